import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';

import { BackupError, damaged } from '../errors.ts';

// The format age, version 1 (https://c2sp.org/age): what is closed here opens with `age --decrypt`, and the reverse.

const intro = 'age-encryption.org/v1';
const chunkBytes = 64 * 1024;
const tagBytes = 16;
/** scrypt with N = 2¹⁷, r = 8, p = 1: what OWASP asks of passwords; a third of a second and 128 MB. */
const workFactor = 17;
/** More would need a gigabyte of memory: no backup of ours. */
const mostWork = 20;

/** Does a file that begins like this need a passphrase? */
export const isSealed = (beginning: Buffer) => beginning.toString('latin1', 0, intro.length) === intro;

/**
 * Closes a stream with a passphrase.
 * @param work how hard each guess at it is: 2 to this power
 */
export async function* seal(
  pieces: AsyncIterable<Buffer>,
  passphrase: string,
  work = workFactor,
): AsyncGenerator<Buffer, void, undefined> {
  const fileKey = randomBytes(16);
  const salt = randomBytes(16);
  const nonce = randomBytes(16);
  const wrapped = close(await passKey(passphrase, salt, work), Buffer.alloc(12), fileKey);
  const head = `${intro}\n-> scrypt ${raw64(salt)} ${work}\n${raw64(wrapped)}\n---`;
  yield Buffer.from(`${head} ${raw64(macOf(fileKey, head))}\n`, 'latin1');
  yield nonce;
  const key = payloadKey(fileKey, nonce);
  let held: Buffer = Buffer.alloc(0);
  let count = 0;
  for await (const piece of pieces) {
    held = held.length === 0 ? piece : Buffer.concat([held, piece]);
    // One byte at least stays, because the last piece is closed otherwise than those before it.
    while (held.length > chunkBytes) {
      yield close(key, chunkNonce(count++, false), held.subarray(0, chunkBytes));
      held = held.subarray(chunkBytes);
    }
  }
  yield close(key, chunkNonce(count, true), held);
}

/** Opens a sealed stream. Each piece that comes out is whole and untouched; a stream that was cut fails at its end. */
export async function* unseal(
  pieces: AsyncIterable<Buffer>,
  passphrase: string,
): AsyncGenerator<Buffer, void, undefined> {
  const more = pieces[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  let ended = false;
  const fill = async (bytes: number) => {
    while (held.length < bytes && !ended) {
      const next = await more.next();
      if (next.done) ended = true;
      else held = held.length === 0 ? next.value : Buffer.concat([held, next.value]);
    }
  };
  await fill(4096);
  const { fileKey, length } = await openHead(held, passphrase);
  held = held.subarray(length);
  await fill(16);
  const key = payloadKey(fileKey, held.subarray(0, 16));
  held = held.subarray(16);
  for (let count = 0; ; count++) {
    await fill(chunkBytes + tagBytes + 1);
    const isLast = held.length <= chunkBytes + tagBytes;
    const chunk = open(
      key,
      chunkNonce(count, isLast),
      held.subarray(0, isLast ? undefined : chunkBytes + tagBytes),
    );
    if (chunk === null || (isLast && chunk.length === 0 && count > 0))
      throw damaged(isLast ? 'it was cut or altered' : 'it was altered');
    yield chunk;
    if (isLast) return;
    held = held.subarray(chunkBytes + tagBytes);
  }
}

async function openHead(beginning: Buffer, passphrase: string): Promise<{ fileKey: Buffer; length: number }> {
  const text = beginning.toString('latin1');
  const found =
    /^age-encryption\.org\/v1\n-> scrypt ([\w+/]{22}) (\d{1,2})\n([\w+/]{43})\n--- ([\w+/]{43})\n/.exec(text);
  const [whole, salt, work, wrapped, mac] = found ?? [];
  if (whole === undefined || salt === undefined || wrapped === undefined || mac === undefined)
    throw damaged('it is not closed with a passphrase as Cadans does it');
  if (Number(work) > mostWork || Number(work) < 1) throw damaged('its lock asks for too much work');
  const key = await passKey(passphrase, Buffer.from(salt, 'base64'), Number(work));
  const fileKey = open(key, Buffer.alloc(12), Buffer.from(wrapped, 'base64'));
  if (fileKey === null)
    throw new BackupError(
      'passphrase-wrong',
      'That is not the passphrase of this backup. Nothing was touched.',
    );
  const said = Buffer.from(mac, 'base64');
  const right = macOf(fileKey, whole.slice(0, whole.lastIndexOf('---') + 3));
  if (said.length !== right.length || !timingSafeEqual(said, right)) throw damaged('its head was altered');
  return { fileKey, length: whole.length };
}

function passKey(passphrase: string, salt: Buffer, work: number): Promise<Buffer> {
  const salted = Buffer.concat([Buffer.from(`${intro}/scrypt`), salt]);
  const options = { N: 2 ** work, r: 8, p: 1, maxmem: 2 ** work * 1024 + 32 * 1024 ** 2 };
  return new Promise((done, fail) =>
    scrypt(passphrase.normalize('NFC'), salted, 32, options, (error, key) =>
      error ? fail(error) : done(key),
    ),
  );
}

const macOf = (fileKey: Buffer, head: string) =>
  createHmac('sha256', Buffer.from(hkdfSync('sha256', fileKey, '', 'header', 32)))
    .update(head, 'latin1')
    .digest();

const payloadKey = (fileKey: Buffer, nonce: Buffer) =>
  Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32));

function chunkNonce(count: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(count, 5, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

const raw64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');

function close(key: Buffer, nonce: Buffer, bytes: Buffer): Buffer {
  const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: tagBytes });
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

function open(key: Buffer, nonce: Buffer, closed: Buffer): Buffer | null {
  if (closed.length < tagBytes) return null;
  const decipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: tagBytes });
  decipher.setAuthTag(closed.subarray(closed.length - tagBytes));
  try {
    return Buffer.concat([decipher.update(closed.subarray(0, closed.length - tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
}
