import type pg from 'pg';

import { presentMoment } from '#base/db/clock.ts';
import { openContext, type Context, type OrganisationSettings } from '#base/db/context.ts';
import { amsterdam } from '#base/kernel/date.ts';
import type { MemberId, OrganisationId } from '#base/kernel/id.ts';
import { euro } from '#base/kernel/money.ts';

/**
 * The context in which a job works: here its organisation's id is minted. Null where the organisation is gone.
 * @param asker whose accounts and deals it sees; everybody's where there is none
 */
export async function jobContext(
  pool: pg.Pool,
  id: OrganisationId,
  name: string,
  asker: MemberId | null,
  now = presentMoment(),
): Promise<Context | null> {
  const within = (organisation: OrganisationSettings) =>
    openContext(pool, {
      organisation,
      actor: { kind: 'job', name, ...(asker === null ? {} : { asker }) },
      language: organisation.language,
      now,
    });
  const unknown = {
    id,
    name: '',
    timeZone: amsterdam,
    currency: euro,
    language: 'nl',
    isDemo: false,
  } as const;
  const settings = await within(unknown).read((tx) =>
    tx
      .selectFrom('organisation')
      .select(['name', 'time_zone as timeZone', 'currency', 'language', 'is_demo as isDemo'])
      .where('organisation_id', '=', id)
      .executeTakeFirst(),
  );
  return settings ? within({ id, ...settings }) : null;
}
