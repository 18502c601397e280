import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

import { readField, readTexts } from '../server/readFields';

import { type SubmittedAnswers, readAnswers } from './answers';

/** The codes of the available reports. */
export const reportCodes = ['pay', 'yoe'] as const;

export type ReportCode = (typeof reportCodes)[number];

/** An order, as encoded in its ID. */
export interface SampleOrder {
  /** Milliseconds since the epoch. */
  orderedAt: number;
  reports: ReportCode[];
  answers: SubmittedAnswers;
  /** Random, so that two identical orders have different IDs. */
  nonce: string;
}

/** Limits decompression; no order is larger. */
const maxOrderBytes = 200_000;

/**
 * The ID of an order. It encodes the whole order, so that a report that is pending when the service
 * stops is still available after the next start, on another port. The checksum detects damaged IDs;
 * it isn't a security measure.
 */
export function toReportId(order: SampleOrder): string {
  const { answers } = order;
  const packed = deflateRawSync(
    JSON.stringify([
      order.orderedAt,
      order.reports,
      order.nonce,
      {
        AutoResolveJobTitle: answers.autoResolve,
        answers: {
          JobTitle: answers.jobTitle,
          Country: answers.country,
          State: answers.state,
          City: answers.city,
          YearsExperience: answers.years,
          HighestDegreeEarned: answers.degree,
          Skills: answers.skills,
          Certifications: answers.certifications,
        },
      },
    ]),
  ).toString('base64url');
  return checksum(packed) + packed;
}

/** The order encoded in an ID, or undefined when the ID isn't valid. */
export function readReportId(id: string): SampleOrder | undefined {
  const packed = id.slice(checksumLength);
  if (packed === '' || checksum(packed) !== id.slice(0, checksumLength)) {
    return undefined;
  }
  try {
    const text = inflateRawSync(Buffer.from(packed, 'base64url'), {
      maxOutputLength: maxOrderBytes,
    }).toString();
    return toOrder(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const checksumLength = 10;

function checksum(packed: string): string {
  return createHash('sha256').update(`order ${packed}`).digest('hex').slice(0, checksumLength);
}

function toOrder(packed: unknown): SampleOrder | undefined {
  const orderedAt = readField(packed, '0');
  const nonce = readField(packed, '2');
  if (typeof orderedAt !== 'number' || typeof nonce !== 'string') {
    return undefined;
  }
  const named = readTexts(packed, '1');
  return {
    orderedAt,
    nonce,
    reports: reportCodes.filter(code => named.includes(code)),
    answers: readAnswers(readField(packed, '3')),
  };
}
