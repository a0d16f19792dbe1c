import { sql } from 'kysely';

import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { counted } from '#base/i18n/messages.ts';
import type { MeetingItemId } from '#base/kernel/id.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { signalsForMeeting } from '#check/signals/queries.ts';
import { signalWords } from '#check/signals/words.ts';
import { rots } from '#do/pipeline/queries/deal-filter-sql.ts';

import type { LockedMeeting } from './lock-meeting.ts';

/** The strongest go first; a meeting has no time for more. */
const mostSignals = 12;

/** What the figures bring onto the agenda; `kind` and `id` say which, so that it stands there once. */
type Found = { kind: string; id: string; text: string; path: string };

/** Issues that earlier meetings left open become this one's; who wants them first says so anew. */
export async function takeOverOpenIssues(tx: Tx, ctx: Context, row: LockedMeeting): Promise<void> {
  const taken = await tx
    .updateTable('meeting_item')
    .set({ meeting_id: row.id })
    .where('organisation_id', '=', ctx.organisationId)
    .where('kind', '=', 'issue')
    .where('state', '=', 'open')
    .where('removed_at', 'is', null)
    .where('meeting_id', 'in', (of) =>
      of
        .selectFrom('meeting as earlier')
        .select('earlier.id')
        .where('earlier.organisation_id', '=', ctx.organisationId)
        .where('earlier.series_id', '=', row.series_id)
        .where('earlier.status', 'in', ['closed', 'skipped']),
    )
    .returning('id')
    .execute();
  const ids = taken.map(({ id }) => id);
  if (ids.length > 0)
    await tx
      .deleteFrom('meeting_vote')
      .where('organisation_id', '=', ctx.organisationId)
      .where('item_id', 'in', ids)
      .execute();
}

/** Puts what the figures show on the agenda, as far as it does not stand there already. */
export async function fillAgenda(tx: Tx, ctx: Context, row: LockedMeeting): Promise<void> {
  const part = row.parts.find(({ kind }) => kind === 'issues');
  if (!part) return;
  const signals = await signalsFor(tx, ctx, row);
  const found = [
    ...signals.map(({ found: one }) => one),
    // A signal about deals that stand still says the same with more behind it.
    ...(signals.some(({ kind }) => kind === 'rotting') ? [] : await rottingDeals(tx, ctx, row)),
    ...(await lateTasks(tx, ctx, row)),
  ];
  const there = await tx
    .selectFrom('meeting_item')
    .select(['source_kind', 'source_id'])
    .where('organisation_id', '=', ctx.organisationId)
    .where('meeting_id', '=', row.id)
    .where('kind', '=', 'issue')
    .where('removed_at', 'is', null)
    .execute();
  const isThere = ({ kind, id }: Found) =>
    there.some(({ source_kind, source_id }) => source_kind === kind && source_id === id);
  const fresh = found.filter((one) => !isThere(one));
  if (fresh.length === 0) return;
  await tx
    .insertInto('meeting_item')
    .values(
      fresh.map(({ kind, id, text, path }) => ({
        organisation_id: ctx.organisationId,
        id: newId<MeetingItemId>(),
        meeting_id: row.id,
        kind: 'issue' as const,
        part_key: part.key,
        author_id: null,
        text,
        value: null,
        state: 'open' as const,
        issue_id: null,
        source_kind: kind,
        source_id: id,
        source_path: path,
        removed_at: null,
        created_at: ctx.now,
        updated_at: ctx.now,
      })),
    )
    .execute();
}

/** What the figures say: taken to the meeting by somebody, or hardly chance; between two that of the one who is led. */
async function signalsFor(tx: Tx, ctx: Context, row: LockedMeeting) {
  const other = row.between_ids?.find((id) => id !== row.leader_id) ?? null;
  const { language } = ctx.organisation;
  const signals = await signalsForMeeting(tx, ctx, other);
  return signals.slice(0, mostSignals).map((signal) => {
    const { title, whom } = signalWords(signal, language);
    const text = signal.subject.kind === 'team' ? `${title} (${whom})` : title;
    const found: Found = { kind: 'signal', id: signal.id, text, path: `/signals/${signal.id}` };
    return { kind: signal.kind, found };
  });
}

/** How many deals stand still, by phase: of the whole team no names and no titles, which not everybody may see. */
async function rottingDeals(tx: Tx, ctx: Context, row: LockedMeeting): Promise<Found[]> {
  const { rows } = await sql<{ id: string; name: { nl?: string; en?: string }; count: number }>`
    SELECT phase.id, phase.name, count(*)::int AS count
    FROM deal JOIN phase ON (phase.organisation_id, phase.id) = (deal.organisation_id, deal.phase_id)
    WHERE deal.organisation_id = ${ctx.organisationId} AND ${rots({ now: ctx.now, today: ctx.today })}
      AND (${row.between_ids}::uuid[] IS NULL OR deal.owner_id = ANY (${row.between_ids}))
    GROUP BY phase.id, phase.name, phase.position ORDER BY phase.position, phase.id`.execute(tx);
  const nl = ctx.organisation.language === 'nl';
  return rows.map(({ id, name, count }) => {
    const phase = inLanguage(name, ctx.organisation.language);
    return {
      kind: 'rotting',
      id,
      text: nl
        ? `${counted(count, 'verkoopkans staat', 'verkoopkansen staan', 'nl')} te lang stil in ${phase}`
        : `${counted(count, 'deal has', 'deals have', 'en')} stood still too long in ${phase}`,
      path: '/deals',
    };
  });
}

async function lateTasks(tx: Tx, ctx: Context, row: LockedMeeting): Promise<Found[]> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM task
    WHERE organisation_id = ${ctx.organisationId} AND status = 'open' AND due_on < ${ctx.today}
      AND member_id = ANY (${row.attendee_ids}::uuid[])`.execute(tx);
  const count = rows[0]?.count ?? 0;
  if (count === 0) return [];
  const nl = ctx.organisation.language === 'nl';
  return [
    {
      kind: 'late-tasks',
      id: 'all',
      text: nl
        ? `${counted(count, 'taak is', 'taken zijn', 'nl')} te laat`
        : `${counted(count, 'task is', 'tasks are', 'en')} late`,
      path: '/tasks',
    },
  ];
}
