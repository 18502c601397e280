import { AppError } from '../../domain/faults/appError';
import { payServiceNames } from '../../domain/payService';
import { nameUrlSetting } from './serviceUrl';

import type { FetchResponse } from './fetch';
import type { RequestTarget } from './httpRequest';

/** The largest response that is read; a report is a few kilobytes. */
export const maxBodyBytes = 10 * 1024 * 1024;

/**
 * The whole body as text. A body larger than `maxBodyBytes` is rejected as soon as that is known, so
 * that no response, however it is compressed, can fill the memory.
 *
 * @throws AppError `responseShape` when the body is too large, and whatever the stream throws.
 */
export async function readBody(
  target: Omit<RequestTarget, 'url'>,
  response: FetchResponse,
): Promise<string> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBodyBytes) {
    throw tooLarge(target);
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const encoder = new TextEncoder();
  for await (const piece of response.body ?? []) {
    const chunk = typeof piece === 'string' ? encoder.encode(piece) : piece;
    bytes += chunk.byteLength;
    if (bytes > maxBodyBytes) {
      throw tooLarge(target);
    }
    chunks.push(chunk);
  }
  return decode(chunks);
}

/** UTF-8, without a byte order mark; a character may be split between two chunks. */
function decode(chunks: readonly Uint8Array[]): string {
  const decoder = new TextDecoder();
  return chunks.map(chunk => decoder.decode(chunk, { stream: true })).join('') + decoder.decode();
}

function tooLarge(target: Omit<RequestTarget, 'url'>): AppError<'responseShape'> {
  return new AppError(
    'responseShape',
    `The response from ${payServiceNames[target.service]} exceeds ${maxBodyBytes / 1024 / 1024} MB and was rejected. ` +
      `Check ${nameUrlSetting(target)}.`,
    { details: { service: target.service } },
  );
}
