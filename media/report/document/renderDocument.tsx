import { render } from 'preact-render-to-string';

import { StaticPictureContext } from '../charts/chart';
import { HatchPattern } from '../charts/strip';
import { HostContext } from '../page/host';
import { TextWidthContext } from '../page/layout';
import { offersId } from '../sections/offers';
import { listEntries, ReportPage } from '../sections/report';
import { TableOfContents } from '../sections/tableOfContents';
import { cleanText } from '../text/cleanText';

import { AllFigures, allFiguresId } from './allFigures';
import { StaticPicture } from './staticPicture';

import type { VNode } from 'preact';
import type { ReportView } from '../../../src/protocol/reportView';

/** No scripts, fonts, or requests: opening the file contacts no one, whatever its text contains. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * The report as one HTML file: every section with all content expanded, followed by every figure
 * as a table. It supports light and dark mode and printing. Offers are private and left out.
 */
export function renderDocument(report: ReportView, style: string): string {
  const title = `${cleanText(report.title, 120)}${report.source === 'sample' ? ' (sample data)' : ''}`;
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    render(<title>{title}</title>),
    `<style>${style.trim()}</style>`,
  ];
  const body = render(<DocumentBody report={{ ...report, offers: [], progress: {} }} />);
  return `<!doctype html>\n<html lang="en">\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}

/** Without a host, the components of the page render no controls. */
function DocumentBody({ report }: { report: ReportView }): VNode {
  const entries = [
    ...listEntries(report).filter(({ id }) => id !== offersId),
    { id: allFiguresId, title: 'All figures', mark: null } as const,
  ];
  return (
    <HostContext.Provider value={null}>
      <TextWidthContext.Provider value={estimateWidth}>
        <StaticPictureContext.Provider value={StaticPicture}>
          <HatchPattern />
          <div class="page with-contents">
            <TableOfContents entries={entries} />
            <main>
              <ReportPage report={report} />
              <AllFigures report={report} />
            </main>
          </div>
        </StaticPictureContext.Provider>
      </TextWidthContext.Provider>
    </HostContext.Provider>
  );
}

/**
 * Character widths in pixels at the size of chart labels, in a wide font, because the reader's
 * font is unknown.
 */
const [narrowPx, averagePx, widePx] = [4.5, 7.6, 8.4];

/** An upper estimate of the width of a chart label. */
function estimateWidth(text: string): number {
  return Array.from(text).reduce(
    (sum, character) =>
      sum +
      (/[\s.,:;'’il·]/u.test(character)
        ? narrowPx
        : /[\p{Lu}%+]/u.test(character)
          ? widePx
          : averagePx),
    0,
  );
}
