import assert from 'node:assert/strict';

import { toNetworkError } from '../../../../src/api/http/networkError';

const at = {
  service: 'lightcast',
  url: new URL('https://api.lightcast.io/x?secret=1'),
  hasResponse: false,
} as const;

/** An error as node-fetch derives it from one of Node.js. */
function makeFault(code: string | undefined, systemCall?: string, message = 'failed'): Error {
  const url = 'request to https://api.lightcast.io/x?secret=1';
  return Object.assign(new Error(`${url} ${message}`), { code, erroredSysCall: systemCall });
}

const undelivered: Record<string, [fault: Error, sentence: RegExp]> = {
  'an unknown host': [makeFault('ENOTFOUND', 'getaddrinfo'), /Couldn’t find/u],
  'a resolver that doesn’t respond': [makeFault('EAI_AGAIN', 'getaddrinfo'), /Couldn’t find/u],
  'a refused connection': [makeFault('ECONNREFUSED', 'connect'), /Couldn’t reach/u],
  'a refused connection on every address': [makeFault('ECONNREFUSED'), /Couldn’t reach/u],
  'a connection that timed out': [makeFault('ETIMEDOUT', 'connect'), /Couldn’t reach/u],
  'an unreachable network': [makeFault('ENETUNREACH', 'connect'), /Couldn’t reach/u],
  'an unreachable host': [makeFault('EHOSTUNREACH'), /Couldn’t reach/u],
  'a certificate that expired': [makeFault('CERT_HAS_EXPIRED'), /secure connection/u],
  'a certificate of an unknown issuer': [
    makeFault('SELF_SIGNED_CERT_IN_CHAIN'),
    /secure connection/u,
  ],
  'a self-signed certificate': [makeFault('DEPTH_ZERO_SELF_SIGNED_CERT'), /secure connection/u],
  'a certificate of another host': [
    makeFault('ERR_TLS_CERT_ALTNAME_INVALID'),
    /secure connection/u,
  ],
  'a certificate that can’t be verified': [
    makeFault('UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
    /secure connection/u,
  ],
  'no common version of TLS': [
    makeFault('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'),
    /secure connection/u,
  ],
  'a server without TLS': [
    makeFault('EPROTO', 'write', 'ssl3_get_record:wrong version number'),
    /secure connection/u,
  ],
};

const delivered: Record<string, Error> = {
  'a reset': makeFault('ECONNRESET', 'read'),
  'a hang-up': makeFault('ECONNRESET'),
  'a broken pipe': makeFault('EPIPE', 'write'),
  'a read that timed out': makeFault('ETIMEDOUT', 'read'),
  'a TLS alert of unknown cause': makeFault('EPROTO', 'write', 'bad record mac'),
  'a response that isn’t HTTP': makeFault('HPE_INVALID_CONSTANT'),
  'an error without a code': makeFault(undefined),
};

describe('toNetworkError', () => {
  for (const [name, [fault, sentence]] of Object.entries(undelivered)) {
    it(`reports that nothing was sent after ${name}`, () => {
      const error = toNetworkError(at, fault);

      assert.equal(error.details.delivered, false);
      assert.match(error.message, sentence);
      assert.match(error.message, /api\.lightcast\.io.*the setting jobPay\.lightcast\.apiUrl/u);
    });
  }

  for (const [name, fault] of Object.entries(delivered)) {
    it(`doesn’t report that nothing was sent after ${name}`, () => {
      const error = toNetworkError(at, fault);

      assert.equal(error.details.delivered, true);
      assert.match(error.message, /Lightcast closed before the response was complete/u);
    });
  }

  it('reports that the request was sent once the response began, whatever the code', () => {
    const error = toNetworkError(
      { ...at, hasResponse: true },
      makeFault('ECONNREFUSED', 'connect'),
    );

    assert.equal(error.details.delivered, true);
  });

  it('reads the code of a cause', () => {
    const cause = Object.assign(new Error('x'), { code: 'ENOTFOUND', syscall: 'getaddrinfo' });

    const error = toNetworkError(at, new TypeError('fetch failed', { cause }));

    assert.deepEqual(error.details, { service: 'lightcast', code: 'ENOTFOUND', delivered: false });
  });

  it('keeps nothing of the original error', () => {
    const error = toNetworkError(at, makeFault('ECONNRESET'));

    assert.equal(error.cause, undefined);
    assert.ok(!error.message.includes('secret'));
  });
});
