import { once } from 'node:events';
import { createServer, request as forward } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, type AddressInfo, type Server } from 'node:net';

import { makeSelfSigned } from './selfSigned';

import type { Duplex } from 'node:stream';

/** A local proxy that makes a service available under any host name, over TLS. */
export interface ForwardProxy {
  readonly url: string;
  /** The requested hosts, such as `pay.example:443`, in order. */
  readonly asked: string[];
  /** While set, requests without proxy credentials get 407. */
  wantsSignIn: boolean;
  stop(): Promise<void>;
}

/**
 * Starts a proxy that forwards every `https` request for `host` to the `http` service at `origin`.
 */
export async function startForwardProxy(host: string, origin: string): Promise<ForwardProxy> {
  const behind = createTlsServer(makeSelfSigned(host), (incoming, outgoing) => {
    const headers = { ...incoming.headers, host: new URL(origin).host };
    const onward = forward(
      origin + (incoming.url ?? ''),
      { method: incoming.method, headers },
      answer => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  const behindPort = await listen(behind);
  const server = createServer((_, answer) => answer.writeHead(405).end());
  const port = await listen(server);
  const through = new Set<Duplex>();
  const proxy: ForwardProxy = {
    url: `http://127.0.0.1:${port}`,
    asked: [],
    wantsSignIn: false,
    stop: async () => {
      // An HTTP server doesn't track sockets after CONNECT.
      through.forEach(socket => socket.destroy());
      await Promise.all([close(server), close(behind)]);
    },
  };
  server.on('connect', (request, socket) => {
    through.add(socket);
    proxy.asked.push(request.url ?? '');
    socket.on('error', () => undefined);
    if (proxy.wantsSignIn) {
      const lines = ['HTTP/1.1 407 Proxy Authentication Required', 'Content-Length: 0'];
      socket.end([...lines, 'Proxy-Authenticate: Basic realm="proxy"', '', ''].join('\r\n'));
      return;
    }
    const onward = connect(behindPort, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    onward.on('error', () => socket.destroy());
    socket.on('close', () => onward.destroy());
  });
  return proxy;
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function close(server: Server & { closeAllConnections(): void }): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
