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
    label: 'Report from a newer version',
    icon: { name: 'versions', color: 'list.warningForeground' },
    deletable: false,
  },
  unreadable: {
    label: 'Report can’t be opened',
    icon: { name: 'lock', color: 'list.errorForeground' },
    deletable: false,
  },
};

/** The row of a file that can't be shown as a report. */
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

/** A tree item without VS Code's classes. */
export interface ItemAppearance {
  /** Constant for a file, so that VS Code keeps selection and focus. */
  id: string;
  label: string;
  description: string;
  icon: { name: string; color: string | null };
  /** The screen-reader label of the row. */
  spoken: string;
  /** Space-separated words for the manifest's `when` clauses. */
  contextValue: string;
}
