import assert from 'node:assert/strict';

import {
  formatDay,
  formatMoment,
  formatSpan,
  formatTime,
} from '../../../../../media/report/text/moments';

describe('formatMoment', () => {
  it('is a day and a time of the reader’s own clock', () => {
    const moment = new Date(2026, 10, 21, 14, 5).toISOString();

    assert.equal(formatMoment(moment), '21 Nov 2026, 14:05');
    assert.equal(formatDay(moment), '21 Nov 2026');
    assert.equal(formatTime(moment), '14:05');
  });

  it('leaves what is no moment as it is', () => {
    assert.equal(formatMoment('soon'), 'soon');
  });
});

describe('formatSpan', () => {
  it('is in seconds, and in minutes from one on', () => {
    assert.deepEqual([0, 400, 18_000, 60_000, 300_000, 150_000, -5].map(formatSpan), [
      '0 s',
      '0 s',
      '18 s',
      '1 min',
      '5 min',
      '2 min 30 s',
      '0 s',
    ]);
  });
});
