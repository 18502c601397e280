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
 * The page without any data, which arrives in messages.
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
  <div id="root"></div>
  <script nonce="${nonce}" src="${scriptUri}"></script>
</body>
</html>
`;
}
