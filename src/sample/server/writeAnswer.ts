import { setTimeout as wait } from 'node:timers/promises';

import type { ServerResponse } from 'node:http';
import type { FaultEffect } from '../faults';
import type { Answer } from './answer';

/** A serialized response. */
export interface WrittenAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/**
 * Identifies the sample service in every response, so that its data isn't mistaken for real data.
 */
const ownHeaders = { server: 'job-pay-benchmark-sample' };

/** Serializes a response: as HTML when the body is a string, otherwise as JSON. */
export function writeAnswer({ status, body, headers }: Answer): WrittenAnswer {
  if (body === undefined || body === null) {
    return { status, headers: { ...ownHeaders, ...headers }, text: '' };
  }
  const isText = typeof body === 'string';
  return {
    status,
    headers: {
      ...ownHeaders,
      'content-type': isText ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
      ...headers,
    },
    text: isText ? body : JSON.stringify(body),
  };
}

/** Connection-level faults, which are written directly to the open socket. */
type ConnectionFault = Exclude<
  FaultEffect,
  { kind: 'answer' | 'redirect' | 'contentType' | 'rewrite' | 'delay' }
>;

/** True for faults that can't be expressed as a well-formed response. */
export function isConnectionFault(effect: FaultEffect): effect is ConnectionFault {
  return Object.hasOwn(connectionFaults, effect.kind);
}

/** Sends a response with a connection-level fault. Resolves when nothing more will be sent. */
export async function sendWithFault(
  effect: ConnectionFault,
  answer: WrittenAnswer,
  outgoing: ServerResponse,
): Promise<void> {
  // Write errors are expected once the client has disconnected.
  outgoing.on('error', () => undefined);
  const send = connectionFaults[effect.kind];
  await send({ effect, answer, outgoing });
}

interface Sending {
  effect: ConnectionFault;
  answer: WrittenAnswer;
  outgoing: ServerResponse;
}

const connectionFaults: Record<
  ConnectionFault['kind'],
  (sending: Sending) => void | Promise<void>
> = {
  reset: ({ outgoing }) => {
    outgoing.socket?.resetAndDestroy();
  },
  resetAmid: sending => {
    sendHalf(sending, fullLength(sending), () => sending.outgoing.socket?.resetAndDestroy());
  },
  truncate: sending => {
    const isHonest = sending.effect.kind === 'truncate' && sending.effect.honest;
    const length = isHonest ? halfOf(sending.answer.text).length : fullLength(sending);
    sendHalf(sending, length, () => sending.outgoing.socket?.destroySoon());
  },
  hang: () => undefined,
  stall: sending => {
    sendHalf(sending, fullLength(sending), () => undefined);
  },
  drip,
  oversize,
};

function sendHalf({ answer, outgoing }: Sending, length: number, then: () => void): void {
  outgoing.writeHead(answer.status, { ...answer.headers, 'content-length': length });
  outgoing.write(halfOf(answer.text), () => {
    then();
  });
}

async function drip({ effect, answer, outgoing }: Sending): Promise<void> {
  const { bytes, everyMs } = effect.kind === 'drip' ? effect : { bytes: 1, everyMs: 0 };
  const disconnected = new AbortController();
  outgoing.once('close', () => {
    disconnected.abort();
  });
  outgoing.writeHead(answer.status, answer.headers);
  const body = Buffer.from(answer.text);
  for (let at = 0; at < body.length && !disconnected.signal.aborted; at += bytes) {
    // Rejects only when the client has disconnected, which ends the loop.
    await wait(everyMs, undefined, { signal: disconnected.signal }).catch(() => undefined);
    if (!outgoing.destroyed) {
      outgoing.write(body.subarray(at, at + bytes));
    }
  }
  outgoing.end();
}

/** Pads with spaces, which are valid after JSON, so that only the size is wrong. */
async function oversize({ effect, answer, outgoing }: Sending): Promise<void> {
  const { bytes, sized } = effect.kind === 'oversize' ? effect : { bytes: 0, sized: true };
  const body = Buffer.from(answer.text);
  const length = Math.max(bytes, body.length);
  outgoing.writeHead(answer.status, {
    ...answer.headers,
    ...(sized ? { 'content-length': length } : {}),
  });
  outgoing.write(body);
  const blanks = Buffer.alloc(65_536, ' ');
  for (let left = length - body.length; left > 0 && !outgoing.destroyed; left -= blanks.length) {
    const isBuffered = outgoing.write(blanks.subarray(0, left));
    if (!isBuffered) {
      await drained(outgoing);
    }
  }
  outgoing.end();
}

function drained(outgoing: ServerResponse): Promise<void> {
  return new Promise(resolve => {
    const goOn = (): void => {
      outgoing.off('drain', goOn).off('close', goOn);
      resolve();
    };
    outgoing.once('drain', goOn).once('close', goOn);
  });
}

function fullLength({ answer }: Sending): number {
  return Buffer.byteLength(answer.text);
}

function halfOf(text: string): Buffer {
  const body = Buffer.from(text);
  return body.subarray(0, Math.floor(body.length / 2));
}
