import assert from 'node:assert/strict';
import fc from 'fast-check';

import { isAppError } from '../../../../src/domain/faults/appError';
import { experienceReportSchema } from '../../../../src/domain/figures/experience';
import { impactReportSchema } from '../../../../src/domain/figures/impact';
import { payReportSchema } from '../../../../src/domain/figures/pay';
import {
  makeExperienceAnswer,
  makeImpactAnswer,
  makePayAnswer,
} from '../../../support/jobalyzerAnswers';
import { readExperience, readImpact, readPay } from '../../../support/jobalyzerReaders';
import { mutationsOf } from '../../../support/jsonMutations';

describe('every mapper of Jobalyzer', function () {
  this.timeout(20_000);

  const mappers = {
    pay: [makePayAnswer(), readPay, payReportSchema],
    experience: [makeExperienceAnswer(), readExperience, experienceReportSchema],
    impact: [makeImpactAnswer(), readImpact, impactReportSchema],
  } as const;

  for (const [name, [answer, read, schema]] of Object.entries(mappers)) {
    it(`returns valid figures or an AppError for any mutation of a response: ${name}`, () => {
      fc.assert(
        fc.property(mutationsOf(answer), mutated => {
          try {
            const figures = read(JSON.parse(JSON.stringify(mutated)));

            assert.equal(schema.safeParse(figures).success, true);
            assert.deepEqual(JSON.parse(JSON.stringify(figures)), figures);
          } catch (error) {
            assert.ok(isAppError(error), String(error));
            assert.ok(['responseShape', 'noData', 'requestRejected'].includes(error.kind));
          }
        }),
        { numRuns: 300 },
      );
    });
  }

  it('never turns another value into a figure', () => {
    const figures = [
      'Percentile10',
      'Percentile25',
      'Percentile50',
      'Percentile75',
      'Percentile90',
    ];
    const anything = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constant(undefined));
    fc.assert(
      fc.property(fc.record(Object.fromEntries(figures.map(key => [key, anything]))), given => {
        const { parts } = readPay({ Report: { BasePayReport: given } });

        assert.deepEqual(
          Object.values(parts.base?.percentiles ?? {}),
          figures.map(key => (typeof given[key] === 'number' ? given[key] : null)),
        );
      }),
    );
  });
});
