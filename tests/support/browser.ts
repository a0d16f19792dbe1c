import type { FastifyInstance } from 'fastify';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Sent = {
  status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- a test says what it expects of an answer
  body: any;
};

/** A browser without screens: asks the application, and keeps its cookies as one would. */
export function browserOn(app: FastifyInstance, from: { remoteAddress?: string; userAgent?: string } = {}) {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const named = (part: string) => {
    const [name, value] = [...jar].find(([key]) => key.endsWith(part)) ?? [];
    return name === undefined ? '' : `${name}=${value}`;
  };
  let headers: Record<string, unknown> = {};
  return {
    jar,
    /** What stood above the last answer. */
    headers: () => headers,
    /** The cookie of the session, as it is sent; empty where nobody is in. */
    session: () => named('cadans.session'),
    async send(
      method: Method,
      url: string,
      body?: object,
      extra: Record<string, string> = {},
    ): Promise<Sent> {
      const answer = await app.inject({
        method,
        url: url.startsWith('/api/') ? url : `/api/v1${url}`,
        remoteAddress: from.remoteAddress ?? '127.0.0.1',
        headers: {
          ...(jar.size > 0 ? { cookie: cookie() } : {}),
          ...(from.userAgent === undefined ? {} : { 'user-agent': from.userAgent }),
          ...extra,
        },
        ...(body ? { payload: body } : {}),
      });
      for (const set of [answer.headers['set-cookie'] ?? []].flat()) {
        const [pair = ''] = set.split(';');
        const cut = pair.indexOf('=');
        if (/Max-Age=0/i.test(set)) jar.delete(pair.slice(0, cut));
        else jar.set(pair.slice(0, cut), pair.slice(cut + 1));
      }
      const isJson = String(answer.headers['content-type']).includes('json');
      ({ headers } = answer);
      return { status: answer.statusCode, body: isJson ? answer.json() : null };
    },
  };
}
