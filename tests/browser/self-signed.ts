import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const sequence = 0x30;
const set = 0x31;
const integer = 0x02;
const bitString = 0x03;
const objectId = 0x06;
const utf8 = 0x0c;
const utcTime = 0x17;

/** One value of ASN.1 in DER. */
function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const size = content.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

function pem(name: string, bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${name}-----`, ...lines, `-----END ${name}-----`, ''].join('\n');
}

export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** A certificate that nobody has signed but itself, for pages over https in a browser that is told to take any. */
export function selfSigned(): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ecdsaWithSha256 = der(sequence, der(objectId, Buffer.from('2a8648ce3d040302', 'hex')));
  const commonName = der(
    sequence,
    der(objectId, Buffer.from('550403', 'hex')),
    der(utf8, Buffer.from('saved pages of the tests')),
  );
  const name = der(sequence, der(set, commonName));
  const validity = der(
    sequence,
    der(utcTime, Buffer.from('240101000000Z')),
    der(utcTime, Buffer.from('490101000000Z')),
  );
  const serial = Buffer.concat([Buffer.from([1]), randomBytes(8)]);
  const told = der(
    sequence,
    der(integer, serial),
    ecdsaWithSha256,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = der(bitString, Buffer.from([0]), sign('sha256', told, privateKey));
  return {
    cert: pem('CERTIFICATE', der(sequence, told, ecdsaWithSha256, signature)),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
