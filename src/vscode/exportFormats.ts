import { formatStoredReport } from '../reports/storedReport';

import type { Report } from '../domain/report';

/** The forms in which a report leaves the extension as a file. */
export const exportFormats = ['json'] as const;

export type ExportFormat = (typeof exportFormats)[number];

interface FormatInfo {
  label: string;
  extension: string;
  render: (report: Report) => string;
}

/** How each form is called and made. */
export const exportFormatInfos: Record<ExportFormat, FormatInfo> = {
  json: { label: 'JSON', extension: 'json', render: formatStoredReport },
};
