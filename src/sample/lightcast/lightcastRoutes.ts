import { dimensions } from '../../domain/occupations/occupationCode';

import { answerBenchmark } from './benchmarkAnswer';
import { toErrorAnswer } from './lightcastError';
import { answerDimension, answerMeta, listDimensions } from './metaAnswer';

import type { LightcastBehavior } from '../sampleBehavior';
import type { Answer, Route, SampleRequest } from '../server/answer';

export interface LightcastRoutesDeps {
  behavior: LightcastBehavior;
  /** The path before `/connect/token`. */
  basePath: string;
  /** The path before `/status` and the other API endpoints. */
  apiPath: string;
  answerToken: (request: SampleRequest) => Answer;
}

/** The Lightcast Occupation Benchmark endpoints of the sample service. */
export function createLightcastRoutes(deps: LightcastRoutesDeps): Route[] {
  const { apiPath, behavior } = deps;
  let metaCalls = 0;
  const get = (name: Route['name'], path: string, answer: Route['answer']): Route => ({
    name,
    service: 'lightcast',
    method: 'GET',
    path: apiPath + path,
    answer,
  });
  return [
    {
      name: 'lightcast.token',
      service: 'lightcast',
      method: 'POST',
      path: `${deps.basePath}/connect/token`,
      isOpen: true,
      answer: deps.answerToken,
    },
    get('lightcast.status', '/status', () => answerStatus(behavior)),
    get('lightcast.meta', '/meta', () => {
      metaCalls += 1;
      return answerMeta(behavior, metaCalls % 2 === 1);
    }),
    get('lightcast.dimensions', '/dimensions', () => ({
      status: 200,
      body: { data: listDimensions() },
    })),
    get('lightcast.dimension', '/dimensions/:dimension', request =>
      answerDimension(request.param('dimension'), behavior),
    ),
    {
      name: 'lightcast.benchmark',
      service: 'lightcast',
      method: 'POST',
      path: `${apiPath}/dimensions/:dimension`,
      answer: request => answerDimensionPost(request, behavior),
    },
  ];
}

function answerDimensionPost(request: SampleRequest, behavior: LightcastBehavior): Answer {
  const dimension = dimensions.find(known => known === request.param('dimension'));
  if (dimension === undefined) {
    return answerDimension(request.param('dimension'), behavior);
  }
  if (typeof request.json !== 'object' || request.json === null) {
    const detail = 'Invalid request body';
    return toErrorAnswer({ status: 400, title: 'Malformed Request', detail }, behavior);
  }
  const lotVersion = request.query('lot_version') ?? '7';
  return answerBenchmark({ dimension, lotVersion, body: request.json }, behavior);
}

/**
 * The body is documented for related APIs. The status of an unhealthy service is the sample's
 * choice.
 */
function answerStatus({ healthy }: LightcastBehavior): Answer {
  const message = healthy ? 'Service is healthy' : 'Service is unhealthy';
  return { status: healthy ? 200 : 503, body: { data: { message, healthy } } };
}
