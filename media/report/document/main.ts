import { renderDocument } from './renderDocument';
import { style } from './document.css';

import type { RenderReportDocument } from '../../../src/protocol/reportView';

/** The report as an HTML file with its style sheet embedded. */
export const renderReportDocument: RenderReportDocument = report => renderDocument(report, style);
