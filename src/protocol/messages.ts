import * as z from 'zod/mini';

import { sectionNames } from '../domain/report/sectionInfos';

import type { SectionName } from '../domain/report/sectionInfos';
import type { ReportView, SectionProgressView } from './reportView';

/** Messages from the extension to the page. */
export type ToPage =
  | { type: 'report/show'; report: ReportView }
  | { type: 'comparison/show'; reports: ReportView[] }
  | { type: 'progress/update'; section: SectionName; progress: SectionProgressView }
  | { type: 'report/gone'; sentence: string };

/** The actions of the page's buttons. The extension runs the matching command. */
export const pageActions = [
  'refresh',
  'resume',
  'stopWaiting',
  'orderAgain',
  'leaveOrder',
  'lookUpAgain',
  'addSections',
  'signInJobalyzer',
  'signInLightcast',
  'checkOffer',
  'compare',
  'export',
  'copy',
  'rename',
  'showLog',
  'openSettings',
] as const;

export type PageAction = (typeof pageActions)[number];

/** Messages from the page to the extension, which parses them because a page isn't trusted. */
export const toHostSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('page/ready') }),
  z.object({
    type: z.literal('action/run'),
    action: z.enum(pageActions),
    section: z.nullable(z.enum(sectionNames)),
  }),
  /** An amount as typed on the page; the extension parses, saves and shows it. */
  z.object({ type: z.literal('offer/add'), text: z.string() }),
  z.object({ type: z.literal('offer/remove'), id: z.string() }),
  z.object({ type: z.literal('link/open'), url: z.string() }),
  z.object({ type: z.literal('text/copy'), text: z.string(), what: z.string() }),
  z.object({
    type: z.literal('image/save'),
    name: z.string(),
    format: z.enum(['svg', 'png']),
    /** SVG text, or PNG bytes as base64. */
    content: z.string(),
  }),
]);

export type ToHost = z.infer<typeof toHostSchema>;
