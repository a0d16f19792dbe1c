import type { JoinProposal } from '#app/import/mapping.ts';
import { distance, sharedTrigrams, trigramsOf } from './likeness.ts';

export type Joinable = JoinProposal['of'];

/** More candidates than this share too common a piece of their name to say anything. */
const mostPerTrigram = 400;

/**
 * Near misses between the names that rows mention and the names that are known (of another file, or of the
 * organisation). A name that is known as it stands needs no join. The same letters after leaving out spaces,
 * case, accents and punctuation (`GTXPro` and `GTX Pro`) are sure; a name that differs in its legal form
 * only, or in one letter of five or two of nine, is offered for a decision. Names whose digits differ are
 * different things.
 * @param mentioned each name with the number of rows that say it
 */
export function proposeJoins(
  of: Joinable,
  mentioned: ReadonlyMap<string, number>,
  known: Iterable<string>,
): JoinProposal[] {
  const names = new Set(known);
  if (names.size === 0) return [];
  const index = nameIndex(names);
  const proposals: JoinProposal[] = [];
  for (const [from, rows] of mentioned) {
    if (names.has(from)) continue;
    const found = sameLetters(from, index) ?? sameWithoutLegalForm(of, from, index) ?? nearest(from, index);
    if (!found) continue;
    proposals.push({ of, from, rows, ...found, accepted: found.sure });
  }
  return proposals.sort((a, b) => b.rows - a.rows || a.from.localeCompare(b.from));
}

type Found = Pick<JoinProposal, 'to' | 'because' | 'sure'>;
type NameIndex = {
  byLetters: Map<string, string[]>;
  bySubject: Map<string, string[]>;
  byTrigram: Map<string, string[]>;
};

function nameIndex(names: Iterable<string>): NameIndex {
  const index: NameIndex = { byLetters: new Map(), bySubject: new Map(), byTrigram: new Map() };
  for (const name of names) {
    add(index.byLetters, lettersOf(name), name);
    add(index.bySubject, lettersOf(withoutLegalForm(name)), name);
    for (const trigram of trigramsOf(lettersOf(name))) add(index.byTrigram, trigram, name);
  }
  return index;
}

function add(map: Map<string, string[]>, key: string, name: string) {
  const list = map.get(key);
  if (list) list.push(name);
  else map.set(key, [name]);
}

function sameLetters(from: string, index: NameIndex): Found | null {
  const [to, other] = index.byLetters.get(lettersOf(from)) ?? [];
  return to === undefined ? null : { to, because: 'same-letters', sure: other === undefined };
}

function sameWithoutLegalForm(of: Joinable, from: string, index: NameIndex): Found | null {
  if (of !== 'accounts') return null;
  const subject = lettersOf(withoutLegalForm(from));
  const [to, other] = subject.length < 3 ? [] : (index.bySubject.get(subject) ?? []);
  return to === undefined || other !== undefined ? null : { to, because: 'legal-form', sure: false };
}

function nearest(from: string, index: NameIndex): Found | null {
  const letters = lettersOf(from);
  if (letters.length < 5) return null;
  const allowed = letters.length < 9 ? 1 : 2;
  let best: { to: string; away: number } | null = null;
  for (const to of candidates(letters, index)) {
    const other = lettersOf(to);
    if (digitsOf(other) !== digitsOf(letters)) continue;
    const away = distance(letters, other, allowed);
    if (away <= allowed && away < (best?.away ?? Infinity)) best = { to, away };
  }
  return best && { to: best.to, because: 'nearly-same', sure: false };
}

function candidates(letters: string, index: NameIndex): string[] {
  const trigrams = trigramsOf(letters);
  const seen = new Set<string>();
  for (const trigram of trigrams) {
    const names = index.byTrigram.get(trigram) ?? [];
    if (names.length <= mostPerTrigram) for (const name of names) seen.add(name);
  }
  return [...seen].filter((name) => sharedTrigrams(trigrams, trigramsOf(lettersOf(name))) >= 0.3);
}

const legalForms =
  /\b(?:b\.? ?v|n\.? ?v|v\.? ?o\.? ?f|c\.? ?v|inc|ltd|llc|corp|gmbh|ag|s\.?a|plc|holding|group|groep|stichting|vereniging|eenmanszaak|maatschap)\b\.?/gi;

function withoutLegalForm(name: string): string {
  return name.replace(legalForms, ' ');
}

/** `GTX-Pró` → `gtxpro`. */
export function lettersOf(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/&/g, 'en')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function digitsOf(letters: string): string {
  return letters.replace(/\P{N}+/gu, ' ').trim();
}
