import { isIsoDate, type IsoDate } from '#base/kernel/date.ts';
import { isUuid, type MemberId } from '#base/kernel/id.ts';

import { subjectGroupNames, type SubjectGroup } from '../words.ts';

/** What narrows the history down, as it stands in the address. */
export type HistorySearch = {
  member?: MemberId;
  group?: SubjectGroup;
  from?: IsoDate;
  to?: IsoDate;
  text?: string;
};

/** Reads an address; what it says wrongly is left out. */
export function readHistorySearch(search: Record<string, unknown>): HistorySearch {
  const { member, group, from, to, text } = search;
  const known = subjectGroupNames.find((name) => name === group);
  return {
    ...(typeof member === 'string' && isUuid(member) ? { member: member as MemberId } : {}),
    ...(known ? { group: known } : {}),
    ...(typeof from === 'string' && isIsoDate(from) ? { from } : {}),
    ...(typeof to === 'string' && isIsoDate(to) ? { to } : {}),
    ...(typeof text === 'string' && text.trim() !== '' ? { text: text.trim().slice(0, 100) } : {}),
  };
}
