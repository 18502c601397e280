import { formatIndex, indexName, parseIndex } from './summaryIndex';

import type { Log } from '../../domain/log';
import type { KnownFile } from './knownReports';
import type { ReportFiles } from './reportFiles';

/** The index of summaries beside the reports. When it fails, the files are read. */
export interface ReportIndex {
  /** What was known of the files when it was written; empty when it can't be used. */
  read(): Promise<ReadonlyMap<string, KnownFile>>;
  /** Counts the files that had to be read, and writes the index once that pays. */
  noteReads(count: number, files: Known): void;
  /** A report was deleted: its title must not stay in the index. */
  noteRemoval(files: Known): void;
}

/** Reading fewer files than this takes less time than writing an index of thousands. */
const worthWriting = 25;

/**
 * The index in a folder that several windows may have open: each writes what it knows, whole, and
 * who reads it compares every row with its file.
 */
export function createReportIndex(deps: {
  files: ReportFiles;
  madeBy: string;
  log: Log;
}): ReportIndex {
  const { files, madeBy, log } = deps;
  let isThere = false;
  let unwritten = 0;
  let isWriting = false;
  let isWanted = false;

  /** Never rejects. What comes while it writes is written once more afterwards. */
  const write = async (known: Known): Promise<void> => {
    isWanted = true;
    while (isWanted && !isWriting) {
      isWanted = false;
      isWriting = true;
      unwritten = 0;
      try {
        await files.write(indexName, formatIndex(known(), madeBy), 'whole');
        isThere = true;
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
        isThere = text !== undefined;
        return text === undefined ? new Map() : parseIndex(text, madeBy);
      } catch (error) {
        log.debug('The index of the reports could not be read.', { reason: String(error) });
        return new Map();
      }
    },
    noteReads: (count, known) => {
      unwritten += count;
      if (unwritten >= worthWriting) {
        // In the background.
        void write(known);
      }
    },
    noteRemoval: known => {
      if (isThere) {
        // In the background.
        void write(known);
      }
    },
  };
}

type Known = () => Iterable<KnownFile>;

/** No index: for a small folder, or one that belongs to one process. */
export const noIndex: ReportIndex = {
  read: () => Promise.resolve(new Map()),
  noteReads: () => undefined,
  noteRemoval: () => undefined,
};
