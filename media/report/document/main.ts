import { renderDocument } from './renderDocument';
import { style } from './document.css';

import type { RenderReportDocument } from '../../../src/protocol/reportDocument';

/** The page as a file, with its whole style in it. */
export const renderReportDocument: RenderReportDocument = report => renderDocument(report, style);
