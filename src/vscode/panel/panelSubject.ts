import * as z from 'zod/mini';

/** What a panel shows: one report, or several side by side. */
export type PanelSubject =
  { kind: 'report'; reportId: string } | { kind: 'comparison'; reportIds: readonly string[] };

const stateSchema = z.union([
  z.object({ reportId: z.string().check(z.minLength(1)) }),
  z.object({ reportIds: z.array(z.string().check(z.minLength(1))).check(z.minLength(2)) }),
]);

/** What the page kept of itself over a reload; undefined when it is nothing that can be shown. */
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

/** The same text for the same subject, so that a panel is shown again instead of made twice. */
export function toPanelKey(subject: PanelSubject): string {
  return listReportIds(subject).join(' ');
}
