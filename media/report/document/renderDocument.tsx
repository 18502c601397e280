import { render } from 'preact-render-to-string';

import { StillPictureContext } from '../charts/chart';
import { HatchPattern } from '../charts/strip';
import { HostContext } from '../page/host';
import { TextWidthContext } from '../page/layout';
import { offersId } from '../sections/offers';
import { listEntries, ReportPage } from '../sections/report';
import { TableOfContents } from '../sections/tableOfContents';
import { cleanText } from '../text/cleanText';

import { AllFigures, allFiguresId } from './allFigures';
import { StillPicture } from './stillPicture';

import type { VNode } from 'preact';
import type { ReportView } from '../../../src/protocol/reportView';

/** No script, no font, no request: whoever opens the file tells nobody, whatever is written in it. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * The report's page as one file: every section with all that the page would unfold, and every figure
 * as a table at its end. It is written in the reader's light or dark, and for paper. Offers stay
 * with the person: they are left out.
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

/** Nobody listens to a document, so the parts of the page draw themselves with nothing to press. */
function DocumentBody({ report }: { report: ReportView }): VNode {
  const entries = [
    ...listEntries(report).filter(({ id }) => id !== offersId),
    { id: allFiguresId, title: 'All figures', mark: null } as const,
  ];
  return (
    <HostContext.Provider value={null}>
      <TextWidthContext.Provider value={estimateWidth}>
        <StillPictureContext.Provider value={StillPicture}>
          <HatchPattern />
          <div class="page with-contents">
            <TableOfContents entries={entries} />
            <main>
              <ReportPage report={report} />
              <AllFigures report={report} />
            </main>
          </div>
        </StillPictureContext.Provider>
      </TextWidthContext.Provider>
    </HostContext.Provider>
  );
}

/** In pixels, in the size of the charts' text and in a wide font: which one there is, nobody knows. */
const [slimPx, usualPx, widePx] = [4.5, 7.6, 8.4];

/** How wide a text of a chart is at most, more or less. */
function estimateWidth(text: string): number {
  return Array.from(text).reduce(
    (sum, character) =>
      sum +
      (/[\s.,:;'’il·]/u.test(character)
        ? slimPx
        : /[\p{Lu}%+]/u.test(character)
          ? widePx
          : usualPx),
    0,
  );
}
