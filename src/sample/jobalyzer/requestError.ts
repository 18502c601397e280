/**
 * One entry of `Warnings` and `Errors`. The fields are documented. The values of `Code` and
 * `Message` aren't, so they are the sample's choice.
 *
 * @see https://developers.payscale.com/_specs/jobalyzer.json
 */
export interface RequestError {
  AnswerId: string;
  AnswerValue: string | null;
  Message: string;
  Code: SampleCode;
}

/** Fictional codes, with a prefix that distinguishes them from PayScale's. */
export type SampleCode =
  | 'SAMPLE_UNCONFIRMED_ANSWER'
  | 'SAMPLE_REQUIRED_ANSWER'
  | 'SAMPLE_UNKNOWN_REPORT_CODE'
  | 'SAMPLE_UNKNOWN_REPORT'
  | 'SAMPLE_EXPIRED_REPORT'
  | 'SAMPLE_REPORT_NOT_REQUESTED';

/** The entry for a value that isn't on the lists. */
export function unconfirmed(answerId: string, value: string, list: string): RequestError {
  return {
    AnswerId: answerId,
    AnswerValue: value,
    Message: `“${value}” is not ${list}, so it was not used.`,
    Code: 'SAMPLE_UNCONFIRMED_ANSWER',
  };
}
