import { findJson } from '../../domain/findJson';
import { toSafeWords } from '../http/safeText';

import { errorResponseSchema, type RequestError } from './envelopeSchemas';

import type { AnswerNote } from '../../domain/figures/figures';
import type { HttpResponse } from '../http/httpRequest';

interface Messages {
  Warnings?: readonly RequestError[] | undefined;
  Errors?: readonly RequestError[] | undefined;
}

/** The messages about the answers, errors first. A report with an error beside it is still a report. */
export function toAnswerNotes({ Warnings = [], Errors = [] }: Messages): AnswerNote[] {
  return [
    ...Errors.map(error => toAnswerNote('error', error)),
    ...Warnings.map(warning => toAnswerNote('warning', warning)),
  ];
}

/** The first errors as one text; null when there are none: `City “Atlantis”: not confirmed`. */
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

/** The message in an error response of either shape; null when the body has neither. */
export function findWords(response: HttpResponse): string | null {
  const parsed = errorResponseSchema.safeParse(findJson(response.text));
  if (!parsed.success) {
    return null;
  }
  return toWords(parsed.data.Errors) ?? toSafeWords(parsed.data.ErrorMessage);
}

function toAnswerNote(severity: AnswerNote['severity'], message: RequestError): AnswerNote {
  return {
    severity,
    answerId: message.AnswerId,
    answerValue: message.AnswerValue,
    message: message.Message,
    code: message.Code,
  };
}
