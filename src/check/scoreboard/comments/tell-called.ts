import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/people/table.ts';
import { formatWeek } from '#base/i18n/format.ts';
import { memberOf, type Actor } from '#base/kernel/actor.ts';
import { weekOf } from '#base/kernel/date.ts';
import { inLanguage } from '#base/kernel/language.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { Refusal } from '#base/kernel/refusal.ts';
import { notify, takeBackNotices } from '#base/notices/notify.ts';
import { scopeFor, type BoardPeople } from '../people.ts';
import { mentionedMembers } from '#do/pipeline/notes/rules/find-mentions.ts';
import { readKpis } from '#plan/targets/queries.ts';

import { askedOf, type Row } from './queries.ts';

const kind = 'scoreboard.mention';

/** Those who are called in a text and may see the figure: nobody is called to what they do not see, nor oneself. */
export async function calledIn(
  tx: Tx,
  ctx: Context,
  people: BoardPeople,
  about: Pick<Row, 'scope' | 'team_id' | 'member_id'> & { text: string; chosen: readonly MemberId[] },
): Promise<MemberId[]> {
  if (!about.text.includes('@')) return [];
  const members = await tx
    .selectFrom('member')
    .where('organisation_id', '=', ctx.organisationId)
    .where('archived_at', 'is', null)
    .select(['id', 'name', 'access'])
    .execute();
  const named = mentionedMembers(about.text, members, about.chosen).map(({ id }) => id);
  return members
    .filter(({ id }) => named.includes(id) && id !== memberOf(ctx.actor))
    .filter(({ id, name, access }) =>
      sees(ctx, people, { kind: 'member', memberId: id, name, access }, askedOf(about)),
    )
    .map(({ id }) => id);
}

function sees(ctx: Context, people: BoardPeople, actor: Actor, asked: ReturnType<typeof askedOf>): boolean {
  try {
    scopeFor({ ...ctx, actor }, people, asked);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Rings the bell of who is newly called, and takes back what was told to who is called no more. */
export async function tellCalled(
  tx: Tx,
  ctx: Context,
  { before, after, who }: { before: readonly MemberId[]; after: Row; who: string },
): Promise<void> {
  const gone = before.filter((id) => !after.mentions.includes(id));
  await takeBackNotices(tx, ctx, { kind, subjectId: after.id, of: gone });
  const fresh = after.mentions.filter((id) => !before.includes(id));
  if (fresh.length === 0) return;
  const kpi = (await readKpis(tx, ctx.organisationId)).find(({ id }) => id === after.kpi_id);
  const week = weekOf(after.week);
  const about = (language: 'nl' | 'en') =>
    `${kpi ? inLanguage(kpi.name, language) : ''}, ${formatWeek(week)}`;
  await notify(
    tx,
    ctx,
    fresh.map((memberId) => ({
      memberId,
      kind,
      says: {
        nl: `${who} noemt je bij ${about('nl')}`,
        en: `${who} calls you at ${about('en')}`,
      },
      quote: after.text,
      path: pathOf(after),
      subjectId: after.id,
    })),
  );
}

/** The scoreboard, with the cell opened. */
function pathOf(row: Row): string {
  const { team, memberId } = { team: undefined, memberId: undefined, ...askedOf(row) };
  const search = new URLSearchParams({
    ...(team ? { team } : {}),
    ...(memberId ? { member: memberId } : {}),
    kpi: row.kpi_id,
    on: weekOf(row.week),
  });
  return `/scoreboard?${search.toString()}`;
}

/** A comment is gone: what the bell told of it too. */
export async function takeBackCalls(tx: Tx, ctx: Context, { id }: Pick<Row, 'id'>): Promise<void> {
  await takeBackNotices(tx, ctx, { kind, subjectId: id });
}
