import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono/tiny';

import { isExecuted } from '../faults';

import { type Received, type SampleContext, receiveRequest } from './receiveRequest';
import { isConnectionFault, sendWithFault, writeAnswer } from './writeAnswer';

import type { HttpBindings } from '@hono/node-server';
import type { PayService } from '../../domain/payService';
import type { Fault, FaultQueue, FaultEffect } from '../faults';
import type { SampleBehavior } from '../sampleBehavior';
import type { Answer, Route } from './answer';
import type { ReceivedRequest, RequestRecords } from './requestRecords';
import type { SampleTokens } from './sampleTokens';

export interface SampleAppDeps {
  routes: readonly Route[];
  behavior: SampleBehavior;
  faults: FaultQueue;
  tokens: SampleTokens;
  records: RequestRecords;
  now: () => number;
  /** The response of each service to a request without a valid token. */
  refusals: Record<PayService, () => Answer>;
  /** Rejects a request before its route reads it, for example because of the rate limit. */
  guard: (route: Route) => Answer | undefined;
  /** The expected `Host` header. Checking it prevents DNS rebinding. */
  getHost: () => string;
}

/** The path segment after one of these is data, so it keeps its casing. */
const dataFollows = new Set(['reports', 'locations']);

/** The web application: records each request, injects faults, checks the token and responds. */
export function createSampleApp(deps: SampleAppDeps): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>({ getPath: toRoutePath });
  for (const route of deps.routes) {
    app.on(route.method, route.path, context => exchange(context, route, deps));
  }
  app.notFound(async context => {
    const { record } = await receiveRequest(context, 'unknown', deps.now());
    deps.records.add({ ...record, status: 404 });
    return toResponse({ status: 404 });
  });
  app.onError(() => toResponse({ status: 500 }));
  return app;
}

/** Makes fixed path segments case-insensitive, because the documentation mixes casings. */
function toRoutePath(request: Request): string {
  const segments = new URL(request.url).pathname.split('/');
  return segments
    .map((segment, index) =>
      dataFollows.has(segments[index - 1]?.toLowerCase() ?? '') ? segment : segment.toLowerCase(),
    )
    .join('/');
}

async function exchange(
  context: SampleContext,
  route: Route,
  deps: SampleAppDeps,
): Promise<Response> {
  const done = deps.records.open();
  context.env.outgoing.once('close', done);
  const received = await receiveRequest(context, route.name, deps.now());
  const { record } = received;
  deps.records.add(record);
  const fault = deps.faults.take(route.name);
  record.fault = fault?.effect.kind ?? null;
  const answer =
    fault === undefined || isExecuted(fault)
      ? getAnswer({ context, route, received, deps })
      : { status: 200, body: {} };
  return sendAnswer({ context, record, fault, answer });
}

interface Exchange {
  context: SampleContext;
  route: Route;
  received: Received;
  deps: SampleAppDeps;
}

function getAnswer({ context, route, received, deps }: Exchange): Answer {
  const { record, request } = received;
  if (context.req.header('host') !== deps.getHost()) {
    return { status: 421 };
  }
  if (route.isOpen !== true) {
    record.authorization = authorize(context, route.service, deps);
    if (record.authorization !== 'accepted') {
      return deps.refusals[route.service]();
    }
  }
  return deps.guard(route) ?? route.answer(request);
}

function authorize(
  context: SampleContext,
  service: PayService,
  { behavior, tokens }: SampleAppDeps,
): ReceivedRequest['authorization'] {
  const token = /^Bearer (\S+)$/iu.exec(context.req.header('authorization') ?? '')?.[1];
  if (token === undefined) {
    return 'none';
  }
  const isGood = tokens.use(service, token) && behavior.tokens[service].entitled;
  return isGood ? 'accepted' : 'refused';
}

interface Sending {
  context: SampleContext;
  record: ReceivedRequest;
  fault: Fault | undefined;
  answer: Answer;
}

async function sendAnswer({ context, record, fault, answer }: Sending): Promise<Response> {
  if (fault !== undefined && isConnectionFault(fault.effect)) {
    const isAnswered = fault.effect.kind !== 'reset' && fault.effect.kind !== 'hang';
    record.status = isAnswered ? answer.status : null;
    await sendWithFault(fault.effect, writeAnswer(answer), context.env.outgoing);
    return alreadySent();
  }
  if (fault?.effect.kind === 'delay') {
    // An unreferenced timer doesn't keep the process alive.
    await wait(fault.effect.ms, undefined, { ref: false });
  }
  const sent = fault === undefined ? answer : applyFault(answer, fault.effect);
  record.status = sent.status;
  return toResponse(sent);
}

/** The response after applying a fault that keeps it well-formed. */
function applyFault(answer: Answer, effect: FaultEffect): Answer {
  switch (effect.kind) {
    case 'answer':
      return {
        status: effect.status,
        body: effect.body,
        ...(effect.headers === undefined ? {} : { headers: effect.headers }),
      };
    case 'redirect':
      return { status: effect.status, headers: { location: effect.location } };
    case 'contentType':
      return { ...answer, headers: { ...answer.headers, 'content-type': effect.value } };
    case 'rewrite':
      return { ...answer, body: effect.change(structuredClone(answer.body)) };
    default:
      return answer;
  }
}

function toResponse(answer: Answer): Response {
  const { status, headers, text } = writeAnswer(answer);
  return new Response(text === '' ? null : text, { status, headers });
}

/** Tells the node:http adapter that the response was already sent. */
function alreadySent(): Response {
  return new Response(null, { headers: { 'x-hono-already-sent': 'true' } });
}
