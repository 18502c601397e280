import * as z from 'zod/mini';

import { askFilter } from '../tree/askFilter';

import type { ReportsFilter } from '../tree/showReports';
import type { CommandHandler } from './registerCommands';

export interface FilterReportsDeps {
  filter: ReportsFilter;
}

/** Shows only the reports that have some words: the given ones, else those that a person types. */
export function createFilterReports({ filter }: FilterReportsDeps): CommandHandler {
  return async given => {
    const words = z.string().safeParse(given);
    if (words.success) {
      filter.set(words.data.trim());
    } else {
      await askFilter(filter);
    }
  };
}

/** Shows all reports again. */
export function createClearFilter({ filter }: FilterReportsDeps): CommandHandler {
  return () => filter.set('');
}
