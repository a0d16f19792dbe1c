import type { IsoDate } from '#base/kernel/date.ts';

import type { Meeting } from '../shapes.ts';
import type { IssueState, PartKind } from '../words.ts';
import { keptOf, ratingTenths } from './figures.ts';
import { inOrder } from './issues.ts';

type Said = { who: string | null; text: string };
type Agreed = { title: string; who: string | null; dueOn: IsoDate };

/** What a meeting came to, in the words and names of that day; kept as it is, also when people and actions change. */
export type Minutes = {
  series: string;
  onDate: IsoDate;
  /** ISO instants. */
  beganAt: string;
  endedAt: string;
  /** It was left open and closed by itself. */
  closedByItself: boolean;
  leader: string | null;
  present: string[];
  absent: string[];
  parts: { kind: PartKind; name: string | null; minutes: number; spentSeconds: number; notes: Said[] }[];
  news: Said[];
  scores: (Said & { onTrack: boolean })[];
  commitments: { due: number; kept: number; lines: (Agreed & { status: 'open' | 'done' | 'dropped' })[] };
  issues: {
    title: string;
    state: IssueState;
    notes: Said[];
    decisions: string[];
  }[];
  decisions: (Said & { about: string | null })[];
  actions: Agreed[];
  ratings: (Said & { value: number })[];
  ratingTenths: number | null;
};

/**
 * The minutes of a meeting as it stands. Issues that nobody touched stay out: they go on to the next one.
 * @param end when it ended, and whether somebody ended it
 */
export function minutesFrom(
  meeting: Meeting,
  { endedAt, closedByItself, spent }: { endedAt: string; closedByItself: boolean; spent: Meeting['spent'] },
): Minutes {
  const of = (kind: Meeting['items'][number]['kind']) => meeting.items.filter((item) => item.kind === kind);
  const said = ({ author, text }: Meeting['items'][number]): Said => ({ who: author?.name ?? null, text });
  const issues = inOrder(of('issue'));
  const titleOf = (id: string | null) => issues.find((issue) => issue.id === id)?.text ?? null;
  const notesOn = (id: string) => of('note').filter(({ issueId }) => issueId === id);
  const decisionsOn = (id: string) => of('decision').filter(({ issueId }) => issueId === id);
  const ratings = of('rating').flatMap((item) =>
    item.value === null ? [] : [{ ...said(item), value: item.value }],
  );
  const agreed = ({ title, owner, dueOn }: Meeting['actions'][number]): Agreed => ({
    title,
    who: owner?.name ?? null,
    dueOn,
  });
  return {
    series: meeting.series.name,
    onDate: meeting.onDate,
    beganAt: meeting.beganAt ?? endedAt,
    endedAt,
    closedByItself,
    leader: meeting.leader?.name ?? null,
    present: meeting.attendees.filter(({ came }) => came).map(({ name }) => name),
    absent: meeting.attendees.filter(({ came }) => !came).map(({ name }) => name),
    parts: meeting.parts.map(({ key, kind, name, minutes }) => ({
      kind,
      name,
      minutes,
      spentSeconds: spent[key] ?? 0,
      notes: of('note')
        .filter(({ partKey, issueId }) => partKey === key && issueId === null)
        .map(said),
    })),
    news: of('news').map(said),
    scores: of('score').map((item) => ({ ...said(item), onTrack: item.value === 1 })),
    commitments: {
      ...keptOf(meeting.commitments, { after: meeting.previousOn, upTo: meeting.onDate }),
      lines: meeting.commitments
        .filter(({ dueOn }) => dueOn <= meeting.onDate)
        .map((action) => ({ ...agreed(action), status: action.status })),
    },
    issues: issues
      .filter(({ id, state }) => state !== 'open' || notesOn(id).length > 0 || decisionsOn(id).length > 0)
      .map((issue) => ({
        title: issue.text,
        state: issue.state ?? 'open',
        notes: notesOn(issue.id).map(said),
        decisions: decisionsOn(issue.id).map(({ text }) => text),
      })),
    decisions: of('decision').map((item) => ({ ...said(item), about: titleOf(item.issueId) })),
    actions: meeting.actions.map(agreed),
    ratings,
    ratingTenths: ratingTenths(ratings.map(({ value }) => value)),
  };
}

/** Everything that minutes say, in one text, as they are searched. */
export function searchedText(minutes: Minutes): string {
  const words: (string | null)[] = [
    minutes.series,
    ...minutes.parts.flatMap(({ name, notes }) => [name, ...notes.map(({ text }) => text)]),
    ...minutes.news.map(({ text }) => text),
    ...minutes.scores.map(({ text }) => text),
    ...minutes.issues.flatMap(({ title, notes }) => [title, ...notes.map(({ text }) => text)]),
    ...minutes.decisions.map(({ text }) => text),
    ...minutes.actions.flatMap(({ title, who }) => [title, who]),
    ...minutes.ratings.map(({ text }) => text),
  ];
  return words.filter(Boolean).join('\n');
}

/** The line in which a word stands, with what is around it; null where it does not. */
export function excerptOf(text: string, sought: string): string | null {
  const at = text.toLowerCase().indexOf(sought.toLowerCase());
  if (at === -1) return null;
  const from = text.lastIndexOf('\n', at) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(from, end === -1 ? undefined : end);
  if (line.length <= 160) return line;
  const start = Math.max(0, at - from - 60);
  return `${start > 0 ? '…' : ''}${line.slice(start, start + 140).trim()}…`;
}
