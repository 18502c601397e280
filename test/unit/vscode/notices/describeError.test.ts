import assert from 'node:assert/strict';

import { AppError, toAppError } from '../../../../src/domain/faults/appError';
import { describeError } from '../../../../src/vscode/notices/notices';

describe('describeError', () => {
  it('returns kind and details as facts', () => {
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

  it('returns the name of an expected cause without its message', () => {
    const error = new AppError('responseShape', 'A sentence.', {
      details: { service: 'lightcast' },
      cause: new SyntaxError('Unexpected token in the-secret-body'),
    });

    const facts = describeError(error);

    assert.equal(facts['cause'], 'SyntaxError');
    assert.doesNotMatch(JSON.stringify(facts), /the-secret-body/u);
  });

  it('returns the stack of an unexpected error', () => {
    const facts = describeError(toAppError(new TypeError('x is not a function')));

    assert.match(String(facts['cause']), /x is not a function\n\s+at /u);
  });
});
