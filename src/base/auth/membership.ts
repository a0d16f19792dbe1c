import type { MemberId, OrganisationId } from '#base/kernel/id.ts';

import type { Identity } from './identity.ts';

export type Openness = {
  /** May somebody make an organisation here? The first person always; others where the settings say so. */
  signUpOpen: boolean;
  /** Does nobody have an organisation here? Who looks around in an invented one does not count. */
  isEmpty: boolean;
  /** An organisation made on the command line that still waits for its first person. */
  waiting: { organisationId: OrganisationId; name: string } | null;
};

/** What somebody who comes to the door finds. */
export async function opennessOf({ db }: Identity, signUp: 'first' | 'open'): Promise<Openness> {
  const isEmpty =
    (await db
      .selectFrom('membership')
      .innerJoin('organisation', 'organisation.organisation_id', 'membership.organisation_id')
      .where('is_demo', '=', false)
      .select('member_id')
      .limit(1)
      .executeTakeFirst()) === undefined;
  const waiting = isEmpty
    ? await db
        .selectFrom('organisation')
        .select(['organisation_id as organisationId', 'name'])
        .where('is_demo', '=', false)
        .executeTakeFirst()
    : undefined;
  return { signUpOpen: signUp === 'open' || isEmpty, isEmpty, waiting: waiting ?? null };
}

/** Ties a person to the member that they are in an organisation. */
export async function joinOrganisation(
  { db }: Identity,
  email: string,
  { organisationId, memberId }: { organisationId: OrganisationId; memberId: MemberId },
): Promise<void> {
  const user = await db.selectFrom('user').select('id').where('email', '=', email).executeTakeFirstOrThrow();
  await db
    .insertInto('membership')
    .values({
      user_id: user.id,
      organisation_id: organisationId,
      member_id: memberId,
      created_at: new Date(),
    })
    .execute();
}

/** Which of a person's organisations a session works in from now on. */
export async function useOrganisation(
  { db }: Identity,
  sessionId: string,
  organisationId: OrganisationId | null,
): Promise<void> {
  await db
    .updateTable('session')
    .set({ organisation_id: organisationId })
    .where('id', '=', sessionId)
    .execute();
}

/** Who come into an organisation. */
export async function peopleOf({ db }: Identity, organisationId: OrganisationId): Promise<string[]> {
  const rows = await db
    .selectFrom('membership')
    .select('user_id')
    .where('organisation_id', '=', organisationId)
    .execute();
  return rows.map(({ user_id }) => user_id);
}

/** Removes those of these people who belong nowhere any more, with their sessions. */
export async function forgetPeople({ db }: Identity, userIds: readonly string[]): Promise<void> {
  if (userIds.length === 0) return;
  await db
    .deleteFrom('user')
    .where('id', 'in', userIds)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('membership').select('member_id').whereRef('membership.user_id', '=', 'user.id')),
      ),
    )
    .execute();
}

/** Any number, but ours. */
const signUpLock = 7_226_328;
let line: Promise<unknown> = Promise.resolve();

/**
 * Signing up, one after another: of two who are first at the same moment, one is. In this process people wait in a
 * line, so that those who wait hold no connection that the one whose turn it is needs; between processes by a lock.
 */
export function oneAtATime<T>(identity: Identity, work: () => Promise<T>): Promise<T> {
  const turn = line.then(() => withLock(identity, work));
  line = turn.catch(() => {});
  return turn;
}

async function withLock<T>({ pool }: Identity, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [signUpLock]);
    return await work();
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [signUpLock]).then(
      () => client.release(),
      () => client.release(true),
    );
  }
}
