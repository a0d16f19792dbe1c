import { betterAuth } from 'better-auth';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';

import { longestPassword, shortestPassword } from './rules.ts';
import type { IdentityDatabase } from './table.ts';

export type IdentityOptions = {
  pool: pg.Pool;
  /** Where people reach the application: http://localhost:3000 */
  address: string;
  secret: string;
  /** Sends the link with which a forgotten password is renewed; nobody waits for it, or a known address would show. */
  sendPasswordReset(to: { email: string; name: string }, token: string): void;
};

const day = 86_400;
export const sessionSeconds = 30 * day;

/** Who people are: passwords, sessions and their cookies. Wholly better-auth's, on the schema `identity`. */
export function openIdentity({ pool, address, secret, sendPasswordReset }: IdentityOptions) {
  const db = new Kysely<IdentityDatabase>({ dialect: new PostgresDialect({ pool }) });
  const auth = betterAuth({
    appName: 'Cadans',
    baseURL: address,
    basePath: '/api/auth',
    secret,
    database: { db, type: 'postgres' },
    telemetry: { enabled: false },
    // One person may reach the same installation by several names (localhost, the machine's name): our own check of
    // the Origin header compares it with the name that was asked for, and these requests never come from outside.
    trustedOrigins: [address],
    emailAndPassword: {
      enabled: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      autoSignIn: true,
      resetPasswordTokenExpiresIn: 3600,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => sendPasswordReset(user, token),
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
      expiresIn: sessionSeconds,
      updateAge: day,
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
    rateLimit: {
      enabled: true,
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/email': { window: 60, max: 10 },
        '/sign-up/email': { window: 60, max: 10 },
        '/request-password-reset': { window: 600, max: 5 },
        '/reset-password': { window: 60, max: 10 },
      },
    },
    advanced: {
      cookiePrefix: 'cadans',
      useSecureCookies: address.startsWith('https:'),
      ipAddress: { ipAddressHeaders: ['x-forwarded-for'] },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
    },
    logger: { disabled: true },
  });
  return { auth, db, pool };
}

export type Identity = ReturnType<typeof openIdentity>;
