import { once } from 'node:events';
import { createServer as createTlsServer } from 'node:https';
import { createServer, type Server, type Socket } from 'node:net';

import { makeSelfSigned } from '../../support/selfSigned';

import type { AddressInfo } from 'node:net';

/** Where a request can end up instead of at the service. */
export type Detour = 'refused' | 'noSuchName' | 'noTls' | 'untrusted' | 'closesAtOnce' | 'noHttp';

const manners: Record<Exclude<Detour, 'noSuchName' | 'untrusted'>, (socket: Socket) => void> = {
  refused: socket => socket.destroy(),
  closesAtOnce: socket => socket.end(),
  noHttp: socket => socket.end('SSH-2.0-OpenSSH_9.9\r\n'),
  noTls: socket => socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'),
};

/** The origin at which requests meet that fate, and how to take it down. */
export async function openDetour(
  detour: Detour,
): Promise<{ origin: string; close: () => Promise<void> }> {
  if (detour === 'noSuchName') {
    return { origin: 'https://nowhere.invalid', close: () => Promise.resolve() };
  }
  if (detour === 'untrusted') {
    // It would take every order, were it trusted.
    const untrusted = createTlsServer(makeSelfSigned('localhost'), (_, answer) => answer.end('{}'));
    const port = await listen(untrusted);
    return { origin: `https://localhost:${port}`, close: () => close(untrusted) };
  }
  const server = createServer(socket => {
    socket.on('error', () => undefined);
    socket.once('data', () => manners[detour](socket));
  });
  const port = await listen(server);
  if (detour === 'refused') {
    // The port is free again, and nobody listens on it.
    await close(server);
    return { origin: `http://127.0.0.1:${port}`, close: () => Promise.resolve() };
  }
  const scheme = detour === 'noTls' ? 'https' : 'http';
  return { origin: `${scheme}://127.0.0.1:${port}`, close: () => close(server) };
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  await closed;
}
