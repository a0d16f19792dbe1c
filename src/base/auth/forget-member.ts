import type { MemberId, OrganisationId } from '#base/kernel/id.ts';

import type { Identity } from './identity.ts';
import { forgetPeople } from './membership.ts';

/** Takes a member's way in: the membership, the invitations, and the person with their sessions where they belong nowhere else. */
export async function forgetMember(
  identity: Identity,
  organisationId: OrganisationId,
  memberId: MemberId,
): Promise<void> {
  const { db } = identity;
  await db
    .deleteFrom('invitation')
    .where('organisation_id', '=', organisationId)
    .where('member_id', '=', memberId)
    .execute();
  const gone = await db
    .deleteFrom('membership')
    .where('organisation_id', '=', organisationId)
    .where('member_id', '=', memberId)
    .returning('user_id')
    .execute();
  await forgetPeople(
    identity,
    gone.map(({ user_id }) => user_id),
  );
}
