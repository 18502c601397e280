import { AppError } from '../../src/domain/faults/appError';

import type { ReportFiles } from '../../src/reports/store/reportFiles';

/** What a disk does wrong. */
export type DiskFault = 'full' | 'readOnly';

/** A folder of reports in memory, with the faults of a real one and a memory of every step. */
export class MemoryReportFiles implements ReportFiles {
  readonly texts: Map<string, string>;
  /** The folder after each write and each removal, in order: what a crash there would leave. */
  readonly states: ReadonlyMap<string, string>[] = [];
  readonly reads: string[] = [];
  fault: DiskFault | undefined;
  /** Names that are there and that the disk does not give. */
  readonly unreadable = new Set<string>();

  constructor(texts: Iterable<readonly [string, string]> = []) {
    this.texts = new Map(texts);
  }

  async list(): Promise<readonly string[]> {
    await tick();
    return [...this.texts.keys()];
  }

  async read(name: string): Promise<string | undefined> {
    await tick();
    this.reads.push(name);
    const text = this.texts.get(name);
    if (this.unreadable.has(name)) {
      throw storageError(`${name} cannot be read.`, name);
    }
    return text;
  }

  async write(name: string, text: string): Promise<void> {
    await tick();
    if (this.fault === 'full') {
      throw storageError('The disk is full. Free up space, then try again.', name);
    }
    this.#refuseReadOnly(name);
    this.texts.set(name, text);
    this.states.push(new Map(this.texts));
  }

  async remove(name: string): Promise<void> {
    await tick();
    this.#refuseReadOnly(name);
    this.texts.delete(name);
    this.states.push(new Map(this.texts));
  }

  #refuseReadOnly(name: string): void {
    if (this.fault === 'readOnly') {
      throw storageError('The folder of saved reports cannot be written to.', name);
    }
  }
}

function storageError(sentence: string, path: string): AppError<'storage'> {
  return new AppError('storage', sentence, { details: { path } });
}

/** A disk never answers in the same moment. */
function tick(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
