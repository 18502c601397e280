import type { ReportProblem, UnreadableReport } from '../../reports/store/reportSummary';

const problems: Record<
  ReportProblem,
  { label: string; icon: ItemAppearance['icon']; deletable: boolean }
> = {
  corrupt: {
    label: 'Unreadable report',
    icon: { name: 'error', color: 'list.errorForeground' },
    deletable: true,
  },
  newerVersion: {
    label: 'Report of a newer version',
    icon: { name: 'versions', color: 'list.warningForeground' },
    deletable: false,
  },
  unreadable: {
    label: 'Report that cannot be opened',
    icon: { name: 'lock', color: 'list.errorForeground' },
    deletable: false,
  },
};

/** The row of a file that is there and cannot be shown as a report. */
export function toProblemItem({ id, problem, sentence }: UnreadableReport): ItemAppearance {
  const { label, icon, deletable } = problems[problem];
  return {
    id,
    label,
    description: `${id}.json`,
    icon,
    spoken: `${label}, ${id}. ${sentence}`,
    contextValue: deletable ? 'problem deletable' : 'problem',
  };
}

/** How an item of the tree looks and what can be done with it, before VS Code's classes come in. */
export interface ItemAppearance {
  /** Stays the same for the same file, so that VS Code keeps selection and focus. */
  id: string;
  label: string;
  description: string;
  icon: { name: string; color: string | null };
  /** What a screen reader says for the whole row. */
  spoken: string;
  /** Space-separated words that the manifest's `when` clauses look for. */
  contextValue: string;
}
