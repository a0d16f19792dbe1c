import type { Identity } from '../identity.ts';

/** What somebody has beside a password. */
export type Factors = {
  authenticatorSince: Date | null;
  passkeys: number;
  recoveryCodes: number;
};

export async function factorsOf({ db }: Identity, userId: string): Promise<Factors> {
  const row = await db
    .selectNoFrom(({ selectFrom }) => [
      selectFrom('authenticator')
        .select('confirmed_at')
        .where('user_id', '=', userId)
        .as('authenticatorSince'),
      selectFrom('passkey')
        .select((passkey) => passkey.fn.countAll<number>().as('count'))
        .where('user_id', '=', userId)
        .as('passkeys'),
      selectFrom('recovery_code')
        .select((code) => code.fn.countAll<number>().as('count'))
        .where('user_id', '=', userId)
        .where('used_at', 'is', null)
        .as('recoveryCodes'),
    ])
    .executeTakeFirstOrThrow();
  return {
    authenticatorSince: row.authenticatorSince,
    passkeys: row.passkeys ?? 0,
    recoveryCodes: row.recoveryCodes ?? 0,
  };
}
