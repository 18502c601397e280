import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import fc from 'fast-check';

import { getTokenLifeMs, isBelieved } from '../../../../src/api/auth/tokenLife';
import { payServices } from '../../../../src/domain/payService';

const now = Date.UTC(2026, 0, 5);

describe('getTokenLifeMs', () => {
  it('believes a PayScale token for ten minutes less a margin, whatever it says', () => {
    assert.equal(getTokenLifeMs('jobalyzer', 3600), 540_000);
  });

  it('believes a Lightcast token for its hour less a margin', () => {
    assert.equal(getTokenLifeMs('lightcast', 3600), 3_540_000);
  });

  it('takes a tenth off a very short life', () => {
    assert.equal(getTokenLifeMs('jobalyzer', 30), 27_000);
  });

  it('reads seconds that are written as text', () => {
    assert.equal(getTokenLifeMs('jobalyzer', ' 300 '), 270_000);
  });

  for (const nonsense of [undefined, null, 0, -3600, Number.NaN, Infinity, '', 'soon', {}, []]) {
    it(`believes a token for less than five minutes when it says ${inspect(nonsense)}`, () => {
      assert.equal(getTokenLifeMs('lightcast', nonsense), 270_000);
    });
  }

  it('gives a life that is believed afterwards, never longer than the service allows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...payServices), fc.anything(), (service, expiresIn) => {
        const lifeMs = getTokenLifeMs(service, expiresIn);

        assert.ok(lifeMs > 0 && lifeMs <= (service === 'jobalyzer' ? 540_000 : 3_540_000));
      }),
    );
  });
});

describe('isBelieved', () => {
  it('believes a token until its moment', () => {
    assert.equal(isBelieved('jobalyzer', now + 1, now), true);
    assert.equal(isBelieved('jobalyzer', now, now), false);
  });

  it('does not believe a token that would live longer than any: a clock was wrong', () => {
    assert.equal(isBelieved('jobalyzer', now + 600_001, now), false);
    assert.equal(isBelieved('lightcast', now + 600_001, now), true);
  });
});
