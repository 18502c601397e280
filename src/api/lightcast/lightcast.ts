import type { Benchmark } from '../../domain/figures/benchmark';
import type { OccupationChoice } from '../../domain/lookUp/lookUp';

/** A region as Lightcast takes it: ids are strings, leading zeros kept, metropolitan areas without prefix. */
export interface Region {
  nation: string;
  level: string | null;
  id: string | null;
}

export interface BenchmarkQuestion {
  occupation: OccupationChoice;
  region: Region;
  /** Taken in this order when the level of `region` is not offered; after them the whole nation. */
  widerRegions?: readonly Region[];
}

/** What `/meta` says is there; null where it does not say. */
export interface LightcastMeta {
  datasets: readonly string[] | null;
  /** Region levels of the US, such as `nation`, `state`, `msa`. */
  regionLevels: readonly string[] | null;
  /** Region levels of every nation that is listed, by its id in lower case. */
  levelsByNation: Readonly<Record<string, readonly string[]>> | null;
  nations: readonly string[] | null;
  attribution: string | null;
}

/** Lightcast Occupation Benchmark as the extension uses it. Every call rejects with an `AppError`. */
export interface Lightcast {
  /**
   * All datasets about one occupation in one region. Narrows the region to a level that `/meta`
   * offers. An unknown occupation or region is a `noData` error.
   */
  getBenchmark(question: BenchmarkQuestion, signal: AbortSignal): Promise<Benchmark>;
  getMeta(signal: AbortSignal): Promise<LightcastMeta>;
  /** Makes no billed call. Resolves when the service answers and says it is healthy. */
  checkStatus(signal: AbortSignal): Promise<void>;
}
