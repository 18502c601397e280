import { createKeyedQueue } from '../../src/reports/store/keyedQueue';

import { MemoryReportFiles } from './memoryReportFiles';

/** An in-memory folder with a file stamp for each report, like the folder on disk. */
export class StampedFiles extends MemoryReportFiles {
  readonly #inTurn = createKeyedQueue();

  stamps(): Promise<ReadonlyMap<string, string | null>> {
    const reports = [...this.texts].filter(([name]) => name.endsWith('.json'));
    return Promise.resolve(new Map(reports.map(([name, text]) => [name, `stamp of ${text}`])));
  }

  exclusively<T>(name: string, work: () => Promise<T>): Promise<T> {
    return this.#inTurn(name, work);
  }
}
