import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { FileId } from '#base/kernel/id.ts';

import { filesAbout } from '../queries/files-about.ts';
import { adviceFor, textsToDecide } from '../queries/preview.ts';
import { places } from '../queries/texts-about.ts';
import type { WholePerson } from '../queries/whole-person.ts';
import type { TextFate } from '../words.ts';

const goneWord = { nl: 'gewist', en: 'erased' };

export type DealtWith = {
  counts: { replaced: number; erased: number };
  /** What the texts stood in, and of which the text went as a whole: the history has it too. */
  about: string[];
  wiped: string[];
  texts: string[];
};

/**
 * Does with each text what was decided, or else what the preview advised; texts that were written since then too.
 * Answers how many were replaced and how many erased.
 */
export async function eraseTexts(
  tx: Tx,
  ctx: Context,
  who: WholePerson,
  wishes: Readonly<Record<string, TextFate>>,
): Promise<DealtWith> {
  const counts = { replaced: 0, erased: 0 };
  const about = new Set<string>();
  const wiped = new Set<string>();
  const texts: string[] = [];
  for (const text of await textsToDecide(tx, ctx, who)) {
    const fate = wishes[text.key] ?? adviceFor(text);
    if (fate === 'keep') continue;
    const place = places[text.place];
    const keys = text.key.split(':').slice(1);
    about.add(keys[0] ?? '');
    if (fate === 'erase') {
      wiped.add(keys[0] ?? '');
      texts.push(text.text);
    }
    const column = sql.ref(place.column);
    const value =
      fate === 'replace'
        ? sql`without_person(${column}, ${who.pattern}::text, ${who.nearPattern}::text, ${who.pseudonym})`
        : place.nullable
          ? sql`NULL`
          : sql`${`(${goneWord[ctx.organisation.language]})`}`;
    const version = place.version ? sql`, version = version + 1` : sql``;
    await sql`
      UPDATE ${sql.table(place.table)} SET ${column} = ${value}${version}
      WHERE organisation_id = ${ctx.organisationId} AND ${sql.join(
        place.keys.map((key, at) => sql`${sql.ref(key)} = ${keys[at] ?? ''}::uuid`),
        sql` AND `,
      )}`.execute(tx);
    counts[fate === 'replace' ? 'replaced' : 'erased']++;
  }
  return { counts, about: [...about], wiped: [...wiped], texts };
}

/** Throws the files away that were chosen, or else those that the preview advised. Answers which. */
export async function eraseFiles(
  tx: Tx,
  ctx: Context,
  who: WholePerson,
  wishes: Readonly<Record<string, 'erase' | 'keep'>>,
): Promise<FileId[]> {
  const ids = (await filesAbout(tx, ctx, who))
    .filter(({ id, found }) => (wishes[id] ?? (found ? 'erase' : 'keep')) === 'erase')
    .map(({ id }) => id);
  if (ids.length > 0) await tx.deleteFrom('stored_file').where('id', 'in', ids).execute();
  return ids;
}
