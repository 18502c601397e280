import { isTrue } from '../server/readFields';

import { answerPoll } from './pollAnswer';
import { type OrderDeps, answerOrder } from './orderAnswer';
import { fictionalNote } from './sampleNote';
import { suggestAnswers, suggestPlaces } from './suggestions';
import { answerImpact, answerTitleMatch } from './titleAnswers';
import { withExtraFields, withKeyCase } from './wireForm';

import type { ImpactKind } from '../figures/impactFigures';
import type { JobalyzerBehavior } from '../sampleBehavior';
import type { Answer, Route, SampleRequest } from '../server/answer';
import type { PollCounts } from './pollCounts';
import type { ReportCode } from './reportId';

export interface JobalyzerRoutesDeps {
  behavior: JobalyzerBehavior;
  /** The path before `/jobalyzer/…` and `/status`. */
  basePath: string;
  getOrigin: () => string;
  now: () => number;
  attempts: PollCounts;
  onOrder: OrderDeps['onOrder'];
  answerToken: (request: SampleRequest) => Answer;
}

/**
 * The response to a request without a valid token. PayScale doesn't document a body, so it is
 * empty.
 */
export function refuseJobalyzerCall(): Answer {
  return { status: 401, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } };
}

/** The PayScale Jobalyzer endpoints of the sample service, in both versions. */
export function createJobalyzerRoutes(deps: JobalyzerRoutesDeps): Route[] {
  const { basePath, behavior } = deps;
  const versioned = `${basePath}/jobalyzer/:version{v[12]}`;
  const route = (part: Omit<Route, 'service'>): Route => ({
    ...part,
    service: 'jobalyzer',
    answer: request => toWireForm(part.answer(request), behavior),
  });
  return [
    {
      name: 'jobalyzer.token',
      service: 'jobalyzer',
      method: 'POST',
      path: `${basePath}/connect/token`,
      isOpen: true,
      answer: deps.answerToken,
    },
    route({
      name: 'jobalyzer.order',
      method: 'POST',
      path: `${versioned}/reports`,
      answer: request =>
        answerOrder(request.json, {
          behavior,
          basePath,
          version: request.param('version'),
          origin: deps.getOrigin(),
          now: deps.now(),
          onOrder: deps.onOrder,
        }),
    }),
    route(createPollRoute('pay', versioned, deps)),
    route(createPollRoute('yoe', versioned, deps)),
    ...createLookUpRoutes(versioned).map(route),
    route({
      name: 'jobalyzer.status',
      method: 'GET',
      path: `${basePath}/status`,
      answer: () => answerStatus(behavior),
    }),
  ];
}

function createPollRoute(
  code: ReportCode,
  versioned: string,
  { behavior, attempts, now }: JobalyzerRoutesDeps,
): Omit<Route, 'service'> {
  return {
    name: code === 'pay' ? 'jobalyzer.pay' : 'jobalyzer.experience',
    method: 'GET',
    path: `${versioned}/reports/:id/${code}`,
    answer: request =>
      answerPoll(request.param('id'), code, {
        behavior,
        attempts,
        now: now(),
        version: request.param('version') === 'v2' ? 'v2' : 'v1',
      }),
  };
}

/** The endpoints that respond immediately, without polling. */
function createLookUpRoutes(versioned: string): Omit<Route, 'service'>[] {
  return [
    {
      name: 'jobalyzer.impact',
      method: 'GET',
      path: `${versioned}/impact/:kind{skills|certs|education}`,
      answer: request =>
        answerImpact(toImpactKind(request.param('kind')), {
          jobTitle: request.query('JobTitle') ?? '',
          autoResolve: isTrue(request.query('AutoResolveJobTitle')),
        }),
    },
    {
      name: 'jobalyzer.autocomplete',
      method: 'GET',
      path: `${versioned}/autocomplete/:question`,
      answer: request => answerAutocomplete(request),
    },
    {
      name: 'jobalyzer.titleMatch',
      method: 'GET',
      path: `${versioned}/jobtitlematch`,
      answer: request => answerTitleMatch(request.query('JobTitle') ?? ''),
    },
    {
      name: 'jobalyzer.locations',
      method: 'GET',
      path: `${versioned}/locations/:term`,
      answer: request => ({ status: 200, body: suggestPlaces(request.param('term')) }),
    },
  ];
}

function toImpactKind(kind: string): ImpactKind {
  return kind === 'certs' || kind === 'education' ? kind : 'skills';
}

/** The response to an unknown question isn't documented. */
function answerAutocomplete(request: SampleRequest): Answer {
  const answers = suggestAnswers(request.param('question'), request.query('Term') ?? '');
  return answers === undefined
    ? { status: 404, body: { ErrorMessage: 'List not found.' } }
    : { status: 200, body: { Answers: answers, SampleNote: fictionalNote } };
}

/** The keys are documented, the values of `Status` aren't. */
function answerStatus({ healthy }: JobalyzerBehavior): Answer {
  const parts = [
    'JudgeServiceStatus',
    'AnswerSearchServiceStatus',
    'IndexSearchServiceStatus',
    'AnswerServiceStatus',
    'CacheServiceStatus',
    'ImpactCacheServiceStatus',
  ];
  const healthyPart = { Status: 'OK', ErrorStatusCode: '', ErrorDescription: '' };
  const failedPart = { Status: 'Error', ErrorStatusCode: '503', ErrorDescription: 'Switched off.' };
  return {
    status: healthy ? 200 : 500,
    body: Object.fromEntries(
      parts.map((part, index) => [part, index === 0 && !healthy ? failedPart : healthyPart]),
    ),
  };
}

function toWireForm(answer: Answer, behavior: JobalyzerBehavior): Answer {
  const body = behavior.extraFields ? withExtraFields(answer.body) : answer.body;
  return { ...answer, body: withKeyCase(body, behavior.keyCase) };
}
