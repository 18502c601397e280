import { AppError } from '../../src/domain/faults/appError';
import { makeBenchmark } from './benchmarkFigures';
import { makeCertificationImpact, makeExperience, makePay, makeSkillImpact } from './reportFigures';

import type { Jobalyzer } from '../../src/api/jobalyzer/jobalyzer';
import type { BenchmarkQuestion, Lightcast } from '../../src/api/lightcast/lightcast';
import type { PayService } from '../../src/domain/payService';
import type { OrderedSection } from '../../src/domain/report/sectionInfos';

/** A fake PayScale client that responds immediately, records billed orders and follows a script. */
export class ScriptedJobalyzer implements Jobalyzer {
  /** Every billed order, by its sections. */
  readonly orders: (readonly OrderedSection[])[] = [];
  /** Every polled link, in order. */
  readonly attempts: string[] = [];

  prepare: Jobalyzer['prepare'] = () => Promise.resolve();

  readonly orderReports: Jobalyzer['orderReports'] = async (lookUp, sections, signal) => {
    this.orders.push(sections);
    return this.onOrder(lookUp, sections, signal);
  };

  readonly pollPay: Jobalyzer['pollPay'] = async (link, signal) => {
    this.attempts.push(link);
    return this.onPollPay(link, signal);
  };

  readonly pollExperience: Jobalyzer['pollExperience'] = async (link, signal) => {
    this.attempts.push(link);
    return this.onPollExperience(link, signal);
  };

  onOrder: Jobalyzer['orderReports'] = async (_lookUp, sections) => {
    await tick();
    const number = this.orders.length;
    const links = Object.fromEntries(sections.map(section => [section, linkOf(number, section)]));
    return { links, notes: [] };
  };

  onPollPay: Jobalyzer['pollPay'] = async () => {
    await tick();
    return { state: 'ready', value: makePay() };
  };

  onPollExperience: Jobalyzer['pollExperience'] = async () => {
    await tick();
    return { state: 'ready', value: makeExperience() };
  };

  getSkillImpact: Jobalyzer['getSkillImpact'] = async () => {
    await tick();
    return makeSkillImpact();
  };

  getCertificationImpact: Jobalyzer['getCertificationImpact'] = async () => {
    await tick();
    return makeCertificationImpact();
  };

  suggest: Jobalyzer['suggest'] = () => Promise.resolve([]);
  searchLocations: Jobalyzer['searchLocations'] = () => Promise.resolve([]);
  checkStatus: Jobalyzer['checkStatus'] = () => Promise.resolve();
}

/** The link of a section in the order with this number, starting at 1. */
export function linkOf(order: number, section: OrderedSection): string {
  return `https://jobalyzer.test/reports/${order}/${section}`;
}

/** A fake Lightcast client. */
export class ScriptedLightcast implements Lightcast {
  readonly questions: BenchmarkQuestion[] = [];

  getBenchmark: Lightcast['getBenchmark'] = async question => {
    this.questions.push(question);
    await tick();
    return makeBenchmark();
  };

  getMeta: Lightcast['getMeta'] = () => Promise.reject(serviceErrors.noData('lightcast'));

  checkStatus: Lightcast['checkStatus'] = () => Promise.resolve();
}

/** One error of each kind that a service call can throw. */
export const serviceErrors = {
  network: (delivered: boolean, service: PayService = 'jobalyzer') =>
    new AppError('network', 'The connection broke.', {
      details: { service, code: 'ECONNRESET', delivered },
    }),
  http: (status: number, service: PayService = 'jobalyzer') =>
    new AppError('http', `The service answered ${status}.`, {
      details: { service, status, retryAfterMs: null },
    }),
  auth: (reason: 'missing' | 'rejected' | 'notEntitled', service: PayService = 'jobalyzer') =>
    new AppError('auth', 'The service does not let you in.', { details: { service, reason } }),
  requestRejected: (service: PayService = 'jobalyzer') =>
    new AppError('requestRejected', 'The title is not known.', {
      details: { service, status: 400 },
    }),
  responseShape: (service: PayService = 'jobalyzer') =>
    new AppError('responseShape', 'The answer cannot be read.', { details: { service } }),
  noData: (service: PayService = 'jobalyzer') =>
    new AppError('noData', 'There are no figures.', { details: { service } }),
  configuration: () =>
    new AppError('configuration', 'The address is not a URL.', {
      details: { setting: 'jobPay.jobalyzer.apiUrl' },
    }),
} as const;

function tick(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
