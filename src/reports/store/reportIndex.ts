import { formatIndex, indexName, parseIndex } from './summaryIndex';

import type { Log } from '../../domain/log';
import type { KnownFile } from './knownReports';
import type { ReportFiles } from './reportFiles';

/** The index of summaries beside the reports. Its faults hurt nobody: then the files are read. */
export interface ReportIndex {
  /** What was known of the files when it was written; nothing when it is of no use. */
  read(): Promise<ReadonlyMap<string, KnownFile>>;
  /** Hears how many files had to be read; writes the index once that has become worth while. */
  noteReads(count: number, files: Known): void;
  /** Hears that a report was deleted: its title is not to stay in the index. */
  noteRemoval(files: Known): void;
}

/** So many files are read sooner than the index of thousands is written. */
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
        await files.write(indexName, formatIndex(known(), madeBy));
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
        isThere = true;
        return parseIndex(text, madeBy);
      } catch (error) {
        log.debug('There is no index of the reports.', { reason: String(error) });
        return new Map();
      }
    },
    noteReads: (count, known) => {
      unwritten += count;
      if (unwritten >= worthWriting) {
        // Nobody waits for it.
        void write(known);
      }
    },
    noteRemoval: known => {
      if (isThere) {
        // Nobody waits for it.
        void write(known);
      }
    },
  };
}

type Known = () => Iterable<KnownFile>;

/** No index: for a folder that is small or belongs to one process. */
export const noIndex: ReportIndex = {
  read: () => Promise.resolve(new Map()),
  noteReads: () => undefined,
  noteRemoval: () => undefined,
};
