import { found, Refusal } from '#base/kernel/refusal.ts';
import type { PublicLinkKind } from '#base/public-links/kinds.ts';

import { may } from '../policy.ts';
import type { ProcessId } from '../rules/model.ts';
import type {} from '../table.ts';

/** What was published of a process, as a page that needs no signing in: for whoever publishes. */
export const processPageLink: PublicLinkKind = {
  async may(tx, { actor }, subjectId) {
    if (subjectId === null) throw new Refusal('not-found');
    found(
      await tx
        .selectFrom('process')
        .select('id')
        .where('id', '=', subjectId as ProcessId)
        .where('retired_at', 'is', null)
        .where(({ exists, selectFrom }) =>
          exists(selectFrom('process_release').whereRef('process_release.process_id', '=', 'process.id')),
        )
        .executeTakeFirst(),
    );
    return may.design(actor);
  },
  async namesOf(tx, subjectIds) {
    const rows = await tx
      .selectFrom('process')
      .where('id', 'in', [...subjectIds] as ProcessId[])
      .select(['id', 'name'])
      .execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
  pathOf: (token) => `/open/${token}/process`,
};
