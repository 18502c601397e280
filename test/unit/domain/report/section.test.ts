import assert from 'node:assert/strict';
import * as z from 'zod/mini';

import {
  orderedSections,
  sectionNames,
  sectionStateSchema,
  sectionTitles,
} from '../../../../src/domain/report/section';

const schema = sectionStateSchema(z.object({ amount: z.nullable(z.number()) }));

const failure = { kind: 'auth', message: 'No.', service: null, reason: 'missing', status: 401 };

describe('sectionStateSchema', () => {
  const states: Record<string, unknown> = {
    'a section that was not requested': { state: 'notRequested' },
    'a section that is waiting for its order': { state: 'pending', since: 'now', link: null },
    'a section that is being polled': { state: 'pending', since: 'now', link: 'https://x.test' },
    'a ready section': {
      state: 'ready',
      retrievedAt: 'now',
      link: null,
      figures: { amount: null },
    },
    'a failed section': { state: 'failed', at: 'now', link: null, failure },
  };

  for (const [name, state] of Object.entries(states)) {
    it(`accepts ${name}`, () => {
      assert.deepEqual(schema.parse(state), state);
    });
  }

  const wrong: Record<string, unknown> = {
    'an unknown state': { state: 'done' },
    'figures of another type': {
      state: 'ready',
      retrievedAt: 'now',
      link: null,
      figures: { amount: '1' },
    },
    'missing figures': { state: 'ready', retrievedAt: 'now', link: null },
    'a failure without a message': {
      state: 'failed',
      at: 'now',
      link: null,
      failure: { ...failure, message: undefined },
    },
    'an undefined link': { state: 'pending', since: 'now' },
  };

  for (const [name, state] of Object.entries(wrong)) {
    it(`rejects ${name}`, () => {
      assert.equal(schema.safeParse(state).success, false);
    });
  }
});

describe('sectionTitles', () => {
  it('has a unique title for every section', () => {
    const titles = sectionNames.map(name => sectionTitles[name]);

    assert.equal(new Set(titles).size, sectionNames.length);
  });
});

describe('orderedSections', () => {
  it('are the two sections that Jobalyzer bills', () => {
    assert.deepEqual(orderedSections, ['pay', 'experience']);
  });
});
