import type { FastifyInstance } from 'fastify';

/** What a page of ours never asks a browser for, nor anything in it. */
const permissionsPolicy =
  'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), display-capture=(), ' +
  'publickey-credentials-get=(self), publickey-credentials-create=(self)';

/** Scripts from here only, none inline. The kit sets its sizes and colours by style attributes. */
const contentPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join(';');

/** The headers that helmet 8 sets, and what a page never asks a browser for (OWASP ASVS 5, 3.4). */
const always = {
  'content-security-policy': contentPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': permissionsPolicy,
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

/**
 * Tells the browser with every answer what it may not do. The texts are put together once, not for each answer.
 * @param overTls is it reached by https? A browser that reached plain http://localhost must not be turned away from it.
 */
export function safeHeaders(app: FastifyInstance, { overTls }: { overTls: boolean }): void {
  const headers = overTls
    ? { ...always, 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
    : always;
  app.addHook('onRequest', (_, reply, done) => {
    reply.headers(headers);
    done();
  });
}
