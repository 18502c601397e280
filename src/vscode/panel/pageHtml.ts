/** The page's files, as webview URIs. */
export interface PageFiles {
  scriptUri: string;
  styleUri: string;
  /** The origin of the extension's files in the webview. */
  cspSource: string;
  /** Unique per page. */
  nonce: string;
}

/**
 * The page without any data, which arrives in messages. The line of text makes the browser load the
 * fonts before the report arrives; its column gives the width of the charts.
 *
 * The content security policy allows only the script with the nonce, the extension's style sheet and
 * fonts, and images in data URIs (charts saved as PNG).
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
