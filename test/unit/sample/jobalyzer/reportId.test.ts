import assert from 'node:assert/strict';
import fc from 'fast-check';

import {
  type SampleOrder,
  readReportId,
  toReportId,
} from '../../../../src/sample/jobalyzer/reportId';

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map(value => value.trim())
  .filter(value => value !== '');

const plain = { noNullPrototype: true };

const answers = fc.record(
  {
    autoResolve: fc.boolean(),
    jobTitle: fc.option(text),
    country: fc.option(text),
    state: fc.option(text),
    city: fc.option(text),
    years: fc.option(text),
    degree: fc.option(text),
    skills: fc.array(text, { maxLength: 5 }),
    certifications: fc.array(text, { maxLength: 5 }),
  },
  plain,
);

const order: fc.Arbitrary<SampleOrder> = fc.record(
  {
    orderedAt: fc.nat(),
    nonce: fc.string(),
    reports: fc.constantFrom<SampleOrder['reports'][]>(['pay'], ['yoe'], ['pay', 'yoe']),
    answers,
  },
  plain,
);

describe('toReportId', () => {
  it('creates an ID that decodes to the same order', () => {
    fc.assert(
      fc.property(order, each => {
        assert.deepEqual(readReportId(toReportId(each)), each);
      }),
    );
  });

  it('creates an ID that needs no escaping in a URL', () => {
    fc.assert(
      fc.property(order, each => {
        assert.match(toReportId(each), /^[\w-]+$/u);
      }),
    );
  });
});

describe('readReportId', () => {
  it('returns undefined for any other text', () => {
    fc.assert(
      fc.property(fc.string(), id => {
        assert.equal(readReportId(id), undefined);
      }),
    );
  });

  it('returns undefined for a modified ID', () => {
    fc.assert(
      fc.property(order, fc.nat(), (each, seed) => {
        const id = toReportId(each);
        const at = seed % id.length;
        const changed = id.slice(0, at) + (id[at] === 'a' ? 'b' : 'a') + id.slice(at + 1);
        assert.equal(readReportId(changed), undefined);
      }),
    );
  });
});
