import { createKeyedQueue } from '../../src/reports/store/keyedQueue';

import { MemoryReportFiles } from './memoryReportFiles';

/** A folder in memory that has a stamp for each report, as the one on disk has. */
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
