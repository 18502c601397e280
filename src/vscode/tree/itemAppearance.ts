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
