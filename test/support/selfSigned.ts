import { generateKeyPairSync, sign } from 'node:crypto';

/** A self-signed certificate and its key, both as PEM. */
export interface Certificate {
  key: string;
  cert: string;
}

const sequence = 0x30;
const set = 0x31;
const integer = 0x02;
const objectId = 0x06;
const utf8 = 0x0c;
const utcTime = 0x17;
const bitString = 0x03;
const octets = 0x04;
const version = 0xa0;
const extensions = 0xa3;
const dnsName = 0x82;

const ecdsaWithSha256 = Buffer.from('2a8648ce3d040302', 'hex');
const commonName = Buffer.from('550403', 'hex');
const subjectAltName = Buffer.from('551d11', 'hex');

/**
 * Creates a self-signed certificate for a host name, valid from 2020 to 2049.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */
export function makeSelfSigned(host: string): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = der(sequence, der(objectId, ecdsaWithSha256));
  const name = der(
    sequence,
    der(set, der(sequence, der(objectId, commonName), der(utf8, Buffer.from(host)))),
  );
  const validity = der(
    sequence,
    der(utcTime, Buffer.from('200101000000Z')),
    der(utcTime, Buffer.from('491231235959Z')),
  );
  const names = der(
    sequence,
    der(objectId, subjectAltName),
    der(octets, der(sequence, der(dnsName, Buffer.from(host)))),
  );
  const toBeSigned = der(
    sequence,
    der(version, der(integer, Buffer.from([2]))),
    der(integer, Buffer.from([1])),
    algorithm,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(extensions, der(sequence, names)),
  );
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', toBeSigned, privateKey)]);
  const whole = der(sequence, toBeSigned, algorithm, der(bitString, signature));
  const lines = whole.toString('base64').replace(/.{64}/gu, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

/** A DER element: tag, length and content. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head =
    length < 0x80
      ? [tag, length]
      : length < 0x100
        ? [tag, 0x81, length]
        : [tag, 0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), content]);
}
