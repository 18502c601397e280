import assert from 'node:assert/strict';

import {
  writeAmount,
  writeDifference,
  writeDistance,
  writeNumber,
  writeRange,
} from '../../../../../media/report/text/amounts';
import { usDollar } from '../../../../support/reportFigures';

const yearly = { currency: usDollar, period: 'year' } as const;

describe('writeDifference', () => {
  it('shows sign, amount and share', () => {
    assert.equal(writeDifference({ amount: 9080, fraction: 0.067 }, yearly), '+$9,080 (+6.7%)');
    assert.equal(
      writeDifference({ amount: -14_580, fraction: -0.107 }, yearly),
      '−$14,580 (−10.7%)',
    );
  });

  it('omits a meaningless share and shows "not provided" without a difference', () => {
    assert.equal(writeDifference({ amount: 5, fraction: null }, yearly), '+$5');
    assert.equal(writeDifference(null, yearly), 'not provided');
  });
});

describe('writeDistance', () => {
  it('has no sign', () => {
    assert.equal(writeDistance({ amount: -14_580, fraction: -0.107 }, yearly), '$14,580 (10.7%)');
  });
});

describe('writeRange', () => {
  it('shows both ends, even if one is missing', () => {
    assert.equal(writeRange(105_210, null, yearly), '$105,210 – not provided');
  });
});

describe('writeAmount', () => {
  it('keeps two decimal digits per hour', () => {
    assert.equal(writeAmount(65.4, { currency: usDollar, period: 'hour' }), '$65.40');
  });
});

describe('writeNumber', () => {
  it('groups thousands and uses a typographic minus', () => {
    assert.deepEqual([78_410, -2.417, null].map(writeNumber), ['78,410', '−2.42', 'not provided']);
  });
});
