import { isAbsolute, normalize } from 'node:path';

import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { send } from '#base/jobs/send.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { ScheduleId } from '#base/kernel/id.ts';
import { allow, found, sameVersion } from '#base/kernel/refusal.ts';
import { isListed, type Reach } from '#base/outside/reach.ts';

import { readMapping } from '../mappings/queries.ts';
import { may } from '../policy.ts';
import { refuse } from '../refuse.ts';
import type * as contract from './contract.ts';
import { fetchJob } from './fetch-job.ts';
import { isWithin, rootsFor } from './rules/allowed-folder.ts';
import { nextRunAt } from './rules/next-run.ts';
import type {} from './table.ts';

/** What whoever runs the installation allows. */
export type FetchSettings = Reach & {
  /** folders that may be read, with a colon between them */
  folders: string;
};

type Wish = InputOf<typeof contract.addSchedule>;

/** Has a folder or an address imported again and again. Refuses a place that the installation does not allow. */
export async function addSchedule(ctx: Context, settings: FetchSettings, wish: Wish): Promise<ScheduleId> {
  allow(may.import(ctx.actor));
  refusePlace(ctx, settings, wish);
  const id = newId<ScheduleId>();
  return ctx.transaction(async (tx) => {
    await tx
      .insertInto('import_schedule')
      .values({
        organisation_id: ctx.organisationId,
        id,
        ...(await columnsOf(tx, ctx, wish)),
        told_id: memberOf(ctx.actor),
        next_at: null,
        created_at: ctx.now,
      })
      .execute();
    await plan(tx, ctx, id, wish.active ? nextOf(ctx, wish, ctx.now) : null);
    await audit(tx, ctx, {
      action: 'import-schedule.added',
      subject: { kind: 'import-schedule', id },
      after: wish,
    });
    return id;
  });
}

export async function changeSchedule(
  ctx: Context,
  settings: FetchSettings,
  { scheduleId, version, ...wish }: InputOf<typeof contract.changeSchedule>,
): Promise<null> {
  allow(may.import(ctx.actor));
  refusePlace(ctx, settings, wish);
  return ctx.transaction(async (tx) => {
    const before = await lockSchedule(tx, ctx, scheduleId);
    sameVersion(before, version);
    await tx
      .updateTable('import_schedule')
      .set({ ...(await columnsOf(tx, ctx, wish)), version: version + 1 })
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', scheduleId)
      .execute();
    await plan(tx, ctx, scheduleId, wish.active ? nextOf(ctx, wish, ctx.now) : null);
    await audit(tx, ctx, {
      action: 'import-schedule.changed',
      subject: { kind: 'import-schedule', id: scheduleId },
      before: { name: before.name, place: before.place, every: before.every, active: before.active },
      after: wish,
    });
    return null;
  });
}

/** Has a schedule done now; the times behind it stay what they were. */
export async function runScheduleNow(
  ctx: Context,
  { scheduleId }: { scheduleId: ScheduleId },
): Promise<null> {
  allow(may.import(ctx.actor));
  return ctx.transaction(async (tx) => {
    await lockSchedule(tx, ctx, scheduleId);
    await plan(tx, ctx, scheduleId, ctx.now);
    await audit(tx, ctx, {
      action: 'import-schedule.run',
      subject: { kind: 'import-schedule', id: scheduleId },
    });
    return null;
  });
}

export async function deleteSchedule(
  ctx: Context,
  { scheduleId }: { scheduleId: ScheduleId },
): Promise<null> {
  allow(may.import(ctx.actor));
  return ctx.transaction(async (tx) => {
    const { name, place } = await lockSchedule(tx, ctx, scheduleId);
    await tx
      .deleteFrom('import_schedule')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', scheduleId)
      .execute();
    await audit(tx, ctx, {
      action: 'import-schedule.deleted',
      subject: { kind: 'import-schedule', id: scheduleId },
      before: { name, place },
    });
    return null;
  });
}

/** Says when a schedule is due and sends the job for that time, in one transaction. */
export async function plan(tx: Tx, ctx: Context, id: ScheduleId, at: Date | null): Promise<void> {
  await tx
    .updateTable('import_schedule')
    .set({ next_at: at })
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', id)
    .execute();
  if (at !== null) await send(tx, fetchJob, { scheduleId: id, at: at.toISOString() }, { startAfter: at });
}

export function nextOf(
  ctx: Context,
  schedule: { every: Wish['every']; weekday: number; atTime: string },
  after: Date,
): Date {
  return nextRunAt(schedule, after, ctx.organisation.timeZone);
}

async function lockSchedule(tx: Tx, ctx: Context, id: ScheduleId) {
  return found(
    await tx
      .selectFrom('import_schedule')
      .selectAll()
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
  );
}

async function columnsOf(tx: Tx, ctx: Context, wish: Wish) {
  // A mapping of another organisation is not there.
  if (wish.mappingId !== null) await readMapping(tx, ctx, wish.mappingId);
  const { name, kind, place, mappingId, every, weekday, atTime, active } = wish;
  return { name, kind, place, mapping_id: mappingId, every, weekday, at_time: atTime, active };
}

/** What can be seen beforehand; each time it is judged anew, with links and names followed. */
function refusePlace(ctx: Context, { folders, ...reach }: FetchSettings, { kind, place }: Wish): void {
  if (kind === 'url') {
    const url = URL.parse(place);
    if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) refuse('place-no-address');
    else if (!isListed(url.hostname, reach)) refuse('place-not-listed');
    return;
  }
  const roots = rootsFor(folders, ctx.organisationId);
  if (!isAbsolute(place) || !isWithin(normalize(place).replace(/\/+$/, ''), roots))
    refuse('place-not-allowed');
}
