import type { Benchmark } from '../domain/figures/benchmark';
import type { ExperienceReport } from '../domain/figures/experience';
import type { ImpactReport } from '../domain/figures/impact';
import type { LookUp } from '../domain/lookUp/lookUp';
import type { PayReport } from '../domain/figures/pay';
import type { ReportSource } from '../domain/payService';
import type { ReportState } from '../domain/report/reportState';
import type { SectionState } from '../domain/report/section';
import type { OrderedSection, SectionName } from '../domain/report/sectionInfos';
import type { AnswerNote } from '../domain/figures/figures';

/** The sections of a report as they travel to the page. */
export interface SectionsView {
  pay: SectionState<PayReport>;
  experience: SectionState<ExperienceReport>;
  benchmark: SectionState<Benchmark>;
  skillImpact: SectionState<ImpactReport>;
  certificationImpact: SectionState<ImpactReport>;
}

/** The progress of a pending section. */
export interface SectionProgressView {
  phase: 'ordering' | 'waiting' | 'asking' | 'ready' | 'failed';
  attempts: number;
  waitedMs: number;
  maxWaitMs: number;
  nextPollInMs: number | null;
}

/** The billed order, for the page: its state, and the notes about its answers. */
export interface OrderView {
  state: 'sending' | 'placed' | 'unknown' | 'failed';
  at: string;
  sections: OrderedSection[];
  notes: AnswerNote[];
}

/** An earlier version of the figures. */
export interface HistoryEntryView {
  replacedAt: string;
  sections: SectionsView;
}

/** An offer that the user compares with the report, as written and as parsed. */
export interface OfferView {
  id: string;
  text: string;
  /** In the report's currency; null when it can't be compared, and `problem` says why. */
  amount: number | null;
  /** The upper end of a range, whose lower end is `amount`. */
  upTo?: number | null;
  /** The only end that was written, of “from 80k” and “up to 80k”. */
  onlyEnd?: 'low' | 'high' | null;
  period: 'year' | 'hour';
  /** Base pay is compared with base pay, total pay with total pay. */
  basis?: 'base' | 'total' | null;
  /** How the amount of a year comes from the one written: “$8,500 a month × 12”. */
  calculation?: string | null;
  /** What comes with the amount and isn't in it: “20% bonus”. */
  besides?: readonly string[];
  problem: string | null;
  /** What an ambiguous offer can mean, each as a text to add instead. */
  candidates?: readonly string[];
}

/** One report, complete, as plain data. Moments are ISO 8601, UTC. */
export interface ReportView {
  id: string;
  title: string;
  source: ReportSource;
  state: ReportState;
  createdAt: string;
  updatedAt: string;
  lookUp: LookUp;
  order: OrderView | null;
  sections: SectionsView;
  /** Sections that are being waited for in this window. */
  progress: Partial<Record<SectionName, SectionProgressView>>;
  /** Another window works on the report. */
  isRunElsewhere: boolean;
  history: HistoryEntryView[];
  offers: OfferView[];
  /** Hours that make a year where a yearly and an hourly amount meet; from settings. */
  hoursPerYear: number;
}

/**
 * Draws a report as a file of HTML that needs nothing but itself. The page does it, with its own
 * sections and charts: `dist/reportDocument.js`, built from `media/report/document/`.
 */
export type RenderReportDocument = (report: ReportView) => string;
