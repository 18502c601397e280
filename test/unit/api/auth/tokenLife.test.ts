import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import fc from 'fast-check';

import { getTokenLifeMs, isBelieved } from '../../../../src/api/auth/cachedTokens';
import { payServices } from '../../../../src/domain/payService';

const now = Date.UTC(2026, 0, 5);

describe('getTokenLifeMs', () => {
  it('uses a PayScale token for ten minutes less a margin, whatever expires_in says', () => {
    assert.equal(getTokenLifeMs('jobalyzer', 3600), 540_000);
  });

  it('uses a Lightcast token for its hour less a margin', () => {
    assert.equal(getTokenLifeMs('lightcast', 3600), 3_540_000);
  });

  it('takes a tenth off a very short life', () => {
    assert.equal(getTokenLifeMs('jobalyzer', 30), 27_000);
  });

  it('reads seconds written as text', () => {
    assert.equal(getTokenLifeMs('jobalyzer', ' 300 '), 270_000);
  });

  for (const nonsense of [undefined, null, 0, -3600, Number.NaN, Infinity, '', 'soon', {}, []]) {
    it(`uses a token for less than five minutes when expires_in is ${inspect(nonsense)}`, () => {
      assert.equal(getTokenLifeMs('lightcast', nonsense), 270_000);
    });
  }

  it('returns a life that isBelieved accepts, never longer than the service allows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...payServices), fc.anything(), (service, expiresIn) => {
        const lifeMs = getTokenLifeMs(service, expiresIn);

        assert.ok(lifeMs > 0 && lifeMs <= (service === 'jobalyzer' ? 540_000 : 3_540_000));
      }),
    );
  });
});

describe('isBelieved', () => {
  it('accepts a token until it expires', () => {
    assert.equal(isBelieved('jobalyzer', now + 1, now), true);
    assert.equal(isBelieved('jobalyzer', now, now), false);
  });

  it('rejects a token that would live longer than any, after a clock was wrong', () => {
    assert.equal(isBelieved('jobalyzer', now + 600_001, now), false);
    assert.equal(isBelieved('lightcast', now + 600_001, now), true);
  });
});
