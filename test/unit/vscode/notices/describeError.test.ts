import assert from 'node:assert/strict';

import { AppError, toAppError } from '../../../../src/domain/faults/appError';
import { describeError } from '../../../../src/vscode/notices/notices';

describe('describeError', () => {
  it('gives kind and details as facts', () => {
    const error = new AppError('http', 'A sentence.', {
      details: { service: 'jobalyzer', status: 503, retryAfterMs: null },
    });

    assert.deepEqual(describeError(error), {
      kind: 'http',
      service: 'jobalyzer',
      status: 503,
      retryAfterMs: null,
    });
  });

  it('names the cause of a foreseen fault without its words', () => {
    const error = new AppError('responseShape', 'A sentence.', {
      details: { service: 'lightcast' },
      cause: new SyntaxError('Unexpected token in the-secret-body'),
    });

    const facts = describeError(error);

    assert.equal(facts['cause'], 'SyntaxError');
    assert.doesNotMatch(JSON.stringify(facts), /the-secret-body/u);
  });

  it('gives the stack of what nobody foresaw', () => {
    const facts = describeError(toAppError(new TypeError('x is not a function')));

    assert.match(String(facts['cause']), /x is not a function\n\s+at /u);
  });
});
