/** Where the page's files are, as the webview may load them. */
export interface PageFiles {
  scriptUri: string;
  styleUri: string;
  /** The origin of the extension's own files, from the webview. */
  cspSource: string;
  /** Different for every page that is made. */
  nonce: string;
}

/**
 * The page without a report: no figure is in it, as figures travel by message. Its line is there for
 * the fonts, which are loaded by the time the report arrives, and its column for the width of charts.
 *
 * Its policy forbids everything and then allows the one script with the nonce, the extension's own
 * style sheet and fonts, and pictures that the page itself draws as data (charts saved as PNG).
 */
export function renderPageHtml({ scriptUri, styleUri, cspSource, nonce }: PageFiles): string {
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    `img-src ${cspSource} data:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="UTF-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${styleUri}">
  <title>Job Pay Report</title>
</head>
<body>
  <div id="root">
    <div class="page with-contents">
      <div class="contents"></div>
      <main><p class="opening"><strong>Job Pay</strong> Opening the report…</p></main>
    </div>
  </div>
  <script nonce="${nonce}" src="${scriptUri}"></script>
</body>
</html>
`;
}
