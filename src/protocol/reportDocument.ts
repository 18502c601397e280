import type { ReportView } from './reportView';

/**
 * Draws a report as a file of HTML that needs nothing but itself. The page does it, with its own
 * sections and charts: `dist/reportDocument.js`, built from `media/report/document/`.
 */
export type RenderReportDocument = (report: ReportView) => string;
