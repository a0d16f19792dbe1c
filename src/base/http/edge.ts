import type { Socket } from 'node:net';

import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { troubleOf, type Trouble } from '#base/db/trouble.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { foreseen } from './foreseen.ts';
import { brokenProblem, problemOf } from './problem.ts';
import type { Doorkeeper } from './serve.ts';

/** What the database cannot do at the moment, an import's long write being in the way for instance. */
const troubles: Record<Trouble, Refusal> = {
  away: new Refusal('unavailable', {
    because: 'database-away',
    says: {
      nl: 'Cadans kan even niet bij de gegevens. Probeer het zo opnieuw.',
      en: 'Cadans cannot reach the data for a moment. Please try again shortly.',
    },
  }),
  busy: new Refusal('unavailable', {
    because: 'busy',
    says: {
      nl: 'Er wordt nu veel tegelijk gevraagd. Probeer het zo opnieuw.',
      en: 'Much is being asked at the moment. Please try again shortly.',
    },
  }),
  full: new Refusal('unavailable', {
    because: 'disk-full',
    says: {
      nl: 'De schijf is vol: dit is niet bewaard. Vraag je beheerder om ruimte te maken.',
      en: 'The disk is full: this was not saved. Ask your administrator to make room.',
    },
  }),
};
const tooSlow = 'FST_ERR_HANDLER_TIMEOUT';

/** Seconds after which it makes sense to ask again; not the same for all, who would then all come back at once. */
const retryAfter = () => String(1 + Math.floor(Math.random() * 3));

/** Turns every error into a problem, once, at the edge. What nobody foresaw goes to the log and says nothing outside. */
export function answerProblems({ languageOf }: Doorkeeper) {
  return (error: FastifyError | Refusal, request: FastifyRequest, reply: FastifyReply): void => {
    const refusal = error instanceof Refusal ? error : (troubleIn(error, request) ?? foreseen(error));
    if (!refusal) request.log.error({ err: error }, 'request failed');
    else if (isTurnedAway(refusal))
      request.log.warn({ req: request, because: refusal.details.because }, 'turned away');
    if (refusal?.code === 'unavailable') reply.header('retry-after', retryAfter());
    const problem = refusal ? problemOf(refusal, languageOf(request)) : brokenProblem(languageOf(request));
    void reply.code(problem.status).type('application/problem+json').send(problem);
  };
}

/**
 * Who may not, asks too often or shows something wrong to get in stands in the log at its standard level, with where it
 * came from (OWASP ASVS 5, 16.3). Who has simply not signed in yet does not.
 */
function isTurnedAway({ code, details: { because } }: Refusal): boolean {
  return code === 'forbidden' || code === 'too-many' || (code === 'unauthenticated' && because !== undefined);
}

const logEveryMillis = 5000;
const logged = new Map<Trouble, number>();

function troubleIn(error: FastifyError, request: FastifyRequest): Refusal | null {
  const trouble = error.code === tooSlow ? 'busy' : troubleOf(error);
  if (trouble === null) return null;
  // Of many who ask in vain, the log names one every few seconds.
  if (performance.now() - (logged.get(trouble) ?? -Infinity) > logEveryMillis) {
    logged.set(trouble, performance.now());
    request.log.warn({ because: error.message, code: error.code }, `the database is ${trouble}`);
  }
  return troubles[trouble];
}

/** What is no request at all (RFC 9112): too many headers, or other words than HTTP's. Nobody's language is known yet. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const [status, title] = clientErrors[error.code ?? ''] ?? ['400 Bad Request', 'This is not HTTP.'];
  const problem = JSON.stringify({ type: 'urn:cadans:not-http', title, status: Number.parseInt(status, 10) });
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/problem+json\r\nContent-Length: ${problem.length}\r\nConnection: close\r\n\r\n${problem}`,
    () => socket.destroySoon(),
  );
}

const clientErrors: Record<string, [status: string, title: string]> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The headers are too large.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request did not come in time.'],
};

/** What the log says of a request. A link that lets somebody in stands in its address, so its token is left out. */
export function loggedRequest({ method, url, host, ip }: FastifyRequest) {
  const address = url.replace(
    /(\/(?:invitations?|sign-ups?|open)\/|[?&](?:token|code|state|session_state)=)[^/?&#]+/g,
    '$1…',
  );
  return { method, url: address, host, remoteAddress: ip };
}

/**
 * A write must come from our own pages: a browser names the origin of the page that sends, and that has to be the
 * name that was asked for (OWASP ASVS 5, 3.5.1). Programs send no Origin and carry no cookie of a browser's.
 */
export function refuseForeignWrites(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    const { origin, 'sec-fetch-site': site } = request.headers;
    const foreign =
      (origin !== undefined && hostOf(origin) !== request.host) ||
      (site !== undefined && site === 'cross-site');
    if (foreign) throw new Refusal('forbidden', { because: 'foreign-origin' });
  });
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
