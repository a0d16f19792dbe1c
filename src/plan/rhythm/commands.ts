import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { writtenText } from '#base/kernel/language.ts';
import { localRichFromPlain, writtenRichText } from '#base/kernel/rich-text.ts';
import { allow, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';

import { refuseUnknownRoles } from '../roles/read-catalogue.ts';
import type * as contract from './contract.ts';
import type { RhythmItem, RhythmItemId } from './item.ts';
import { may } from './policy.ts';
import { itemsOf, lockItem } from './queries.ts';
import { refusals } from './refusals.ts';
import { canRestore, canWriteItem } from './rules/checklist.ts';
import { startingItems, type StartingItem } from './rules/starting-items.ts';
import type {} from './table.ts';

type Written = Omit<RhythmItem, 'id' | 'code' | 'verdict' | 'decidedById' | 'version'>;

/** Puts the starting items on the checklist. Whoever comes second, or comes again, adds only what is missing. */
export async function beginChecklist(ctx: Context): Promise<{ added: number }> {
  allow(may.designRhythm(ctx.actor));
  return ctx.transaction(async (tx) => {
    const rows = startingItems.map((item, place) => ({
      organisation_id: ctx.organisationId,
      id: newId<RhythmItemId>(),
      code: item.code,
      place,
      verdict: 'open' as const,
      decided_by_id: null,
      decided_at: null,
      ...valuesOf(writtenOf(item)),
    }));
    const added = await tx
      .insertInto('rhythm_item')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['organisation_id', 'code']).doNothing())
      .returning('id')
      .execute();
    if (added.length > 0)
      await audit(tx, ctx, {
        action: 'rhythm.begun',
        subject: { kind: 'rhythm', id: null },
        after: { added: added.length },
      });
    return { added: added.length };
  });
}

/** Adds an item of the team's own, behind the others of its part. Who adds one wants to keep it. */
export async function addRhythmItem(
  ctx: Context,
  input: InputOf<typeof contract.addRhythmItem>,
): Promise<RhythmItem> {
  allow(may.designRhythm(ctx.actor));
  return ctx.transaction(async (tx) => {
    const { part, name, minutes, times, per, responsible, who } = input;
    const least = { part, name, minutes, times, per, responsible, who };
    const wanted = merged({ ...freely, manual: {}, sells: false, gathering: 'alone', ...least }, input);
    refuseUnless(canWriteItem(null, wanted, await itemsOf(tx, ctx.organisationId)), refusals);
    await refuseUnknownRoles(tx, ctx.organisationId, [wanted.responsible, ...wanted.who]);
    const id = newId<RhythmItemId>();
    const { last } = await tx
      .selectFrom('rhythm_item')
      .where('organisation_id', '=', ctx.organisationId)
      .select(({ fn }) => fn.max('place').as('last'))
      .executeTakeFirstOrThrow();
    await tx
      .insertInto('rhythm_item')
      .values({
        organisation_id: ctx.organisationId,
        id,
        code: null,
        place: (last ?? 0) + 1,
        verdict: 'kept',
        decided_by_id: memberOf(ctx.actor),
        decided_at: ctx.now,
        ...valuesOf(wanted),
      })
      .execute();
    const item = await lockItem(tx, id);
    await audit(tx, ctx, { action: 'rhythm-item.added', subject: subjectOf(id), after: item });
    return item;
  });
}

/** Changes what is given of an item. */
export async function editRhythmItem(
  ctx: Context,
  { itemId, version, ...input }: InputOf<typeof contract.editRhythmItem>,
): Promise<RhythmItem> {
  allow(may.designRhythm(ctx.actor));
  return ctx.transaction(async (tx) => {
    const before = await lockItem(tx, itemId);
    sameVersion(before, version);
    const wanted = merged(before, input);
    refuseUnless(canWriteItem(itemId, wanted, await itemsOf(tx, ctx.organisationId)), refusals);
    await refuseUnknownRoles(
      tx,
      ctx.organisationId,
      [wanted.responsible, ...wanted.who],
      [before.responsible, ...before.who],
    );
    return write(tx, ctx, before, 'rhythm-item.edited', valuesOf(wanted));
  });
}

/** Gives a starting item its first words, minutes and wishes back. */
export async function restoreRhythmItem(
  ctx: Context,
  { itemId, version }: InputOf<typeof contract.restoreRhythmItem>,
): Promise<RhythmItem> {
  allow(may.designRhythm(ctx.actor));
  return ctx.transaction(async (tx) => {
    const before = await lockItem(tx, itemId);
    sameVersion(before, version);
    const decision = canRestore(before);
    refuseUnless(decision, refusals);
    return write(tx, ctx, before, 'rhythm-item.put-back', valuesOf(writtenOf(decision.start)));
  });
}

