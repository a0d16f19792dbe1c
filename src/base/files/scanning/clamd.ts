import { connect, type Socket } from 'node:net';
import { once } from 'node:events';

/** Where a virus scanner listens: a port of a host, or a socket in the file system. */
export type ScannerPlace = { host: string; port: number } | { path: string };

/** The scanner was not reached, did not answer in time, or said something else than a verdict. */
export class ScannerError extends Error {}

const patienceMillis = 60_000;

/** Reads the setting: `localhost:3310`, `[::1]:3310` or `/run/clamav/clamd.ctl`; null where it is neither. */
export function readScannerPlace(written: string): ScannerPlace | null {
  if (written.startsWith('/')) return { path: written };
  const [, host, port] = /^(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9._-]+):(\d{1,5})$/.exec(written) ?? [];
  if (host === undefined || Number(port) < 1 || Number(port) > 65_535) return null;
  return { host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port) };
}

/** What clamd answers about what it was sent: the name of what it found, or null where it is clean. Throws for others. */
export function readVerdict(answer: string): string | null {
  const line = answer.replace(/\0/g, '').trim();
  if (line === 'stream: OK') return null;
  const found = /^stream: (.+) FOUND$/.exec(line)?.[1];
  if (found === undefined) throw new ScannerError(`the scanner said: ${line.slice(0, 200) || 'nothing'}`);
  return found;
}

/**
 * Has clamd look through these bytes, in its own protocol (INSTREAM, clamd(8)): a command, pieces with their length
 * before them, and an empty one at the end.
 * @returns the name of what was found, or null where it is clean
 * Throws a ScannerError: what was not looked through is not clean.
 */
export async function scanned(
  place: ScannerPlace,
  bytes: AsyncIterable<Uint8Array>,
  patience = patienceMillis,
): Promise<string | null> {
  const socket = connect(place);
  const tooLate = setTimeout(() => socket.destroy(new Error('no answer in time')), patience);
  // It may refuse before it has heard everything; so both at once.
  const answer = answerOf(socket);
  answer.catch(() => {});
  try {
    await once(socket, 'connect');
    await say(socket, bytes).catch(() => {}); // why it stopped listening stands in its answer
    return readVerdict(await answer);
  } catch (error) {
    if (error instanceof ScannerError) throw error;
    throw new ScannerError(error instanceof Error ? error.message : String(error));
  } finally {
    clearTimeout(tooLate);
    socket.destroy();
  }
}

async function say(socket: Socket, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const send = async (piece: Uint8Array) => {
    if (socket.destroyed) throw new Error('it hung up');
    if (!socket.write(piece)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
  };
  await send(Buffer.from('zINSTREAM\0'));
  for await (const piece of bytes) {
    if (piece.length === 0) continue; // would be the end
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    await send(length);
    await send(piece);
  }
  await send(Buffer.alloc(4));
}

async function answerOf(socket: Socket): Promise<string> {
  let text = '';
  for await (const piece of socket as AsyncIterable<Buffer>) {
    text += piece.toString('utf8');
    if (text.includes('\0') || text.length > 2000) break;
  }
  return text;
}
