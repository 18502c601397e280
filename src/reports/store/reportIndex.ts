import { formatIndex, indexName, parseIndex } from './summaryIndex';

import type { Log } from '../../domain/log';
import type { KnownFile } from './knownReports';
import type { ReportFiles } from './reportFiles';

/** The index of summaries, next to the reports. If it can't be used, the files are read. */
export interface ReportIndex {
  /** The rows of the index; empty when it can't be used. */
  read(): Promise<ReadonlyMap<string, KnownFile>>;
  /** Counts the files that had to be read, and writes the index after enough of them. */
  recordReads(count: number, files: Known): void;
  /** Removes a deleted report from the index, so that its title doesn't stay there. */
  recordRemoval(files: Known): void;
}

/** Reading fewer files than this takes less time than writing an index of thousands. */
const minReadsToWrite = 25;

/**
 * The index in a folder that several windows may share: each window replaces it as a whole, and a
 * reader checks every row against the file's stamp.
 */
export function createReportIndex(deps: {
  files: ReportFiles;
  madeBy: string;
  log: Log;
}): ReportIndex {
  const { files, madeBy, log } = deps;
  let exists = false;
  let unwritten = 0;
  let isWriting = false;
  let isRequested = false;

  /** Never rejects. A call during a write causes one more write after it. */
  const write = async (known: Known): Promise<void> => {
    isRequested = true;
    while (isRequested && !isWriting) {
      isRequested = false;
      isWriting = true;
      unwritten = 0;
      try {
        await files.write(indexName, formatIndex(known(), madeBy), 'whole');
        exists = true;
      } catch (error) {
        log.debug('The index of the reports could not be written.', { reason: String(error) });
      }
      isWriting = false;
    }
  };

  return {
    read: async () => {
      try {
        const text = await files.read(indexName);
        exists = text !== undefined;
        return text === undefined ? new Map() : parseIndex(text, madeBy);
      } catch (error) {
        log.debug('The index of the reports could not be read.', { reason: String(error) });
        return new Map();
      }
    },
    recordReads: (count, known) => {
      unwritten += count;
      if (unwritten >= minReadsToWrite) {
        // In the background.
        void write(known);
      }
    },
    recordRemoval: known => {
      if (exists) {
        // In the background.
        void write(known);
      }
    },
  };
}

type Known = () => Iterable<KnownFile>;

/** Disables the index: for a small folder, or one that belongs to one process. */
export const noIndex: ReportIndex = {
  read: () => Promise.resolve(new Map()),
  recordReads: () => undefined,
  recordRemoval: () => undefined,
};
