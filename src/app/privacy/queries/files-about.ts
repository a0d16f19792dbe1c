import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { FileId } from '#base/kernel/id.ts';

import type { WholePerson } from './whole-person.ts';

export type FileAbout = {
  id: FileId;
  name: string;
  where: string | null;
  size: number;
  at: Date;
  /** The person's name stands in that of the file. */
  found: boolean;
};

/**
 * The files that may be about a person: named after them, or on a deal in which they are the contact. Not those that
 * the law keeps: sent quotes and order confirmations.
 */
export async function filesAbout(tx: Tx, ctx: Context, who: WholePerson): Promise<FileAbout[]> {
  const own = ctx.organisationId;
  const { rows } = await sql<FileAbout>`
    SELECT f.id, f.name, f.size, f.created_at AS at, coalesce(f.name ~* ${who.pattern}::text, false) OR coalesce(f.name ~ ${who.nearPattern}::text, false) AS found,
      coalesce((SELECT title FROM deal d WHERE d.organisation_id = ${own} AND d.id = f.owner_id),
        (SELECT name FROM account a WHERE a.organisation_id = ${own} AND a.id = f.owner_id)) AS where
    FROM stored_file f
    WHERE f.organisation_id = ${own} AND f.owner_kind IN ('deal', 'account')
      AND (f.name ~* ${who.pattern}::text
        OR f.owner_id IN (SELECT id FROM deal WHERE organisation_id = ${own} AND contact_id = ANY(${who.contactIds}::uuid[]))
        OR (f.name ~ ${who.nearPattern}::text AND f.owner_id IN (
          SELECT account_id FROM contact WHERE organisation_id = ${own} AND id = ANY(${who.contactIds}::uuid[]))))
      AND NOT EXISTS (SELECT FROM deal d WHERE d.organisation_id = ${own} AND d.order_confirmation_file_id = f.id
        AND d.status = 'won')
      AND NOT EXISTS (SELECT FROM quote q WHERE q.organisation_id = ${own}
        AND (q.file_id = f.id OR q.signed_file_id = f.id))
    ORDER BY f.created_at DESC, f.id LIMIT 500`.execute(tx);
  return rows;
}
