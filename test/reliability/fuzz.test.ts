import assert from 'node:assert/strict';

import fc from 'fast-check';

import { parseAnswer } from '../../src/api/http/parseAnswer';
import { benchmarkResponseSchema } from '../../src/api/lightcast/benchmarkSchemas';
import { metaResponseSchema } from '../../src/api/lightcast/metaSchemas';
import { isAppError } from '../../src/domain/faults/appError';
import { makeExperienceAnswer, makeImpactAnswer, makePayAnswer } from '../support/jobalyzerAnswers';
import { readExperience, readImpact, readPay } from '../support/jobalyzerReaders';
import { mutationsOf } from '../support/jsonMutations';
import { KeptLog } from '../support/keptLog';
import { makeBenchmarkAnswer, makeMetaAnswer } from '../support/lightcastAnswers';

const lightcast = { service: 'lightcast', essential: ['data'] } as const;

const decoders: Record<string, [answer: unknown, decode: (value: unknown) => unknown]> = {
  pay: [makePayAnswer(), readPay],
  experience: [makeExperienceAnswer(), readExperience],
  impact: [makeImpactAnswer(), readImpact],
  benchmark: [
    makeBenchmarkAnswer(),
    value => parseAnswer(value, { ...lightcast, schema: benchmarkResponseSchema }, new KeptLog()),
  ],
  meta: [
    makeMetaAnswer(),
    value => parseAnswer(value, { ...lightcast, schema: metaResponseSchema }, new KeptLog()),
  ],
};

describe('every decoder', function () {
  this.timeout(60_000);

  for (const [name, [answer, decode]] of Object.entries(decoders)) {
    it(`gives an answer or a typed error for 400 mutated answers: ${name}`, () =>
      fc.assert(
        fc.property(mutationsOf(answer), mutated => {
          try {
            assert.ok(decode(JSON.parse(JSON.stringify(mutated))) !== undefined);
          } catch (error) {
            assert.ok(isAppError(error), String(error));
            assert.notEqual(error.kind, 'unexpected');
          }
        }),
        { numRuns: 400 },
      ));
  }
});
