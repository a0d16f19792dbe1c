import { wordsOf } from '#base/i18n/messages.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';

import type { ScoreboardChoices } from './contract.ts';
import { scoreboardMessages } from './messages.ts';

type Named =
  | { ok: true; team?: TeamId; memberId?: MemberId }
  /** Why not, as a sentence for whoever typed it. */
  | { ok: false; says: string };

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

/**
 * The team or member that somebody names on the command line; capitals and accents do not count, and of a member the
 * beginning or a part of the name is enough where it says who is meant.
 */
export function scopeNamed(
  choices: ScoreboardChoices,
  { team, member }: { team?: string | undefined; member?: string | undefined },
  language: Language,
): Named {
  const words = wordsOf(scoreboardMessages, language);
  const named: Named = { ok: true };
  if (team !== undefined) {
    const found = choices.teams.find(({ id, name }) => id === team || plain(name) === plain(team));
    const known = choices.teams.map(({ name }) => name).join(', ') || words.noneAtAll;
    if (!found) return { ok: false, says: words.noSuchTeam(team, known) };
    named.team = found.id;
  }
  if (member !== undefined) {
    const exact = choices.members.filter(({ id, name }) => id === member || plain(name) === plain(member));
    const found =
      exact.length > 0 ? exact : choices.members.filter(({ name }) => plain(name).includes(plain(member)));
    const [first, ...others] = plain(member) === '' ? [] : found;
    if (!first) return { ok: false, says: words.noSuchMember(member) };
    if (others.length > 0)
      return { ok: false, says: words.severalMembers(member, found.map(({ name }) => name).join(', ')) };
    named.memberId = first.id;
  }
  return named;
}
