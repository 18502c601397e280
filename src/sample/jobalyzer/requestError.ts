/**
 * One entry of `Warnings` and `Errors`. The fields are documented, no value of `Code` or `Message`
 * is: those that the sample gives are its own.
 *
 * @see https://developers.payscale.com/_specs/jobalyzer.json
 */
export interface RequestError {
  AnswerId: string;
  AnswerValue: string | null;
  Message: string;
  Code: SampleCode;
}

/** Made-up codes, named so that nobody takes them for PayScale's. */
export type SampleCode =
  | 'SAMPLE_UNCONFIRMED_ANSWER'
  | 'SAMPLE_REQUIRED_ANSWER'
  | 'SAMPLE_UNKNOWN_REPORT_CODE'
  | 'SAMPLE_UNKNOWN_REPORT'
  | 'SAMPLE_EXPIRED_REPORT'
  | 'SAMPLE_REPORT_NOT_REQUESTED';

/** The entry for a value that is not on the lists. */
export function unconfirmed(answerId: string, value: string, list: string): RequestError {
  return {
    AnswerId: answerId,
    AnswerValue: value,
    Message: `“${value}” is not ${list}, so it was not used.`,
    Code: 'SAMPLE_UNCONFIRMED_ANSWER',
  };
}
