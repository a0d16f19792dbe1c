import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { found } from '#base/kernel/refusal.ts';
import { inLanguage } from '#base/kernel/language.ts';

import type { RecordKind } from '../words.ts';

export type AboutRecord = {
  name: string;
  path: string | null;
  /** The import that made it. */
  importId: string | null;
  /** The subjects whose entries tell its history. */
  subjects: { kinds: readonly string[]; ids: readonly string[] };
};

/** A record as its reader may see it, with what belongs to it. What cannot be seen is not there. */
export async function aboutRecord(tx: Tx, ctx: Context, kind: RecordKind, id: string): Promise<AboutRecord> {
  const own = id as never;
  switch (kind) {
    case 'deal': {
      const row = found(
        await tx.selectFrom('deal').select(['title', 'import_id']).where('id', '=', own).executeTakeFirst(),
      );
      return {
        name: row.title,
        path: `/deals/${id}`,
        importId: row.import_id,
        subjects: {
          kinds: ['deal', 'activity', 'note', 'task', 'quote', 'file'],
          ids: [id, ...(await partsOfDeal(tx, ctx, id))],
        },
      };
    }
    case 'account': {
      const row = found(
        await tx.selectFrom('account').select(['name', 'import_id']).where('id', '=', own).executeTakeFirst(),
      );
      const people = await tx.selectFrom('contact').select('id').where('account_id', '=', own).execute();
      const files = await filesOf(tx, 'account', id);
      const notes = await tx.selectFrom('note').select('id').where('account_id', '=', own).execute();
      return {
        name: row.name,
        path: `/accounts/${id}`,
        importId: row.import_id,
        subjects: {
          kinds: ['account', 'contact', 'file', 'note'],
          ids: [id, ...people.map((one) => one.id), ...files, ...notes.map((note) => note.id)],
        },
      };
    }
    case 'contact': {
      const row = found(
        await tx.selectFrom('contact').select(['name', 'import_id']).where('id', '=', own).executeTakeFirst(),
      );
      const notes = await tx.selectFrom('note').select('id').where('contact_id', '=', own).execute();
      return {
        name: row.name,
        path: `/contacts/${id}`,
        importId: row.import_id,
        subjects: { kinds: ['contact', 'note'], ids: [id, ...notes.map((note) => note.id)] },
      };
    }
    case 'member': {
      const row = found(
        await tx.selectFrom('member').select(['name', 'import_id']).where('id', '=', own).executeTakeFirst(),
      );
      const roles = await tx
        .selectFrom('role_assignment')
        .select('id')
        .where('member_id', '=', own)
        .execute();
      return {
        name: row.name,
        path: '/people',
        importId: row.import_id,
        subjects: { kinds: ['member', 'role-assignment'], ids: [id, ...roles.map((role) => role.id)] },
      };
    }
    case 'sales-cycle': {
      const row = found(
        await tx.selectFrom('sales_cycle').select('name').where('id', '=', own).executeTakeFirst(),
      );
      const parts = await sql<{ id: string }>`
        SELECT id FROM phase WHERE organisation_id = ${ctx.organisationId} AND cycle_id = ${id}
        UNION ALL
        SELECT c.id FROM exit_criterion c JOIN phase p ON (p.organisation_id, p.id) = (c.organisation_id, c.phase_id)
        WHERE c.organisation_id = ${ctx.organisationId} AND p.cycle_id = ${id}`.execute(tx);
      return {
        name: inLanguage(row.name, ctx.language),
        path: '/sales-cycle',
        importId: null,
        subjects: {
          kinds: ['sales-cycle', 'phase', 'exit-criterion'],
          ids: [id, ...parts.rows.map((part) => part.id)],
        },
      };
    }
    case 'action': {
      const row = found(
        await tx.selectFrom('action').select('title').where('id', '=', own).executeTakeFirst(),
      );
      return {
        name: row.title,
        path: `/actions/${id}`,
        importId: null,
        subjects: { kinds: ['action'], ids: [id] },
      };
    }
    case 'organisation':
      return {
        name: ctx.organisation.name,
        path: '/settings',
        importId: null,
        subjects: { kinds: ['organisation', 'approach-rules'], ids: [ctx.organisationId] },
      };
  }
}

/** What belongs to a deal, and what did: its entries still name the deal. */
async function partsOfDeal(tx: Tx, ctx: Context, id: string): Promise<string[]> {
  const named = sql`coalesce(after ->> 'dealId', before ->> 'dealId', after -> 'deal' ->> 'id', before -> 'deal' ->> 'id')`;
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM activity WHERE organisation_id = ${ctx.organisationId} AND deal_id = ${id}
    UNION SELECT id FROM note WHERE organisation_id = ${ctx.organisationId} AND deal_id = ${id}
    UNION SELECT id FROM task WHERE organisation_id = ${ctx.organisationId} AND deal_id = ${id}
    UNION SELECT id FROM quote WHERE organisation_id = ${ctx.organisationId} AND deal_id = ${id}
    UNION SELECT id FROM stored_file
      WHERE organisation_id = ${ctx.organisationId} AND owner_kind = 'deal' AND owner_id = ${id}
    UNION SELECT subject_id FROM audit_entry
      WHERE organisation_id = ${ctx.organisationId} AND ${named} = ${id} AND subject_id IS NOT NULL`.execute(
    tx,
  );
  return rows.map((row) => row.id);
}

async function filesOf(tx: Tx, kind: 'account', id: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('stored_file')
    .select('id')
    .where('owner_kind', '=', kind)
    .where('owner_id', '=', id)
    .execute();
  return rows.map((row) => row.id);
}
