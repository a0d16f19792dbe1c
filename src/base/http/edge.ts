import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import { Refusal } from '#base/kernel/refusal.ts';

import { brokenProblem, problemOf } from './problem.ts';
import type { Doorkeeper } from './serve.ts';

/** What fastify itself refuses, in our words. */
const known: Record<number, Refusal> = {
  400: new Refusal('invalid'),
  404: new Refusal('not-found'),
  413: new Refusal('too-large'),
  414: new Refusal('not-found'),
  415: new Refusal('invalid', { because: 'content-type' }),
  429: new Refusal('too-many'),
};

/** PostgreSQL gave up waiting for somebody else's long write, an import for instance. */
const lockNotAvailable = '55P03';
const busy = new Refusal('unavailable', {
  because: 'busy',
  says: {
    nl: 'Er wordt nu veel tegelijk geschreven. Probeer het zo opnieuw.',
    en: 'Much is being written at the moment. Please try again shortly.',
  },
});

/** Turns every error into a problem, once, at the edge. What nobody foresaw goes to the log and says nothing outside. */
export function answerProblems({ languageOf }: Doorkeeper) {
  return (error: FastifyError | Refusal, request: FastifyRequest, reply: FastifyReply): void => {
    const refusal =
      error instanceof Refusal
        ? error
        : error.code === lockNotAvailable
          ? busy
          : known[error.statusCode ?? 500];
    if (!refusal) request.log.error({ err: error }, 'request failed');
    const problem = refusal ? problemOf(refusal, languageOf(request)) : brokenProblem(languageOf(request));
    void reply.code(problem.status).type('application/problem+json').send(problem);
  };
}

/** What the log says of a request. A link that lets somebody in stands in its address, so its token is left out. */
export function loggedRequest({ method, url, host, ip }: FastifyRequest) {
  const address = url.replace(/(\/invitations?\/|[?&]token=)[^/?&#]+/g, '$1…');
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
