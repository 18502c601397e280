import { createServer } from 'node:http';

import type { AddressInfo } from 'node:net';

/** A folder of files on this computer, by name. */
export interface ServedFiles {
  url: string;
  close: () => void;
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

/** Serves the files of a page, so that the browser loads and compiles its script as it always does. */
export async function serveFiles(files: Record<string, string>): Promise<ServedFiles> {
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    const content = files[name];
    const type = types[name.split('.').at(-1) ?? ''] ?? 'text/plain';
    response.writeHead(content === undefined ? 404 : 200, { 'content-type': type });
    response.end(content);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
