import * as z from 'zod/mini';

/** What a panel shows: one report, or several side by side. */
export type PanelSubject =
  { kind: 'report'; reportId: string } | { kind: 'comparison'; reportIds: readonly string[] };

const stateSchema = z.union([
  z.object({ reportId: z.string().check(z.minLength(1)) }),
  z.object({ reportIds: z.array(z.string().check(z.minLength(1))).check(z.minLength(2)) }),
]);

/** Parses the state that a page saved before a reload; undefined if it's invalid. */
export function parsePanelState(state: unknown): PanelSubject | undefined {
  const parsed = stateSchema.safeParse(state);
  if (!parsed.success) {
    return undefined;
  }
  return 'reportId' in parsed.data
    ? { kind: 'report', reportId: parsed.data.reportId }
    : { kind: 'comparison', reportIds: parsed.data.reportIds };
}

/** The reports of a subject. */
export function listReportIds(subject: PanelSubject): readonly string[] {
  return subject.kind === 'report' ? [subject.reportId] : subject.reportIds;
}

/** Identifies a subject, so that it has only one panel. */
export function toPanelKey(subject: PanelSubject): string {
  return listReportIds(subject).join(' ');
}
