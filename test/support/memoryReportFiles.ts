import { AppError } from '../../src/domain/faults/appError';

import type { ReportFiles } from '../../src/reports/store/reportFiles';

/** An injected disk fault. */
export type DiskFault = 'full' | 'readOnly';

/** An in-memory folder of reports that can inject disk faults and records every change. */
export class MemoryReportFiles implements ReportFiles {
  readonly texts: Map<string, string>;
  /** The contents after each write and each removal, in order: the state after a crash there. */
  readonly states: ReadonlyMap<string, string>[] = [];
  readonly reads: string[] = [];
  fault: DiskFault | undefined;
  /** Files that are listed but fail to read. */
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

/** Disk operations are never synchronous. */
function tick(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
