import { formatStoredReport } from '../reports/storedReport';

import type { Report } from '../domain/report';

/** The forms in which a report leaves the extension as a file. */
export const exportFormats = ['json'] as const;

export type ExportFormat = (typeof exportFormats)[number];

interface FormatInfo {
  label: string;
  /** What it is good for. */
  detail: string;
  extension: string;
  render: (report: Report) => string;
}

/** How each form is called and made. */
export const exportFormatInfos: Record<ExportFormat, FormatInfo> = {
  json: {
    label: 'JSON',
    detail: 'Everything, as it is saved',
    extension: 'json',
    render: formatStoredReport,
  },
};

/** The forms as a list to pick from. */
export const exportChoices = exportFormats.map(format => ({
  format,
  label: exportFormatInfos[format].label,
  detail: exportFormatInfos[format].detail,
}));
