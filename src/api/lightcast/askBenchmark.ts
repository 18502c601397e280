import { findJson } from '../../domain/findJson';
import { parseAnswer, parseJson, wrongShape } from '../http/parseAnswer';
import { serviceUrl } from '../http/serviceUrl';
import { toRejection, toStatusError } from '../http/statusError';
import { isRecord } from '../http/wireSchemas';

import { benchmarkResponseSchema } from './benchmarkSchemas';
import { chooseRegion } from './chooseRegion';
import { findWords } from './findWords';
import { knownDatasets } from './knownDatasets';
import { toBenchmark } from './toBenchmark';

import type { AnyAppError } from '../../domain/faults/appError';
import type { Benchmark } from '../../domain/figures/benchmark';
import type { OccupationChoice } from '../../domain/lookUp/lookUp';
import type { Log } from '../../domain/log';
import type { AuthorisedRequest } from '../auth/authorisedCalls';
import type { HttpResponse } from '../http/httpRequest';
import type { BenchmarkQuestion, LightcastMeta, Region } from './lightcast';

export interface AskDeps {
  send: (request: Omit<AuthorisedRequest, 'rateLimiter' | 'retry'>) => Promise<HttpResponse>;
  apiUrl: string;
  lotVersion: string;
  log: Log;
}

export interface Asking {
  question: BenchmarkQuestion;
  /** What the service offers; null when it did not say. */
  meta: LightcastMeta | null;
  signal: AbortSignal;
}

/**
 * One question, all datasets. Asking again changes nothing, so it may be sent again.
 *
 * @throws AppError `noData` for an occupation or region that the service does not know.
 * @see https://docs.lightcast.io/lightcast-api/reference/occupation_benchmark_post_dimension-1
 */
export async function askBenchmark(
  { question, meta, signal }: Asking,
  { send, apiUrl, lotVersion, log }: AskDeps,
): Promise<Benchmark> {
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
  const { data, warnings } = parseAnswer(value, { service: 'lightcast', ...form }, log);
  if (data === null || data === undefined) {
    throw explainNothing(response);
  }
  const raw = isRecord(value) ? value['data'] : undefined;
  const attribution = meta?.attribution ?? null;
  const asked = { occupation, region, lotVersion, datasets, attribution };
  return toBenchmark({ benchmark: data, warnings }, raw, asked);
}

/** Level and id only travel together; the whole nation is named by itself. */
function toWireRegion({ nation, level, id }: Region): Record<string, string> {
  return level === null || id === null || level === 'nation' ? { nation } : { nation, level, id };
}

function explainRefusal(response: HttpResponse, occupation: OccupationChoice): AnyAppError {
  // A 404 that is no JSON comes from another program: the address is wrong, not the occupation.
  const missing =
    findJson(response.text) === undefined
      ? null
      : `Lightcast has no figures for occupation ${occupation.id} in this region.`;
  return toStatusError(response, { service: 'lightcast', words: findWords(response), missing });
}

function explainNothing(response: HttpResponse): AnyAppError {
  const words = findWords(response);
  return words === null
    ? wrongShape('lightcast', 'without a benchmark')
    : toRejection(response.status, { service: 'lightcast', words });
}