/** Keeps an item, strikes it or leaves it open again; the same verdict twice changes nothing. */
export async function judgeRhythmItem(
  ctx: Context,
  { itemId, version, verdict }: InputOf<typeof contract.judgeRhythmItem>,
): Promise<RhythmItem> {
  allow(may.judgeItems(ctx.actor));
  return ctx.transaction(async (tx) => {
    const before = await lockItem(tx, itemId);
    if (before.verdict === verdict) return before;
    sameVersion(before, version);
    return giveVerdict(tx, ctx, before, verdict);
  });
}

/** Judges many at once. What somebody made something else of meanwhile, or is not there, stays as it is. */
export async function judgeRhythmItems(
  ctx: Context,
  { verdicts }: InputOf<typeof contract.judgeRhythmItems>,
): Promise<{ items: RhythmItem[] }> {
  allow(may.judgeItems(ctx.actor));
  return ctx.transaction(async (tx) => {
    const there = new Set<string>((await itemsOf(tx, ctx.organisationId)).map(({ id }) => id));
    const items: RhythmItem[] = [];
    const inOrder = verdicts
      .filter(({ itemId }) => there.has(itemId))
      .toSorted((a, b) => a.itemId.localeCompare(b.itemId));
    for (const { itemId, from, verdict } of inOrder) {
      const before = await lockItem(tx, itemId);
      if (before.verdict === from && from !== verdict)
        items.push(await giveVerdict(tx, ctx, before, verdict));
    }
    return { items };
  });
}

function giveVerdict(tx: Tx, ctx: Context, before: RhythmItem, verdict: RhythmItem['verdict']) {
  return write(tx, ctx, before, `rhythm-item.${verdict === 'open' ? 'reopened' : verdict}`, {
    verdict,
    decided_by_id: verdict === 'open' ? null : memberOf(ctx.actor),
    decided_at: verdict === 'open' ? null : ctx.now,
  });
}

const subjectOf = (id: RhythmItemId) => ({ kind: 'rhythm-item', id });

/** An item about whose place in the week nobody has a wish yet. */
const freely = {
  pieceMinutes: null,
  windows: [],
  fixedAt: [],
  daysApart: 0,
  followsId: null,
  anywhere: false,
  whenClosed: 'move' as const,
};

/** A starting item as the checklist holds it. */
function writtenOf({ frequency, manual, who, ...item }: StartingItem): Written {
  return { ...freely, ...item, ...frequency, manual: localRichFromPlain(manual), who: [...who] };
}

type Given = { [Key in keyof Written]?: Written[Key] | undefined };

function merged(before: Written, given: Given): Written {
  const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const whole: Written = { ...before, ...told };
  return {
    ...whole,
    name: writtenText(whole.name),
    manual: writtenRichText(whole.manual),
    who: [...new Set(whole.who)],
  };
}

function valuesOf(item: Written) {
  return {
    part: item.part,
    name: JSON.stringify(item.name),
    manual: JSON.stringify(item.manual),
    sells: item.sells,
    minutes: item.minutes,
    times: item.times,
    per: item.per,
    gathering: item.gathering,
    responsible: item.responsible,
    who: item.who,
    piece_minutes: item.pieceMinutes,
    windows: JSON.stringify(item.windows),
    fixed_at: JSON.stringify(item.fixedAt),
    days_apart: item.daysApart,
    follows_id: item.followsId,
    anywhere: item.anywhere,
    when_closed: item.whenClosed,
  };
}

async function write(
  tx: Tx,
  ctx: Context,
  before: RhythmItem,
  action: string,
  values: Partial<ReturnType<typeof valuesOf>> & {
    verdict?: RhythmItem['verdict'];
    decided_by_id?: RhythmItem['decidedById'];
    decided_at?: Date | null;
  },
): Promise<RhythmItem> {
  await tx
    .updateTable('rhythm_item')
    .set({ ...values, version: before.version + 1, updated_at: ctx.now })
    .where('organisation_id', '=', ctx.organisationId)
    .where('id', '=', before.id)
    .execute();
  const after = await lockItem(tx, before.id);
  await audit(tx, ctx, { action, subject: subjectOf(before.id), before, after });
  return after;
}
