import type { MemberId, OrganisationId } from '#base/kernel/id.ts';

import type { Identity } from '../identity.ts';

/** The members of an organisation who have signed in and have no second factor. */
export async function membersWithoutFactor(
  { db }: Identity,
  organisationId: OrganisationId,
): Promise<Set<MemberId>> {
  const rows = await db
    .selectFrom('membership')
    .select('member_id')
    .where('organisation_id', '=', organisationId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('authenticator')
            .select('user_id')
            .whereRef('authenticator.user_id', '=', 'membership.user_id')
            .where('confirmed_at', 'is not', null),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('passkey').select('id').whereRef('passkey.user_id', '=', 'membership.user_id'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('sign_on_link')
            .select('subject')
            .whereRef('sign_on_link.user_id', '=', 'membership.user_id')
            .whereRef('sign_on_link.organisation_id', '=', 'membership.organisation_id'),
        ),
      ),
    )
    .execute();
  return new Set(rows.map(({ member_id }) => member_id));
}
