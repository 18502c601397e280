import type { ExperienceReport } from '../../domain/figures/experience';
import type { AnswerNote } from '../../domain/figures/figures';
import type { ImpactReport } from '../../domain/figures/impact';
import type { LookUp } from '../../domain/lookUp/lookUp';
import type { PayReport } from '../../domain/figures/pay';
import type { PollResult } from '../../domain/waiting/poller';
import type { OrderedSection } from '../../domain/report/sectionInfos';

/** What came back for an order: a link for each report that was taken, and what was said of the answers. */
export interface OrderReceipt {
  links: Partial<Record<OrderedSection, string>>;
  notes: AnswerNote[];
}

/** The lists that Jobalyzer completes from a typed beginning. */
export type AutocompleteQuestion = 'JobTitle' | 'Skills' | 'Certifications';

/** A value of Jobalyzer's own lists; the score is higher for better matches. */
export interface Suggestion {
  text: string;
  score: number | null;
}

/** PayScale Jobalyzer as the extension uses it. Every call rejects with an `AppError`. */
export interface Jobalyzer {
  /**
   * Makes sure that there is a token, so that an order leaves as soon as it is asked for. Nothing is
   * ordered by it; a token that cannot be had for the moment is `network` with `delivered: false`.
   */
  prepare(signal: AbortSignal): Promise<void>;
  /**
   * Orders one billed report per section. Sent again only when it certainly did not arrive.
   *
   * Whatever leaves open whether the order arrived (a lost or unreadable answer, a gateway's 5xx, a
   * signal that aborts while it is on its way) is a `network` error with `delivered: true`: it may
   * have been charged. Every other error means that nothing was ordered, one while asking for a
   * token included.
   */
  orderReports(
    lookUp: LookUp,
    sections: readonly OrderedSection[],
    signal: AbortSignal,
  ): Promise<OrderReceipt>;
  /** One GET of a pay link: 200 is ready, 202 waiting, anything else an error. */
  pollPay(link: string, signal: AbortSignal): Promise<PollResult<PayReport>>;
  /** One GET of a years-of-experience link. */
  pollExperience(link: string, signal: AbortSignal): Promise<PollResult<ExperienceReport>>;
  getSkillImpact(jobTitle: string, signal: AbortSignal): Promise<ImpactReport>;
  getCertificationImpact(jobTitle: string, signal: AbortSignal): Promise<ImpactReport>;
  /** At most ten, best first; empty without a call when the term is too short for the question. */
  suggest(
    question: AutocompleteQuestion,
    term: string,
    signal: AbortSignal,
  ): Promise<readonly Suggestion[]>;
  /** Places by name, best first, as the service writes them. */
  searchLocations(term: string, signal: AbortSignal): Promise<readonly Suggestion[]>;
  /** Makes no billed call. Resolves when the service answers and says it is well. */
  checkStatus(signal: AbortSignal): Promise<void>;
}
