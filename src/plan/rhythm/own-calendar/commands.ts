import { isIP } from 'node:net';

import { audit } from '#base/audit/audit.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { send } from '#base/jobs/send.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { allow, found, Refusal } from '#base/kernel/refusal.ts';
import { isPublicAddress } from '#base/outside/addresses.ts';
import { isListed, type Reach } from '#base/outside/reach.ts';
import type { Sealer } from '#base/secrets/sealer.ts';

import type * as contract from './contract.ts';
import { readCalendarsJob } from './jobs.ts';
import { may } from './policy.ts';
import { getOwnCalendar } from './queries.ts';
import { refusals } from './refusals.ts';
import type {} from './table.ts';

/** With what addresses are closed, and where calendars may stand. */
export type CalendarSettings = Reach & { sealer: Sealer };

const refuse = (because: keyof typeof refusals): never => {
  throw new Refusal('refused', { because, says: refusals[because] });
};

/** Connects one's calendar, or changes what is kept of it; it is read at once. The address is kept closed. */
export async function putOwnCalendar(
  ctx: Context,
  { url, keepsTitles }: InputOf<typeof contract.putOwnCalendar>,
  settings: CalendarSettings,
): Promise<OutputOf<typeof contract.putOwnCalendar>> {
  allow(may.connectCalendar(ctx.actor));
  const me = found(memberOf(ctx.actor));
  const address = url === null ? null : addressOf(url, settings);
  await ctx.transaction(async (tx) => {
    const before = await tx
      .selectFrom('own_calendar')
      .where('organisation_id', '=', ctx.organisationId)
      .where('member_id', '=', me)
      .select(['host', 'keeps_titles as keepsTitles'])
      .forUpdate()
      .executeTakeFirst();
    if (!before && address === null) refuse('no-calendar');
    if (address === null)
      await tx
        .updateTable('own_calendar')
        .set({ keeps_titles: keepsTitles })
        .where('organisation_id', '=', ctx.organisationId)
        .where('member_id', '=', me)
        .execute();
    else {
      // Another calendar: nothing of the one before stays.
      await tx
        .deleteFrom('own_calendar')
        .where('organisation_id', '=', ctx.organisationId)
        .where('member_id', '=', me)
        .execute();
      await tx
        .insertInto('own_calendar')
        .values({
          organisation_id: ctx.organisationId,
          member_id: me,
          url_sealed: settings.sealer.seal(address.href),
          host: address.host,
          keeps_titles: keepsTitles,
          connected_at: ctx.now,
          fetched_at: null,
          fault: null,
        })
        .execute();
    }
    if (!keepsTitles)
      await tx
        .updateTable('own_appointment')
        .set({ title: null })
        .where('organisation_id', '=', ctx.organisationId)
        .where('member_id', '=', me)
        .where('title', 'is not', null)
        .execute();
    await send(tx, readCalendarsJob, { memberId: me });
    await audit(tx, ctx, {
      action: 'own-calendar.set',
      subject: { kind: 'own-calendar', id: me },
      before: before ?? {},
      after: { host: address?.host ?? before?.host ?? '', keepsTitles },
    });
  });
  return getOwnCalendar(ctx);
}

/** Has one's calendar read now. */
export async function fetchOwnCalendar(ctx: Context): Promise<null> {
  allow(may.connectCalendar(ctx.actor));
  const me = found(memberOf(ctx.actor));
  return ctx.transaction(async (tx) => {
    const known = await tx
      .updateTable('own_calendar')
      .set({ fault: null, fetched_at: null })
      .where('organisation_id', '=', ctx.organisationId)
      .where('member_id', '=', me)
      .returning('member_id')
      .executeTakeFirst();
    if (!known) refuse('no-calendar');
    await send(tx, readCalendarsJob, { memberId: me });
    return null;
  });
}

/** Disconnects one's calendar; all that was read from it goes along. Done twice it changes nothing. */
export async function removeOwnCalendar(ctx: Context): Promise<null> {
  allow(may.connectCalendar(ctx.actor));
  const me = found(memberOf(ctx.actor));
  return ctx.transaction(async (tx) => {
    const gone = await tx
      .deleteFrom('own_calendar')
      .where('organisation_id', '=', ctx.organisationId)
      .where('member_id', '=', me)
      .returning('host')
      .executeTakeFirst();
    if (gone)
      await audit(tx, ctx, {
        action: 'own-calendar.removed',
        subject: { kind: 'own-calendar', id: me },
        before: gone,
      });
    return null;
  });
}

/** Calendars are handed out as `webcal://`, which is https by another name. */
function addressOf(written: string, reach: Reach): URL {
  const url = URL.parse(written.replace(/^webcals?:\/\//i, 'https://'));
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return refuse('address');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (!reach.privateToo && (url.protocol !== 'https:' || (isIP(host) && !isPublicAddress(host))))
    return refuse(url.protocol === 'https:' ? 'not-public' : 'address');
  if (!isListed(url.hostname, reach)) return refuse('not-listed');
  return url;
}
