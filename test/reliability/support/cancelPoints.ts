import type { SectionName } from '../../../src/domain/report/sectionInfos';
import type { SampleRoute } from '../../../src/sample/faults';
import type { SampleSwitches } from '../../../src/sample/sampleBehavior';

/** A place where somebody waits, and would for far longer than any test. */
export interface CancelPoint {
  section: SectionName;
  /** The route whose request shows that they wait there. */
  at: SampleRoute;
  switches: SampleSwitches;
  /** How many requests of the route come before the one that waits; 0 when left out. */
  after?: number;
  /** How many lookups begin at once; 1 when left out. */
  lookUps?: number;
  /** True when the order is on its way: it is not called back, and its answer is still taken in. */
  isOrdering?: boolean;
}

const hanging = (on: SampleRoute): SampleSwitches => ({
  faults: [{ on, effect: { kind: 'hang' } }],
});

/** What a person can be waiting for, and how the service keeps them waiting. */
export const cancelPoints: Record<string, CancelPoint> = {
  'for a token': {
    section: 'skillImpact',
    at: 'jobalyzer.token',
    switches: hanging('jobalyzer.token'),
  },
  'for a token before an order': {
    section: 'pay',
    at: 'jobalyzer.token',
    switches: hanging('jobalyzer.token'),
  },
  'for an answer to an order': {
    section: 'pay',
    at: 'jobalyzer.order',
    switches: hanging('jobalyzer.order'),
    isOrdering: true,
  },
  'for an answer to a look': {
    section: 'pay',
    at: 'jobalyzer.pay',
    switches: hanging('jobalyzer.pay'),
  },
  'for figures of one call': {
    section: 'skillImpact',
    at: 'jobalyzer.impact',
    switches: hanging('jobalyzer.impact'),
  },
  'for the market': {
    section: 'benchmark',
    at: 'lightcast.benchmark',
    switches: hanging('lightcast.benchmark'),
  },
  'for a stalled body': {
    section: 'skillImpact',
    at: 'jobalyzer.impact',
    switches: { faults: [{ on: 'jobalyzer.impact', effect: { kind: 'stall' } }] },
  },
  'for a body that drips': {
    section: 'skillImpact',
    at: 'jobalyzer.impact',
    switches: {
      faults: [{ on: 'jobalyzer.impact', effect: { kind: 'drip', bytes: 1, everyMs: 50 } }],
    },
  },
  'between two looks': {
    section: 'pay',
    at: 'jobalyzer.pay',
    switches: { jobalyzer: { pay: { readyAfterMs: Infinity, notReadyPolls: 0 } } },
  },
  'for a retry': {
    section: 'skillImpact',
    at: 'jobalyzer.impact',
    switches: {
      faults: [
        {
          on: 'jobalyzer.impact',
          effect: { kind: 'answer', status: 429, headers: { 'retry-after': '50' } },
        },
      ],
    },
  },
  'for a turn at Lightcast': {
    section: 'benchmark',
    at: 'lightcast.benchmark',
    switches: {},
    after: 2,
    lookUps: 6,
  },
};
