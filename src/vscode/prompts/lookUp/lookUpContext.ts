import type { AutocompleteQuestion, Suggestion } from '../../../api/jobalyzer/jobalyzer';
import type { Clock } from '../../../domain/clock';
import type { Log } from '../../../domain/log';
import type { GivenAnswers } from '../../../domain/lookUp/lookUpAnswers';
import type { PayService, ReportSource } from '../../../domain/payService';
import type { SectionName } from '../../../domain/report/section';
import type { MatchQuality } from '../../../occupations/matchPhrase';
import type { SearchVerdict } from '../../../occupations/occupationSearch';
import type { LookUpMemory, Memento } from '../../state/lookUpMemory';
import type { MarketCoverage } from './marketCoverage';
import type { QuickInputs } from '../inputs/quickInputs';

/** An occupation of the built-in list, and how well it fits a text. */
export interface FoundOccupation {
  code: string;
  title: string;
  quality: MatchQuality;
}

/** Occupations that fit a text, best first, and whether the first one is clearly meant. */
export interface OccupationCandidates {
  verdict: SearchVerdict;
  candidates: readonly FoundOccupation[];
}

/** What asking for a look-up needs from outside. */
export interface LookUpPromptDeps {
  /** Values of the service's own lists; may reject, which is shown as a quiet line. */
  suggest: (
    question: AutocompleteQuestion,
    term: string,
    signal: AbortSignal,
  ) => Promise<readonly Suggestion[]>;
  /** Places as the service writes them; may reject, which is shown as a quiet line. */
  searchLocations: (term: string, signal: AbortSignal) => Promise<readonly Suggestion[]>;
  /** The nations that Lightcast covers, null when it doesn't say; may reject. Not billed. */
  findNations: (signal: AbortSignal) => Promise<readonly string[] | null>;
  /** Occupations of the built-in list by title, synonym or code, best first. */
  searchOccupations: (text: string) => Promise<OccupationCandidates>;
  memory: Memento;
  /** Which services can be asked. */
  available: Record<PayService, boolean>;
  source: ReportSource;
  clock: Clock;
  log: Log;
}

/** What every step of a look-up works with. */
export interface LookUpContext {
  inputs: QuickInputs;
  deps: LookUpPromptDeps;
  memory: LookUpMemory;
  given: GivenAnswers;
  /** The sections that the available services can answer; see also `listAvailable`. */
  available: readonly SectionName[];
  /** The countries that the market section is available for. */
  coverage: MarketCoverage;
}

/** The title over every page of the flow. */
export const lookUpTitle = 'Look Up a Job';
