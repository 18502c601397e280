import { AppError } from '../../domain/faults/appError';
import { type PayService, payServiceNames } from '../../domain/payService';

import type { FetchResponse } from './fetch';

/** The largest answer that is read; a report is a few kilobytes. */
export const maxBodyBytes = 10 * 1024 * 1024;

/**
 * The whole body as text. What is larger than `maxBodyBytes` is refused as soon as that is known, so
 * that no answer, however it is compressed, can fill the memory.
 *
 * @throws AppError `responseShape` when the body is too large, and whatever the stream throws.
 */
export async function readBody(service: PayService, response: FetchResponse): Promise<string> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBodyBytes) {
    throw tooLarge(service);
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const encoder = new TextEncoder();
  for await (const piece of response.body ?? []) {
    const chunk = typeof piece === 'string' ? encoder.encode(piece) : piece;
    bytes += chunk.byteLength;
    if (bytes > maxBodyBytes) {
      throw tooLarge(service);
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

function tooLarge(service: PayService): AppError<'responseShape'> {
  return new AppError(
    'responseShape',
    `The answer of ${payServiceNames[service]} is larger than ${maxBodyBytes / 1024 / 1024} MB and was not read. ` +
      `Check the setting jobPay.${service}.apiUrl.`,
    { details: { service } },
  );
}
