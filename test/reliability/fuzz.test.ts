import assert from 'node:assert/strict';
import fc from 'fast-check';

import { isAppError } from '../../src/domain/faults/appError';
import { decoders } from '../support/decoders';
import { textMutationsOf } from '../support/textMutations';

/** 2,000 in all; the bench does 100,000. */
const casesEach = Math.ceil(2_000 / Object.keys(decoders).length);

describe('every decoder', function () {
  this.timeout(60_000);

  for (const [name, { answer, decode }] of Object.entries(decoders)) {
    it(`gives something or a typed error for ${casesEach} mutations of an answer: ${name}`, () =>
      fc.assert(
        fc.asyncProperty(textMutationsOf(answer), async text => {
          try {
            assert.ok((await decode(text)) !== undefined);
          } catch (error) {
            assert.ok(isAppError(error), String(error));
            assert.notEqual(error.kind, 'unexpected');
          }
        }),
        { numRuns: casesEach },
      ));

    it(`takes an answer that is as it should be: ${name}`, async () => {
      const read = new Promise(resolve => {
        resolve(decode(JSON.stringify(answer)));
      });

      await (name.startsWith('refused') ? assert.rejects(read, isAppError) : read);
    });
  }
});
