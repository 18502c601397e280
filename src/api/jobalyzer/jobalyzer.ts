import type { ExperienceReport } from '../../domain/figures/experience';
import type { AnswerNote } from '../../domain/figures/figures';
import type { ImpactReport } from '../../domain/figures/impact';
import type { LookUp } from '../../domain/lookUp/lookUp';
import type { PayReport } from '../../domain/figures/pay';
import type { PollResult } from '../../domain/waiting/poller';
import type { OrderedSection } from '../../domain/report/sectionInfos';

/** The result of an order: a link for each accepted report, and the service's messages about the answers. */
export interface OrderReceipt {
  links: Partial<Record<OrderedSection, string>>;
  notes: AnswerNote[];
}

/** The lists that Jobalyzer autocompletes. */
export type AutocompleteQuestion = 'JobTitle' | 'Skills' | 'Certifications';

/** A value of Jobalyzer's own lists; the score is higher for better matches. */
export interface Suggestion {
  text: string;
  score: number | null;
}

/** PayScale Jobalyzer. Every call rejects with an `AppError`. */
export interface Jobalyzer {
  /**
   * Makes sure that there is a token, so that an order is sent without delay. Orders nothing; when no
   * token is available at the moment, the error is `network` with `delivered: false`.
   */
  prepare(signal: AbortSignal): Promise<void>;
  /**
   * Orders one billed report per section. Sent again only when it certainly did not arrive.
   *
   * Whenever it's unknown whether the order arrived (a lost or unreadable response, a gateway's 5xx, a
   * signal that aborts in flight), the error is `network` with `delivered: true`: it may have been
   * charged. Every other error, including one of the token request, means that nothing was ordered.
   */
  orderReports(
    lookUp: LookUp,
    sections: readonly OrderedSection[],
    signal: AbortSignal,
  ): Promise<OrderReceipt>;
  /** Polls a pay link once: 200 is ready, 202 waiting, anything else an error. */
  pollPay(link: string, signal: AbortSignal): Promise<PollResult<PayReport>>;
  /** Polls a years-of-experience link once. */
  pollExperience(link: string, signal: AbortSignal): Promise<PollResult<ExperienceReport>>;
  getSkillImpact(jobTitle: string, signal: AbortSignal): Promise<ImpactReport>;
  getCertificationImpact(jobTitle: string, signal: AbortSignal): Promise<ImpactReport>;
  /** At most ten, best first; empty, without a call, when the term is too short for the list. */
  suggest(
    question: AutocompleteQuestion,
    term: string,
    signal: AbortSignal,
  ): Promise<readonly Suggestion[]>;
  /** Places by name, best first, as the service writes them. */
  searchLocations(term: string, signal: AbortSignal): Promise<readonly Suggestion[]>;
  /** Makes no billed call. Resolves when the service responds and is healthy. */
  checkStatus(signal: AbortSignal): Promise<void>;
}
