import assert from 'node:assert/strict';
import * as z from 'zod/mini';

import { sectionStateSchema } from '../../../../src/domain/report/section';
import {
  orderedSections,
  sectionNames,
  sectionInfos,
} from '../../../../src/domain/report/sectionInfos';

const schema = sectionStateSchema(z.object({ amount: z.nullable(z.number()) }));

const failure = { kind: 'auth', message: 'No.', service: null, reason: 'missing', status: 401 };

describe('sectionStateSchema', () => {
  const states: Record<string, unknown> = {
    'a section that was not asked for': { state: 'notRequested' },
    'one that waits to be ordered': { state: 'pending', since: 'now', link: null },
    'one that waits at its link': { state: 'pending', since: 'now', link: 'https://x.test' },
    'one that is there': {
      state: 'ready',
      retrievedAt: 'now',
      link: null,
      figures: { amount: null },
    },
    'one that failed': { state: 'failed', at: 'now', link: null, failure },
  };

  for (const [name, state] of Object.entries(states)) {
    it(`takes ${name}`, () => {
      assert.deepEqual(schema.parse(state), state);
    });
  }

  const wrong: Record<string, unknown> = {
    'a state that is not known': { state: 'done' },
    'figures of another shape': {
      state: 'ready',
      retrievedAt: 'now',
      link: null,
      figures: { amount: '1' },
    },
    'figures that are missing': { state: 'ready', retrievedAt: 'now', link: null },
    'a failure without a sentence': {
      state: 'failed',
      at: 'now',
      link: null,
      failure: { ...failure, message: undefined },
    },
    'a link that is undefined': { state: 'pending', since: 'now' },
  };

  for (const [name, state] of Object.entries(wrong)) {
    it(`refuses ${name}`, () => {
      assert.equal(schema.safeParse(state).success, false);
    });
  }
});

describe('sectionInfos', () => {
  it('names every section, each its own way', () => {
    const titles = sectionNames.map(name => sectionInfos[name].title);

    assert.equal(new Set(titles).size, sectionNames.length);
  });
});

describe('orderedSections', () => {
  it('are the two that Jobalyzer bills', () => {
    assert.deepEqual(orderedSections, ['pay', 'experience']);
  });
});
