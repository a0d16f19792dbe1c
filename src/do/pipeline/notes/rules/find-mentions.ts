import type { MemberId } from '#base/kernel/id.ts';

type Member = { id: MemberId; name: string };

/** Where a text calls somebody by name: from `start` (the @) up to `end`. */
export type Mention = { start: number; end: number; name: string };

/** An @ begins a name at the start of a word only: an e-mail address calls nobody. */
const beforeName = /[\p{L}\p{N}_.]/u;
const insideName = /[\p{L}\p{N}_]/u;

/**
 * The places in a text where one of these names stands behind an @. Of `Jan` and `Jan de Vries` the longest that
 * fits counts; capitals do not matter, and the name ends where the word ends.
 */
export function findMentions(text: string, names: readonly string[]): Mention[] {
  const lower = text.toLowerCase();
  const longestFirst = [...new Set(names)].toSorted((a, b) => b.length - a.length);
  const found: Mention[] = [];
  for (let start = lower.indexOf('@'); start >= 0; start = lower.indexOf('@', start + 1)) {
    if (start > 0 && beforeName.test(text.charAt(start - 1))) continue;
    const name = longestFirst.find(
      (each) =>
        each !== '' &&
        lower.startsWith(each.toLowerCase(), start + 1) &&
        !insideName.test(text.charAt(start + 1 + each.length)),
    );
    if (name !== undefined) found.push({ start, end: start + 1 + name.length, name });
  }
  return found;
}

/**
 * Who is called in a text. Several members can have one name: then those who were chosen, else all of them.
 * @param chosen whom the writer picked from a list
 */
export function mentionedMembers(
  text: string,
  members: readonly Member[],
  chosen: readonly MemberId[] = [],
): Member[] {
  const called = new Set(
    findMentions(
      text,
      members.map(({ name }) => name),
    ).map(({ name }) => name.toLowerCase()),
  );
  const candidates = members.filter(({ name }) => called.has(name.toLowerCase()));
  return candidates.filter((member) => {
    const namesakes = candidates.filter(({ name }) => name.toLowerCase() === member.name.toLowerCase());
    const picked = namesakes.filter(({ id }) => chosen.includes(id));
    return picked.length === 0 || picked.includes(member);
  });
}
