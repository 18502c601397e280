import { type AnyAppError, AppError } from '../../domain/faults/appError';
import { findJson } from '../../domain/findJson';
import { parseResponse, parseJson, wrongShape } from '../http/parseResponse';
import { serviceUrl } from '../http/serviceUrl';
import { toRejection, toStatusError } from '../http/statusError';
import { isRecord } from '../http/wireSchemas';
import { benchmarkResponseSchema } from './benchmarkSchemas';
import { isUncovered } from './coverage';
import { findWords } from './findWords';
import { toBenchmark } from './toBenchmark';

import type { Benchmark } from '../../domain/figures/benchmark';
import type { OccupationChoice } from '../../domain/lookUp/lookUp';
import type { Log } from '../../domain/log';
import type { AuthorizedRequest } from '../auth/authorizedCalls';
import type { HttpResponse } from '../http/httpRequest';
import type { BenchmarkQuestion, LightcastMeta, Region } from './lightcast';

/**
 * The datasets requested when `/meta` doesn't list any.
 *
 * @see https://docs.lightcast.io/lightcast-api/reference/occupation_benchmark_post_dimension-1
 */
const knownDatasets = [
  'commonSkills',
  'definingSkills',
  'demand',
  'distinguishingSkills',
  'education',
  'employers',
  'employment',
  'experience',
  'feederOccupations',
  'locationQuotient',
  'necessarySkills',
  'riskScore',
  'salary',
  'salaryBoostingSkills',
  'specializedSkills',
  'typicalEducation',
] as const;

export interface AskDeps {
  send: (request: Omit<AuthorizedRequest, 'rateLimiter' | 'retry'>) => Promise<HttpResponse>;
  apiUrl: string;
  lotVersion: string;
  log: Log;
}

export interface Asking {
  question: BenchmarkQuestion;
  /** What the service offers; null when it is unknown. */
  meta: LightcastMeta | null;
  signal: AbortSignal;
}

/**
 * Requests all datasets of one occupation. The request has no side effects, so it may be retried.
 *
 * @throws AppError `noData` for an occupation, region or country that the service doesn't cover.
 * @see https://docs.lightcast.io/lightcast-api/reference/occupation_benchmark_post_dimension-1
 */
export async function askBenchmark(
  { question, meta, signal }: Asking,
  { send, apiUrl, lotVersion, log }: AskDeps,
): Promise<Benchmark> {
  await refuseUncovered(question.region, meta);
  const { occupation } = question;
  const region = chooseRegion([question.region, ...(question.widerRegions ?? [])], meta);
  const datasets = meta?.datasets ?? knownDatasets;
  const url = serviceUrl(apiUrl, 'dimensions', occupation.dimension);
  url.searchParams.set('lot_version', lotVersion);
  const response = await send({
    method: 'POST',
    url,
    body: { json: { id: occupation.id, region: toWireRegion(region), datasets } },
    signal,
  });
  if (response.status !== 200) {
    throw explainRefusal(response, occupation);
  }
  const value = parseJson('lightcast', response);
  const form = { schema: benchmarkResponseSchema, essential: ['data'] };
  const { data, warnings } = parseResponse(value, { service: 'lightcast', ...form }, log);
  if (data === null || data === undefined) {
    throw explainNothing(response);
  }
  const raw = isRecord(value) ? value['data'] : undefined;
  const attribution = meta?.attribution ?? null;
  const asked = { occupation, region, lotVersion, datasets, attribution };
  return toBenchmark({ benchmark: data, warnings }, raw, asked);
}

/** Throws for a country that `/meta` doesn't list: the service would only reject it. */
async function refuseUncovered({ nation }: Region, meta: LightcastMeta | null): Promise<void> {
  const nations = meta?.nations ?? null;
  if (isUncovered(nation, nations)) {
    const { explainUncovered } = await import('./explainUncovered');
    throw new AppError('noData', explainUncovered(nation, nations), {
      details: { service: 'lightcast' },
    });
  }
}

/** Level and ID are sent together or not at all; a whole nation has neither. */
function toWireRegion({ nation, level, id }: Region): Record<string, string> {
  return level === null || id === null || level === 'nation' ? { nation } : { nation, level, id };
}

function explainRefusal(response: HttpResponse, occupation: OccupationChoice): AnyAppError {
  // A 404 that isn't JSON comes from another program: the URL is wrong, not the occupation.
  const missing =
    findJson(response.text) === undefined
      ? null
      : `Lightcast has no data for occupation ${occupation.id} in this region.`;
  return toStatusError(response, { service: 'lightcast', words: findWords(response), missing });
}

function explainNothing(response: HttpResponse): AnyAppError {
  const words = findWords(response);
  return words === null
    ? wrongShape('lightcast', 'a response without a benchmark')
    : toRejection(response.status, { service: 'lightcast', words });
}

/**
 * The first of the regions whose level is offered; if none is, the nation of the first. When the
 * levels are unknown, the first region.
 */
function chooseRegion(
  regions: readonly [Region, ...Region[]],
  meta: Pick<LightcastMeta, 'levelsByNation'> | null,
): Region {
  const offered = regions.find(region => isOffered(region, meta?.levelsByNation ?? null));
  return offered ?? { nation: regions[0].nation, level: null, id: null };
}

function isOffered(region: Region, levelsByNation: LightcastMeta['levelsByNation']): boolean {
  const nation = region.nation.toLowerCase();
  const levels =
    levelsByNation !== null && Object.hasOwn(levelsByNation, nation)
      ? levelsByNation[nation]
      : undefined;
  if (levels === undefined || region.level === null) {
    return true;
  }
  const level = region.level.toLowerCase();
  return level === 'nation' || levels.some(other => other.toLowerCase() === level);
}
