import assert from 'node:assert/strict';

import { toNetworkError } from '../../../../src/api/http/networkError';

const at = {
  service: 'lightcast',
  url: new URL('https://api.lightcast.io/x?secret=1'),
  answering: false,
} as const;

/** An error as node-fetch makes it of one of node's. */
function makeFault(code: string | undefined, systemCall?: string, message = 'failed'): Error {
  const url = 'request to https://api.lightcast.io/x?secret=1';
  return Object.assign(new Error(`${url} ${message}`), { code, erroredSysCall: systemCall });
}

const undelivered: Record<string, [fault: Error, sentence: RegExp]> = {
  'a name that is unknown': [makeFault('ENOTFOUND', 'getaddrinfo'), /could not be found/u],
  'a resolver that does not answer': [makeFault('EAI_AGAIN', 'getaddrinfo'), /could not be found/u],
  'a refused connection': [makeFault('ECONNREFUSED', 'connect'), /could not be reached/u],
  'a refused connection on every address': [makeFault('ECONNREFUSED'), /could not be reached/u],
  'a connection that was never made in time': [
    makeFault('ETIMEDOUT', 'connect'),
    /could not be reached/u,
  ],
  'a network that is not there': [makeFault('ENETUNREACH', 'connect'), /could not be reached/u],
  'a host that is not there': [makeFault('EHOSTUNREACH'), /could not be reached/u],
  'a certificate that expired': [makeFault('CERT_HAS_EXPIRED'), /secure connection/u],
  'a certificate of nobody known': [makeFault('SELF_SIGNED_CERT_IN_CHAIN'), /secure connection/u],
  'a certificate of its own': [makeFault('DEPTH_ZERO_SELF_SIGNED_CERT'), /secure connection/u],
  'a certificate of another host': [
    makeFault('ERR_TLS_CERT_ALTNAME_INVALID'),
    /secure connection/u,
  ],
  'a certificate that cannot be checked': [
    makeFault('UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
    /secure connection/u,
  ],
  'no common version of TLS': [
    makeFault('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'),
    /secure connection/u,
  ],
  'a server that speaks no TLS': [
    makeFault('EPROTO', 'write', 'ssl3_get_record:wrong version number'),
    /secure connection/u,
  ],
};

const delivered: Record<string, Error> = {
  'a reset': makeFault('ECONNRESET', 'read'),
  'a hang-up': makeFault('ECONNRESET'),
  'a broken pipe': makeFault('EPIPE', 'write'),
  'a read that took too long': makeFault('ETIMEDOUT', 'read'),
  'a TLS alert of unknown cause': makeFault('EPROTO', 'write', 'bad record mac'),
  'an answer that is no HTTP': makeFault('HPE_INVALID_CONSTANT'),
  'an error without a code': makeFault(undefined),
};

describe('toNetworkError', () => {
  for (const [name, [fault, sentence]] of Object.entries(undelivered)) {
    it(`knows that nothing was sent after ${name}`, () => {
      const error = toNetworkError(at, fault);

      assert.equal(error.details.delivered, false);
      assert.match(error.message, sentence);
      assert.match(error.message, /api\.lightcast\.io/u);
    });
  }

  for (const [name, fault] of Object.entries(delivered)) {
    it(`does not claim that nothing was sent after ${name}`, () => {
      const error = toNetworkError(at, fault);

      assert.equal(error.details.delivered, true);
      assert.match(error.message, /Lightcast broke before the answer was complete/u);
    });
  }

  it('claims nothing once the answer has begun, whatever the code', () => {
    const error = toNetworkError({ ...at, answering: true }, makeFault('ECONNREFUSED', 'connect'));

    assert.equal(error.details.delivered, true);
  });

  it('reads the code of a cause', () => {
    const cause = Object.assign(new Error('x'), { code: 'ENOTFOUND', syscall: 'getaddrinfo' });

    const error = toNetworkError(at, new TypeError('fetch failed', { cause }));

    assert.deepEqual(error.details, { service: 'lightcast', code: 'ENOTFOUND', delivered: false });
  });

  it('keeps nothing of what it was made from', () => {
    const error = toNetworkError(at, makeFault('ECONNRESET'));

    assert.equal(error.cause, undefined);
    assert.ok(!error.message.includes('secret'));
  });
});
