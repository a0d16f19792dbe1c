import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { allow, found, Refusal, sameVersion } from '#base/kernel/refusal.ts';

import { may } from '../planner/policy.ts';
import { refusals } from '../planner/refusals.ts';
import { hoursFault, settingsFault } from '../rules/settings.ts';
import type * as contract from './contract.ts';
import { lockAbsence, rhythmSettings } from './queries.ts';
import type { AbsenceId } from './absence.ts';
import type {} from './table.ts';

type Word = keyof typeof refusals;
const refuse = (because: Word): never => {
  throw new Refusal('refused', { because, says: refusals[because] });
};

/** Changes what the rhythm reckons with. */
export async function putRhythmSettings(
  ctx: Context,
  { settings, version }: InputOf<typeof contract.putRhythmSettings>,
): Promise<OutputOf<typeof contract.putRhythmSettings>> {
  allow(may.designRhythm(ctx.actor));
  return ctx.transaction(async (tx) => {
    await lockOrganisation(tx, ctx);
    const before = await rhythmSettings(tx, ctx);
    sameVersion(before, version);
    const fault = settingsFault(settings) ?? null;
    if (fault) refuse(fault.because);
    const hours = hoursFault(settings.working);
    if (hours) refuse(hours);
    const values = { settings: JSON.stringify(settings), version: version + 1 };
    await tx
      .insertInto('rhythm_setting')
      .values({ organisation_id: ctx.organisationId, ...values })
      .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(values))
      .execute();
    const after = { settings, version: version + 1 };
    await audit(tx, ctx, {
      action: 'rhythm-settings.set',
      subject: { kind: 'rhythm-settings', id: null },
      before: before.settings,
      after: settings,
    });
    return after;
  });
}

/** Says when somebody works. */
export async function putMemberWeek(
  ctx: Context,
  { memberId, version, ...week }: InputOf<typeof contract.putMemberWeek>,
): Promise<OutputOf<typeof contract.putMemberWeek>> {
  allow(may.editHours(ctx.actor, memberId));
  return ctx.transaction(async (tx) => {
    await lockMember(tx, memberId);
    const before = await tx
      .selectFrom('member_week')
      .where('organisation_id', '=', ctx.organisationId)
      .where('member_id', '=', memberId)
      .select(['working', 'travel_days as travelDays', 'profile', 'appointments', 'version'])
      .executeTakeFirst();
    sameVersion(before ?? { version: 0 }, version);
    const fault = hoursFault(week.working);
    if (fault) refuse(fault);
    if (week.appointments.some(({ from, to }) => to <= from)) refuse('hours-turned');
    const { settings } = await rhythmSettings(tx, ctx);
    if (!settings.profiles.some(({ id }) => id === week.profile)) refuse('no-such-profile');
    const values = {
      working: JSON.stringify(week.working),
      travel_days: [...new Set(week.travelDays)].toSorted((a, b) => a - b),
      profile: week.profile,
      appointments: JSON.stringify(week.appointments),
      version: version + 1,
    };
    await tx
      .insertInto('member_week')
      .values({ organisation_id: ctx.organisationId, member_id: memberId, ...values })
      .onConflict((conflict) => conflict.columns(['organisation_id', 'member_id']).doUpdateSet(values))
      .execute();
    const after = { ...week, travelDays: values.travel_days, version: version + 1 };
    await audit(tx, ctx, {
      action: 'member-week.set',
      subject: { kind: 'member', id: memberId },
      before: before ?? { version: 0 },
      after,
    });
    return after;
  });
}

/** Says that somebody is away. */
export async function addAbsence(
  ctx: Context,
  { memberId, from, to }: InputOf<typeof contract.addAbsence>,
): Promise<OutputOf<typeof contract.addAbsence>> {
  allow(may.editHours(ctx.actor, memberId));
  if (to < from) refuse('period-turned');
  return ctx.transaction(async (tx) => {
    await lockMember(tx, memberId);
    const absence = { id: newId<AbsenceId>(), memberId, from, to };
    await tx
      .insertInto('absence')
      .values({
        organisation_id: ctx.organisationId,
        id: absence.id,
        member_id: memberId,
        from_date: from,
        to_date: to,
        made_by_id: memberOf(ctx.actor),
      })
      .execute();
    await audit(tx, ctx, {
      action: 'absence.added',
      subject: { kind: 'absence', id: absence.id },
      after: absence,
    });
    return absence;
  });
}

/** Takes an absence back. */
export async function removeAbsence(ctx: Context, { absenceId }: { absenceId: AbsenceId }): Promise<null> {
  return ctx.transaction(async (tx) => {
    const before = await lockAbsence(tx, absenceId);
    allow(may.editHours(ctx.actor, before.memberId));
    await tx
      .deleteFrom('absence')
      .where('organisation_id', '=', ctx.organisationId)
      .where('id', '=', absenceId)
      .execute();
    await audit(tx, ctx, { action: 'absence.removed', subject: { kind: 'absence', id: absenceId }, before });
    return null;
  });
}

async function lockMember(tx: Tx, memberId: MemberId): Promise<void> {
  found(await tx.selectFrom('member').select('id').where('id', '=', memberId).forUpdate().executeTakeFirst());
}

async function lockOrganisation(tx: Tx, ctx: Context): Promise<void> {
  await tx
    .selectFrom('organisation')
    .select('organisation_id')
    .where('organisation_id', '=', ctx.organisationId)
    .forUpdate()
    .executeTakeFirst();
}
