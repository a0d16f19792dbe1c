import { lookup } from 'node:dns/promises';
import { request as askPlainly, type IncomingMessage } from 'node:http';
import { request as askSecurely } from 'node:https';
import { isIP } from 'node:net';

import { isPublicAddress } from './addresses.ts';
import { isListed, type Reach } from './reach.ts';

export type Question = {
  method: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
  /** For everything together: finding it, asking, and reading the answer. */
  timeoutMillis: number;
  signal?: AbortSignal;
  /** Which servers may be asked; whoever runs the installation says so. */
  reach: Reach;
};

/** Why nothing was asked, or nothing came back. */
export class OutsideError extends Error {
  readonly because: 'not-public' | 'not-listed' | 'not-found' | 'address' | 'timeout' | 'broken';
  constructor(because: OutsideError['because'], message: string, cause?: unknown) {
    super(message, { cause });
    this.because = because;
  }
}

/**
 * Asks another server by http or https, at a public address only, and of a list where there is one: its name is looked up once, every address of it is
 * judged, and the connection is made to the one that was judged. Redirects are not followed: they are answers.
 * The caller reads the answer, or destroys it. Throws an OutsideError.
 */
export async function askOutside(address: string, question: Question): Promise<IncomingMessage> {
  const url = urlOf(address);
  const signals = [
    AbortSignal.timeout(question.timeoutMillis),
    ...(question.signal ? [question.signal] : []),
  ];
  const signal = AbortSignal.any(signals);
  const host = await judgedAddress(url, question.reach);
  const ask = url.protocol === 'https:' ? askSecurely : askPlainly;
  return new Promise((resolve, reject) => {
    const request = ask(
      url,
      {
        method: question.method,
        headers: { 'user-agent': 'Cadans', ...question.headers },
        signal,
        agent: false,
        // The connection goes to what was judged: asked twice, a name may answer differently.
        lookup: (_name, options, done) => {
          if (options.all) done(null, [{ address: host, family: isIP(host) }]);
          else done(null, host, isIP(host));
        },
      },
      resolve,
    );
    request.on('error', (error) => reject(outsideError(error, signal)));
    request.end(question.body);
  });
}

/**
 * Where a redirect leads, to be judged like any address. Throws an OutsideError for none, and for one that leaves TLS:
 * a secret address would go over the line for all to read. Only on private networks may it.
 */
export function nextAddress(from: string, location: string, { privateToo }: Reach): string {
  const next = URL.parse(location, from);
  if (!next) throw new OutsideError('address', `Not an address that can be asked: ${location}`);
  if (from.startsWith('https:') && next.protocol !== 'https:' && !privateToo)
    throw new OutsideError('address', 'A redirect from https leads to http');
  return next.href;
}

/** The first bytes of an answer as text; the rest is not read. Throws an OutsideError. */
export async function beginningOf(answer: IncomingMessage, mostBytes: number): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of answer as AsyncIterable<Buffer>) {
      pieces.push(piece);
      length += piece.length;
      if (length >= mostBytes) break;
    }
  } catch (error) {
    throw outsideError(error);
  } finally {
    answer.destroy();
  }
  return new TextDecoder().decode(Buffer.concat(pieces).subarray(0, mostBytes));
}

function urlOf(address: string): URL {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new OutsideError('address', `Not an address that can be asked: ${address}`);
  return url;
}

async function judgedAddress(url: URL, reach: Reach): Promise<string> {
  if (!isListed(url.hostname, reach))
    throw new OutsideError('not-listed', `${url.hostname} is not one of OUTSIDE_HOSTS`);
  const name = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const found = isIP(name)
    ? [{ address: name }]
    : await lookup(name, { all: true }).catch((error: unknown) => {
        throw new OutsideError('not-found', `${name} was not found`, error);
      });
  const [first] = found;
  if (!first) throw new OutsideError('not-found', `${name} was not found`);
  if (!reach.privateToo && !found.every((one) => isPublicAddress(one.address)))
    throw new OutsideError('not-public', `${name} is not on the public internet`);
  return first.address;
}

function outsideError(error: unknown, signal?: AbortSignal): OutsideError {
  if (error instanceof OutsideError) return error;
  if (signal?.aborted || (error instanceof Error && error.name === 'TimeoutError'))
    return new OutsideError('timeout', 'No answer came in time', error);
  return new OutsideError('broken', error instanceof Error ? error.message : String(error), error);
}
