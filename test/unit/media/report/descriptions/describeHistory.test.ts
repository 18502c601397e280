import assert from 'node:assert/strict';

import { listRetrievals } from '../../../../../src/domain/report/history';
import {
  describeChange,
  describeTrend,
  labelHistory,
} from '../../../../../media/report/descriptions/describeHistory';
import { makePay } from '../../../../support/reportFigures';
import { makeHistoryEntry, ready } from '../../../../support/reportViews';

const retrievals = listRetrievals([
  makeHistoryEntry('2026-03-03T12:00:00Z', 0.97).sections.pay,
  makeHistoryEntry('2026-08-21T12:00:00Z', 0.98).sections.pay,
  ready(makePay(), '2026-11-21T12:00:00Z'),
]);

describe('describeChange', () => {
  it('returns the day and the difference', () => {
    assert.deepEqual(describeChange(retrievals[1]!, retrievals[2]!), {
      since: '21 Aug 2026',
      text: '+$2,720 (+2%)',
    });
  });

  it('explains why two versions are not comparable', () => {
    const [wide, latest] = listRetrievals([
      ready(makePay({ levelUsed: 'Country' }), '2026-01-01T12:00:00Z'),
      ready(makePay(), '2026-02-01T12:00:00Z'),
    ]);

    assert.equal(
      describeChange(wide!, latest!).text,
      'not comparable (different geographic level)',
    );
  });

  it('reports an unchanged median', () => {
    const [before, latest] = listRetrievals([
      ready(makePay(), '2026-01-01T12:00:00Z'),
      ready(makePay(), '2026-02-01T12:00:00Z'),
    ]);

    assert.equal(describeChange(before!, latest!).text, 'unchanged');
  });
});

describe('describeTrend', () => {
  it('describes the change across all versions', () => {
    assert.equal(
      describeTrend(retrievals),
      'The median has risen by $4,080 (3.1%) across 3 versions since 3 Mar 2026.',
    );
  });
});

describe('labelHistory', () => {
  it('lists medians and days in order', () => {
    assert.equal(
      labelHistory(retrievals),
      'Median: $131,900 on 3 Mar 2026, $133,260 on 21 Aug 2026, $135,980 on 21 Nov 2026.',
    );
  });
});
