import { isUuid, type MemberId, type TeamId } from '#base/kernel/id.ts';

import { signalKinds, type SignalKind } from '../rules/finding.ts';

/** What the address of the screen says: now or all there were, of which kind, and whose, and with or without the owner. */
export type SignalSearch = {
  show?: 'history';
  kind?: SignalKind;
  team?: TeamId;
  member?: MemberId;
  owner?: 'without';
};

/** Reads an address; what cannot be is left out, so that a mangled link still shows signals. */
export function readSignalSearch(given: Record<string, unknown>): SignalSearch {
  const text = (name: string) => (typeof given[name] === 'string' ? given[name] : '');
  const search: SignalSearch = {};
  if (text('show') === 'history') search.show = 'history';
  const kind = signalKinds.find((each) => each === text('kind'));
  if (kind) search.kind = kind;
  const [team, member] = [text('team'), text('member')];
  if (isUuid(team)) search.team = team as TeamId;
  else if (isUuid(member)) search.member = member as MemberId;
  if (text('owner') === 'without') search.owner = 'without';
  return search;
}
