import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  customFetch,
  discovery,
  None,
  type ClientAuth,
  type CustomFetch,
} from 'openid-client';

import { askOutside, beginningOf, OutsideError } from '#base/outside/ask-outside.ts';
import type { Reach } from '#base/outside/reach.ts';

/** Where providers may stand; one on this machine or a private network may also speak without TLS. */
export type Asking = Reach;

export type ProviderSettings = { issuer: string; clientId: string; secret: string | null };

type Looked =
  | { ok: true; configuration: Configuration }
  | {
      ok: false;
      because: 'provider-unreachable' | 'provider-private' | 'provider-not-listed' | 'provider-insecure';
    };

const timeoutSeconds = 10;
const mostBytes = 1024 * 1024;

/**
 * Reads what a provider says of itself at its well-known address (OpenID Connect Discovery). It must call itself by the
 * very name that was given, so that no other can answer for it.
 */
export async function lookUpProvider(
  { issuer, clientId, secret }: ProviderSettings,
  reach: Asking,
): Promise<Looked> {
  const url = new URL(issuer);
  if (url.protocol !== 'https:' && !reach.privateToo) return { ok: false, because: 'provider-insecure' };
  const failed: { because?: OutsideError['because'] } = {};
  const ask = outsideFetch(reach, failed);
  try {
    const configuration = await discovery(url, clientId, {}, clientAuth(secret), {
      [customFetch]: ask,
      timeout: timeoutSeconds,
      ...(reach.privateToo ? { execute: [allowInsecureRequests] } : {}),
    });
    configuration[customFetch] = ask;
    return { ok: true, configuration };
  } catch {
    return {
      ok: false,
      because:
        failed.because === 'not-public'
          ? 'provider-private'
          : failed.because === 'not-listed'
            ? 'provider-not-listed'
            : 'provider-unreachable',
    };
  }
}

/** By the secret in the header, as RFC 6749 wants it of everybody; who asks it in the body says so. */
function clientAuth(secret: string | null): ClientAuth {
  if (secret === null) return None();
  const basic = ClientSecretBasic(secret);
  const posted = ClientSecretPost(secret);
  return (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const way = methods.includes('client_secret_basic') ? basic : posted;
    return way(server, client, body, headers);
  };
}

/** Every address that a provider names is judged like any other server's: public ones only, no redirect followed. */
function outsideFetch(reach: Reach, failed: { because?: OutsideError['because'] }): CustomFetch {
  return async (address, { method, headers, body, signal }) => {
    try {
      const answer = await askOutside(address, {
        method: method === 'POST' ? 'POST' : 'GET',
        headers,
        ...(body === undefined || body === null ? {} : { body: textOf(body) }),
        timeoutMillis: timeoutSeconds * 1000,
        ...(signal ? { signal } : {}),
        reach,
      });
      const text = await beginningOf(answer, mostBytes);
      const status = answer.statusCode ?? 500;
      return new Response([204, 205, 304].includes(status) ? null : text, {
        status,
        headers: Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
          value === undefined ? [] : [[name, [value].flat().join(', ')]],
        ),
      });
    } catch (error) {
      if (error instanceof OutsideError) failed.because = error.because;
      throw error;
    }
  };
}

function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new Error('a provider is asked in text');
}
