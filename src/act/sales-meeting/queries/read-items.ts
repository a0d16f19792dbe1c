import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { MeetingId, MeetingItemId, MeetingSeriesId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type { Item } from '../shapes.ts';
import type { MeetingStatus } from '../words.ts';

function itemsQuery(tx: Tx, ctx: Context) {
  return tx
    .selectFrom('meeting_item as i')
    .where('i.organisation_id', '=', ctx.organisationId)
    .leftJoin('member', (on) =>
      on.onRef('member.organisation_id', '=', 'i.organisation_id').onRef('member.id', '=', 'i.author_id'),
    )
    .select([
      'i.id',
      'i.kind',
      'i.part_key',
      'i.author_id',
      'member.name as author_name',
      'i.text',
      'i.value',
      'i.state',
      'i.issue_id',
      'i.source_kind',
      'i.source_path',
      'i.version',
      sql<number>`(SELECT count(*)::int FROM meeting_vote v
        WHERE v.organisation_id = i.organisation_id AND v.item_id = i.id)`.as('votes'),
      sql<boolean>`EXISTS (SELECT FROM meeting_vote v WHERE v.organisation_id = i.organisation_id
        AND v.item_id = i.id AND v.member_id = ${memberOf(ctx.actor)})`.as('mine'),
    ]);
}

type ItemRow = Awaited<ReturnType<ReturnType<typeof itemsQuery>['execute']>>[number];

function toItem(row: ItemRow): Item {
  return {
    id: row.id,
    kind: row.kind,
    partKey: row.part_key,
    author:
      row.author_id === null || row.author_name === null
        ? null
        : { id: row.author_id, name: row.author_name },
    text: row.text,
    value: row.value,
    state: row.state,
    issueId: row.issue_id,
    source: row.source_kind === null ? null : { kind: row.source_kind, path: row.source_path },
    votes: row.votes,
    mine: row.mine,
    version: row.version,
  };
}

/**
 * What was brought into a meeting, in the order in which it came. Until it begins also the issues that the ones before
 * left open: then they become its own.
 */
export async function readItems(
  tx: Tx,
  ctx: Context,
  meeting: { id: MeetingId; series_id: MeetingSeriesId; status: MeetingStatus },
): Promise<Item[]> {
  const rows = await itemsQuery(tx, ctx)
    .where('i.removed_at', 'is', null)
    .where((of) =>
      meeting.status === 'planned'
        ? of.or([
            of('i.meeting_id', '=', meeting.id),
            of.and([
              of('i.kind', '=', 'issue'),
              of('i.state', '=', 'open'),
              of('i.meeting_id', 'in', (from) =>
                from
                  .selectFrom('meeting as earlier')
                  .select('earlier.id')
                  .where('earlier.organisation_id', '=', ctx.organisationId)
                  .where('earlier.series_id', '=', meeting.series_id)
                  .where('earlier.status', 'in', ['closed', 'skipped']),
              ),
            ]),
          ])
        : of('i.meeting_id', '=', meeting.id),
    )
    .orderBy('i.created_at')
    .orderBy('i.id')
    .execute();
  return rows.map(toItem);
}

/** One line; what every write of it answers. */
export async function readItem(tx: Tx, ctx: Context, id: MeetingItemId): Promise<Item> {
  return toItem(found(await itemsQuery(tx, ctx).where('i.id', '=', id).executeTakeFirst()));
}
