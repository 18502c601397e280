import { findJson } from '../../domain/findJson';
import { toSafeWords } from '../http/safeText';

import { errorResponseSchema, type RequestError } from './envelopeSchemas';

import type { AnswerNote } from '../../domain/figures/figures';
import type { HttpResponse } from '../http/httpRequest';

interface Remarks {
  Warnings?: readonly RequestError[] | undefined;
  Errors?: readonly RequestError[] | undefined;
}

/** What was said of the answers, errors first. An error beside a report does not take the report away. */
export function toAnswerNotes({ Warnings = [], Errors = [] }: Remarks): AnswerNote[] {
  return [
    ...Errors.map(remark => toAnswerNote('error', remark)),
    ...Warnings.map(remark => toAnswerNote('warning', remark)),
  ];
}

/** The first errors as one text, null when there are none: `City “Atlantis”: not confirmed`. */
export function toWords(errors: readonly RequestError[] | undefined): string | null {
  return toSafeWords(
    (errors ?? [])
      .slice(0, 3)
      .map(({ AnswerId, AnswerValue, Message, Code }) => {
        const about = [AnswerId, AnswerValue === null ? null : `“${AnswerValue}”`]
          .filter(part => part !== null)
          .join(' ');
        return [about, Message ?? Code].filter(part => part !== null && part !== '').join(': ');
      })
      .filter(words => words !== '')
      .join('; '),
  );
}

/** The service's words in a refusal of either shape; null when the body is of neither. */
export function findWords(response: HttpResponse): string | null {
  const parsed = errorResponseSchema.safeParse(findJson(response.text));
  if (!parsed.success) {
    return null;
  }
  return toWords(parsed.data.Errors) ?? toSafeWords(parsed.data.ErrorMessage);
}

function toAnswerNote(severity: AnswerNote['severity'], remark: RequestError): AnswerNote {
  return {
    severity,
    answerId: remark.AnswerId,
    answerValue: remark.AnswerValue,
    message: remark.Message,
    code: remark.Code,
  };
}
