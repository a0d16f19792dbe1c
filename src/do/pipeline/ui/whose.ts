import type { Option } from '#base/ui-kit/option.ts';

import type { DealSearch } from './table/deal-search.ts';
import { without } from './table/deal-search.ts';

type Named = { id: string; name: string };
type Said = { mine: string; noOwner: string; team: string };

/** Whose deals: mine, nobody's, a team's or a member's, in one list. */
export function whoseOptions(members: readonly Named[], teams: readonly Named[], words: Said): Option[] {
  return [
    { value: 'me', label: words.mine },
    { value: 'nobody', label: words.noOwner },
    ...teams.map(({ id, name }) => ({ value: `team:${id}`, label: name, hint: words.team })),
    ...members.map(({ id, name }) => ({ value: id, label: name })),
  ];
}

export function whoseOf(search: DealSearch): string | null {
  return search.owner ?? (search.team ? `team:${search.team}` : null);
}

export function withWhose(search: DealSearch, whose: string | null): DealSearch {
  const rest = without(search, 'owner', 'team');
  if (whose === null) return rest;
  return whose.startsWith('team:') ? { ...rest, team: whose.slice(5) } : { ...rest, owner: whose };
}
