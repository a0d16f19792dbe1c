import type { AskedOf, Endpoint, OutputOf } from '#base/http/contract.ts';
import { actingAs } from './acting.ts';
import { isAway, sendAgainAfter, type Sent } from './again.ts';
import { noteReach } from './reach.ts';

/** An answer that came to nothing: an RFC 9457 problem, in the reader's language. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly because: string | undefined;
  readonly errors: { pointer: string; message: string }[];
  /** The whole problem, with what the rule's decision held. */
  readonly body: Record<string, unknown>;

  constructor(status: number, body: Record<string, unknown>) {
    super(typeof body['title'] === 'string' ? body['title'] : `HTTP ${status}`);
    this.status = status;
    this.body = body;
    this.because = typeof body['because'] === 'string' ? body['because'] : undefined;
    this.errors = Array.isArray(body['errors']) ? (body['errors'] as ApiProblem['errors']) : [];
  }
}

/**
 * Asks an endpoint: `await ask(moveDeal, { dealId, to })`. A write carries an Idempotency-Key, so that it is sent again
 * when the connection broke or the server had to be waited for. Throws an ApiProblem.
 */
export async function ask<E extends Endpoint>(
  endpoint: E,
  input: AskedOf<E>,
  options: { signal?: AbortSignal; key?: string } = {},
): Promise<OutputOf<E>> {
  const rest = { ...(input as Record<string, unknown>) };
  const path = endpoint.path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  const reads = endpoint.method === 'GET' || endpoint.method === 'DELETE';
  const key = options.key ?? crypto.randomUUID();
  const mayRepeat = endpoint.method === 'GET' || (endpoint.for === 'members' && !endpoint.secret);
  const { status, body } = await insist(mayRepeat, options.signal, () =>
    fetch(reads ? `${path}${queryOf(rest)}` : path, {
      method: endpoint.method,
      credentials: 'same-origin',
      ...(options.signal ? { signal: options.signal } : {}),
      headers: {
        accept: 'application/json',
        ...(actingAs() === null ? {} : { 'cadans-member': actingAs() ?? '' }),
        ...(reads ? {} : { 'content-type': 'application/json' }),
        ...(endpoint.method === 'GET' ? {} : { 'idempotency-key': key }),
      },
      ...(reads ? {} : { body: JSON.stringify(rest) }),
    }),
  );
  if (status === 204) return null as OutputOf<E>;
  if (status < 200 || status > 299) throw new ApiProblem(status, body);
  return body as OutputOf<E>;
}

/** Sends until there is an answer that says something, a few times at most. */
async function insist(
  mayRepeat: boolean,
  signal: AbortSignal | undefined,
  send: () => Promise<Response>,
): Promise<{ status: number; body: Record<string, unknown> }> {
  for (let times = 1; ; times++) {
    const askedAt = performance.now();
    const answer = await send().then(
      async (response) => ({ response, body: await bodyOf(response) }),
      (error: unknown) => {
        if (signal?.aborted) throw error;
        return { error };
      },
    );
    const sent: Sent =
      'error' in answer
        ? 'no answer'
        : {
            status: answer.response.status,
            because: typeof answer.body['because'] === 'string' ? answer.body['because'] : undefined,
            afterSeconds: Number(answer.response.headers.get('retry-after')) || null,
          };
    noteReach(!isAway(sent), askedAt);
    const pause = sendAgainAfter(sent, times, mayRepeat, Math.random());
    if (pause !== null) {
      await new Promise((over) => setTimeout(over, pause));
      signal?.throwIfAborted();
    } else if ('error' in answer) throw answer.error;
    else return { status: answer.response.status, body: answer.body };
  }
}

async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  const text = response.status === 204 ? '' : await response.text();
  return (text ? parsed(text) : {}) as Record<string, unknown>;
}

/** What stands there now, where a colleague was first with this edit; null for every other error. */
export function currentOf<E extends Endpoint>(error: unknown): OutputOf<E> | null {
  if (!(error instanceof ApiProblem) || error.status !== 409) return null;
  const { current } = error.body;
  const isVersion = typeof current === 'object' && current !== null && 'version' in current;
  return isVersion ? (current as OutputOf<E>) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { title: text.slice(0, 200) };
  }
}

/** Lists become `a,b`; what is undefined, null or empty is left out. */
function queryOf(fields: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    const text = Array.isArray(value)
      ? value.join(',')
      : String((value as string | number | boolean | null) ?? '');
    if (text !== '') query.set(name, text);
  }
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
}
