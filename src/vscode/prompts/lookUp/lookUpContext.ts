import type { AutocompleteQuestion, Suggestion } from '../../../api/jobalyzer/jobalyzer';
import type { Clock } from '../../../domain/clock';
import type { Log } from '../../../domain/log';
import type { GivenAnswers } from '../../../domain/lookUp/lookUpAnswers';
import type { PayService, ReportSource } from '../../../domain/payService';
import type { SectionName } from '../../../domain/report/sectionInfos';
import type { MatchQuality } from '../../../occupations/matchPhrase';
import type { SearchVerdict } from '../../../occupations/occupationSearch';
import type { LookUpMemory, Memento } from '../../state/lookUpMemory';
import type { MarketCoverage } from './marketCoverage';
import type { QuickInputs } from '../inputs/quickInputs';

/** An occupation from the built-in list, and how well it matches. */
export interface FoundOccupation {
  code: string;
  title: string;
  quality: MatchQuality;
}

/** Matching occupations, best first, and whether the first is a clear match. */
export interface OccupationCandidates {
  verdict: SearchVerdict;
  candidates: readonly FoundOccupation[];
}

/** The dependencies of the lookup prompts. */
export interface LookUpPromptDeps {
  /** Searches one of the service's lists. A rejection is shown as a note. */
  suggest: (
    question: AutocompleteQuestion,
    term: string,
    signal: AbortSignal,
  ) => Promise<readonly Suggestion[]>;
  /** Searches the service's locations. A rejection is shown as a note. */
  searchLocations: (term: string, signal: AbortSignal) => Promise<readonly Suggestion[]>;
  /** The nations that Lightcast covers, null when it doesn't say; may reject. Not billed. */
  findNations: (signal: AbortSignal) => Promise<readonly string[] | null>;
  /** Searches the built-in list of occupations by title, synonym or code. */
  searchOccupations: (text: string) => Promise<OccupationCandidates>;
  memory: Memento;
  /** The services that the user is signed in to. */
  available: Record<PayService, boolean>;
  source: ReportSource;
  clock: Clock;
  log: Log;
}

/** Shared by all steps of a lookup. */
export interface LookUpContext {
  inputs: QuickInputs;
  deps: LookUpPromptDeps;
  memory: LookUpMemory;
  given: GivenAnswers;
  /** The sections of the available services; see also `listAvailable`. */
  available: readonly SectionName[];
  /** The countries that the market section is available for. */
  coverage: MarketCoverage;
}

/** The title of all pages. */
export const lookUpTitle = 'Look Up a Job';
