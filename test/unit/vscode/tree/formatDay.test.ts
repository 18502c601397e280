import assert from 'node:assert/strict';
import fc from 'fast-check';

import { formatDay } from '../../../../src/vscode/tree/reportItem';

describe('formatDay', () => {
  it('formats the date as Intl does', () => {
    const format = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' });
    const date = fc.date({
      min: new Date('1970-01-01'),
      max: new Date('2999-01-01'),
      noInvalidDate: true,
    });

    fc.assert(
      fc.property(date, timestamp => {
        assert.equal(formatDay(timestamp.toISOString()), format.format(timestamp));
      }),
    );
  });

  it('returns an invalid timestamp unchanged', () => {
    assert.equal(formatDay('yesterday'), 'yesterday');
  });
});
