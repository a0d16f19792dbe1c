import type { AskedOf, Endpoint, OutputOf } from '#base/http/contract.ts';

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
 * Asks an endpoint: `await ask(moveDeal, { dealId, to })`. A write carries an Idempotency-Key, so that it may be
 * sent again after a broken connection. Throws an ApiProblem.
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
  const response = await fetch(reads ? `${path}${queryOf(rest)}` : path, {
    method: endpoint.method,
    credentials: 'same-origin',
    ...(options.signal ? { signal: options.signal } : {}),
    headers: {
      accept: 'application/json',
      ...(reads ? {} : { 'content-type': 'application/json' }),
      ...(endpoint.method === 'GET' ? {} : { 'idempotency-key': options.key ?? crypto.randomUUID() }),
    },
    ...(reads ? {} : { body: JSON.stringify(rest) }),
  });
  if (response.status === 204) return null as OutputOf<E>;
  const text = await response.text();
  const body = (text ? parsed(text) : {}) as Record<string, unknown>;
  if (!response.ok) throw new ApiProblem(response.status, body);
  return body as OutputOf<E>;
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
