import assert from 'node:assert/strict';
import fc from 'fast-check';

import { sectionNames } from '../../../../../src/domain/report/sectionInfos';
import {
  countBilledReports,
  describeCost,
} from '../../../../../src/vscode/prompts/lookUp/reviewStep';

describe('countBilledReports', () => {
  it('counts only pay and experience', () => {
    fc.assert(
      fc.property(fc.subarray([...sectionNames]), sections => {
        const billed = sections.filter(name => name === 'pay' || name === 'experience');

        assert.equal(countBilledReports(sections), billed.length);
      }),
    );
  });
});

describe('describeCost', () => {
  it('states the number of reports', () => {
    assert.equal(describeCost(['pay', 'experience'], 'live'), 'uses 2 PayScale reports');
    assert.equal(describeCost(['pay', 'benchmark'], 'live'), 'uses 1 PayScale report');
    assert.equal(describeCost(['benchmark'], 'live'), 'uses no PayScale reports');
  });

  it('says that sample data is free', () => {
    assert.equal(describeCost(['pay'], 'sample'), 'sample data, no charge');
  });
});
