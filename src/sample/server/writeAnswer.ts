import { setTimeout as wait } from 'node:timers/promises';

import type { ServerResponse } from 'node:http';
import type { Misdeed } from '../faults';
import type { Answer } from './answer';

/** An answer as it goes over the line. */
export interface WrittenAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** Headers that every answer has: the service says what it is. */
const ownHeaders = { server: 'job-pay-benchmark-sample' };

/** The answer written out: JSON, unless the body is a text. */
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

/** How a misdeed of the line itself is done: by hand, on the open connection. */
type LineMisdeed = Exclude<
  Misdeed,
  { kind: 'answer' | 'redirect' | 'contentType' | 'rewrite' | 'delay' }
>;

/** True for misdeeds that a well-formed answer cannot commit. */
export function isLineMisdeed(misdeed: Misdeed): misdeed is LineMisdeed {
  return Object.hasOwn(lineMisdeeds, misdeed.kind);
}

/** Sends the answer the wrong way. Resolves when nothing more will be sent. */
export async function sendWrongly(
  misdeed: LineMisdeed,
  answer: WrittenAnswer,
  outgoing: ServerResponse,
): Promise<void> {
  // Writing to a caller who has gone is no fault of the service.
  outgoing.on('error', () => undefined);
  const send = lineMisdeeds[misdeed.kind];
  await send({ misdeed, answer, outgoing });
}

interface Sending {
  misdeed: LineMisdeed;
  answer: WrittenAnswer;
  outgoing: ServerResponse;
}

const lineMisdeeds: Record<LineMisdeed['kind'], (sending: Sending) => void | Promise<void>> = {
  reset: ({ outgoing }) => {
    outgoing.socket?.resetAndDestroy();
  },
  resetAmid: sending => {
    sendHalf(sending, fullLength(sending), () => sending.outgoing.socket?.resetAndDestroy());
  },
  truncate: sending => {
    const isHonest = sending.misdeed.kind === 'truncate' && sending.misdeed.honest;
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

async function drip({ misdeed, answer, outgoing }: Sending): Promise<void> {
  const { bytes, everyMs } = misdeed.kind === 'drip' ? misdeed : { bytes: 1, everyMs: 0 };
  const left = new AbortController();
  outgoing.once('close', () => {
    left.abort();
  });
  outgoing.writeHead(answer.status, answer.headers);
  const body = Buffer.from(answer.text);
  for (let at = 0; at < body.length && !left.signal.aborted; at += bytes) {
    // Rejects only when the other side has gone, which ends the loop.
    await wait(everyMs, undefined, { signal: left.signal }).catch(() => undefined);
    if (!outgoing.destroyed) {
      outgoing.write(body.subarray(at, at + bytes));
    }
  }
  outgoing.end();
}

/** Blanks behind JSON are valid, so that only the size is wrong. */
async function oversize({ misdeed, answer, outgoing }: Sending): Promise<void> {
  const { bytes, sized } = misdeed.kind === 'oversize' ? misdeed : { bytes: 0, sized: true };
  const body = Buffer.from(answer.text);
  const length = Math.max(bytes, body.length);
  outgoing.writeHead(answer.status, {
    ...answer.headers,
    ...(sized ? { 'content-length': length } : {}),
  });
  outgoing.write(body);
  const blanks = Buffer.alloc(65_536, ' ');
  for (let left = length - body.length; left > 0 && !outgoing.destroyed; left -= blanks.length) {
    const isTaken = outgoing.write(blanks.subarray(0, left));
    if (!isTaken) {
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
