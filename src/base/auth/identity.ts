import { betterAuth } from 'better-auth';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';

import type { Letter } from '#base/mail/mail.ts';
import { sealer } from '#base/secrets/sealer.ts';
import type { Secrets } from '#base/secrets/secrets.ts';

import { cookiesFor } from './cookies.ts';
import { passwordResetLetter } from './letters.ts';
import { passwordLink } from './password-link-address.ts';
import { longestPassword, shortestPassword } from './rules.ts';
import type { IdentityDatabase } from './table.ts';

export type IdentityOptions = {
  pool: pg.Pool;
  /** Where people reach the application: http://localhost:3000 */
  address: string;
  secrets: Secrets;
  /** How letters to people leave; without it none do. Nobody waits for one, or a known address would show. */
  post?: (letter: Letter, until?: Date) => void;
  /** Hears of what went wrong while nobody waited. */
  failed?: (error: unknown) => void;
};

/** A link to a new password in a mail serves an hour. */
const linkSeconds = 3600;

/**
 * Who people are, on the schema `identity`: better-auth keeps persons and passwords; sessions, second factors and
 * what comes before them are this folder's (docs/decisions/0068).
 */
export function openIdentity({ pool, address, secrets, post, failed }: IdentityOptions) {
  const db = new Kysely<IdentityDatabase>({ dialect: new PostgresDialect({ pool }) });
  const auth = betterAuth({
    appName: 'Cadans',
    baseURL: address,
    basePath: '/api/auth',
    secret: secrets[0],
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    // One person may reach the same installation by several names (localhost, the machine's name): our own check of
    // the Origin header compares it with the name that was asked for, and these requests never come from outside.
    trustedOrigins: [address],
    emailAndPassword: {
      enabled: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      autoSignIn: false,
      resetPasswordTokenExpiresIn: linkSeconds,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) =>
        post?.(
          passwordResetLetter(user, passwordLink(address, token)),
          new Date(Date.now() + linkSeconds * 1000),
        ),
    },
    account: {
      accountLinking: { enabled: false },
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    user: { fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' } },
    session: {
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    // A link to a new password is known by its hash only.
    verification: {
      storeIdentifier: 'hashed',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    // Attempts are counted before it is asked anything (attempts.ts), over all processes.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'cadans',
      useSecureCookies: address.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
    },
    logger: { disabled: true },
  });
  return {
    auth,
    db,
    pool,
    address,
    secrets,
    cookies: cookiesFor(address, secrets),
    seals: { authenticator: sealer(secrets, 'authenticator'), provider: sealer(secrets, 'single-sign-on') },
    mailIsSet: post !== undefined,
    post: post ?? (() => {}),
    failed: failed ?? (() => {}),
  };
}

export type Identity = ReturnType<typeof openIdentity>;
