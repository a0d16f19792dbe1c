import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import type { Tx } from '#base/db/database.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import type { Person, Preview } from '../contract.ts';
import { may } from '../policy.ts';
import { refusals } from '../refusals.ts';
import { excerptOf } from '../rules/person.ts';
import type { TextFate } from '../words.ts';
import { automaticCounts, keptOf } from './around-person.ts';
import { filesAbout } from './files-about.ts';
import { readPerson, samePeople } from './find-people.ts';
import { knownCounts } from './known-counts.ts';
import { mostTexts, textsAbout, type TextAbout } from './texts-about.ts';
import { wholePerson } from './whole-person.ts';

/** Who somebody is, who else may be the same, and how much is known of them. */
export async function getPerson(
  ctx: Context,
  { kind, personId }: InputOf<typeof contract.getPerson>,
): Promise<Person> {
  allow(may.see(ctx.actor));
  return ctx.read(async (tx) => {
    const person = await readPerson(tx, ctx, kind, personId);
    return {
      ...person,
      same: await samePeople(tx, ctx, person),
      known: await knownCounts(tx, ctx, await wholePerson(tx, ctx, kind, personId)),
      may: { erase: may.erase(ctx.actor, { kind, id: personId }) && !person.erased },
    };
  });
}

/** What erasing somebody comes to, without doing it. */
export async function previewErasure(
  ctx: Context,
  { kind, personId, others }: InputOf<typeof contract.previewErasure>,
): Promise<Preview> {
  allow(may.see(ctx.actor));
  return ctx.read(async (tx) => {
    const who = await wholePerson(tx, ctx, kind, personId, others);
    const texts = await textsToDecide(tx, ctx, who);
    const named = new RegExp(patternOf([...who.said, ...who.near]), 'iu');
    return {
      name: who.name,
      pseudonym: who.pseudonym,
      automatic: await automaticCounts(tx, ctx, who),
      texts: texts.map(({ key, place, where, path, at, text, found, own }) => ({
        key,
        place,
        where,
        path,
        at: at?.toISOString() ?? null,
        excerpt: excerptOf(text, named),
        found,
        advice: adviceFor({ place, found, own }),
      })),
      files: (await filesAbout(tx, ctx, who)).map(({ found, at, ...file }) => ({
        ...file,
        at: at.toISOString(),
        advice: found ? 'erase' : 'keep',
      })),
      kept: await keptOf(tx, ctx, who),
    };
  });
}

/** The texts about a person; refuses where there are more than anybody decides on at once. */
export async function textsToDecide(
  tx: Tx,
  ctx: Context,
  who: Parameters<typeof textsAbout>[2],
): Promise<TextAbout[]> {
  const texts = await textsAbout(tx, ctx, who);
  if (texts.length > mostTexts)
    throw new Refusal('refused', { because: 'too-much', says: refusals['too-much'] });
  return texts;
}

/** A name is replaced; what was written about a talk with the person goes, because it is about them without a name. */
export function adviceFor({ place, found, own }: Pick<TextAbout, 'place' | 'found' | 'own'>): TextFate {
  if (place === 'account-email' || place === 'account-phone') return 'erase';
  if (own) return 'erase';
  return found ? 'replace' : 'keep';
}

const patternOf = (said: readonly string[]): string =>
  said.map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|') || '(?!)';
