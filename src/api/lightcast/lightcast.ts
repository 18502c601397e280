import type { Benchmark } from '../../domain/figures/benchmark';
import type { OccupationChoice } from '../../domain/lookUp/lookUp';

/** A region as Lightcast accepts it: IDs are strings with leading zeros, metropolitan areas without a prefix. */
export interface Region {
  nation: string;
  level: string | null;
  id: string | null;
}

export interface BenchmarkQuestion {
  occupation: OccupationChoice;
  region: Region;
  /** Tried in this order when the level of `region` isn't offered; after them the whole nation. */
  widerRegions?: readonly Region[];
}

/** What the service offers according to `/meta`; null where that doesn't say. */
export interface LightcastMeta {
  datasets: readonly string[] | null;
  /** Region levels of the US, such as `nation`, `state`, `msa`. */
  regionLevels: readonly string[] | null;
  /** Region levels of every listed nation, by its ID in lower case. */
  levelsByNation: Readonly<Record<string, readonly string[]>> | null;
  nations: readonly string[] | null;
  attribution: string | null;
}

/** Lightcast Occupation Benchmark. Every call rejects with an `AppError`. */
export interface Lightcast {
  /**
   * All datasets about one occupation in one region, at a level that `/meta` offers. An occupation or
   * region that the service doesn't know is a `noData` error; so is a nation that `/meta` doesn't list,
   * for which no benchmark is requested.
   */
  getBenchmark(question: BenchmarkQuestion, signal: AbortSignal): Promise<Benchmark>;
  getMeta(signal: AbortSignal): Promise<LightcastMeta>;
  /** Makes no billed call. Resolves when the service responds and is healthy. */
  checkStatus(signal: AbortSignal): Promise<void>;
}
