import { clockIn } from '#base/i18n/day-words.ts';
import { formatDate, formatDateShort, formatNumber } from '#base/i18n/format.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import type { TimeZone } from '#base/kernel/date.ts';
import type { Language } from '#base/kernel/language.ts';

import { minutesWords } from '../minutes/minutes-words.ts';
import type { Minutes } from './minutes.ts';

/** A line of a section: its words, what stands small beside it, and lines below it. */
export type PageLine = { text: string; aside: string | null; below: string[] };
export type PageSection = { head: string; aside: string | null; lines: PageLine[] };

/** Minutes as they are read: a head with facts, and sections with lines; the same on paper, in a letter, on a screen. */
export type MinutesPage = {
  language: Language;
  title: string;
  organisation: string;
  heading: string;
  facts: [string, string][];
  warning: string | null;
  sections: PageSection[];
  page: [string, string];
};

/** @param organisation its name, for the foot */
export function minutesPage(
  minutes: Minutes,
  { language, zone, organisation }: { language: Language; zone: TimeZone; organisation: string },
): MinutesPage {
  const words = wordsOf(minutesWords, language);
  const clock = (instant: string) => clockIn(zone, new Date(instant));
  const day = formatDate(minutes.onDate, language);
  const people = (names: readonly string[]) => names.join(', ') || words.nobody;
  const line = (text: string, aside: string | null = null, below: string[] = []): PageLine => ({
    text,
    aside,
    below,
  });
  const by = ({ dueOn }: { dueOn: Minutes['onDate'] }) => words.by(formatDateShort(dueOn, language));
  const status = { open: words.notDone, done: words.done, dropped: words.dropped };
  const notesOf = (kind: Minutes['parts'][number]['kind']) =>
    minutes.parts
      .filter((part) => part.kind === kind)
      .flatMap(({ notes }) => notes.map(({ text, who }) => line(text, who)));
  const section = (
    kind: 'news' | 'score' | 'commitments' | 'issues' | 'decisions' | 'actions' | 'rating',
    aside: string | null,
    lines: PageLine[],
  ): PageSection => ({ head: words[kind], aside, lines: [...lines, ...notesOf(kind)] });
  const { commitments } = minutes;
  const mark = minutes.ratingTenths === null ? null : formatNumber(minutes.ratingTenths / 10, language, 1);
  const minutesTaken = Math.round((Date.parse(minutes.endedAt) - Date.parse(minutes.beganAt)) / 60_000);
  const sections: PageSection[] = [
    section(
      'decisions',
      null,
      minutes.decisions.map(({ text, about }) => line(text, about)),
    ),
    section(
      'actions',
      null,
      minutes.actions.map((action) =>
        line(action.title, [action.who, by(action)].filter(Boolean).join(', ')),
      ),
    ),
    section(
      'news',
      null,
      minutes.news.map(({ text, who }) => line(text, who)),
    ),
    section(
      'score',
      null,
      minutes.scores.map(({ who, text, onTrack }) =>
        line(
          [who, onTrack ? words.onTrack : words.offTrack].filter(Boolean).join(': '),
          null,
          text ? [text] : [],
        ),
      ),
    ),
    section(
      'commitments',
      commitments.due === 0 ? null : words.kept(commitments.kept, commitments.due),
      commitments.lines.map((action) =>
        line(action.title, [action.who, status[action.status]].filter(Boolean).join(', ')),
      ),
    ),
    section(
      'issues',
      null,
      minutes.issues.map(({ title, state, notes, decisions }) =>
        line(title, words[state], [
          ...notes.map(({ text }) => text),
          ...decisions.map((text) => `→ ${text}`),
        ]),
      ),
    ),
    ...minutes.parts
      .filter(({ kind }) => kind === 'own')
      .map(({ name, notes }) => ({
        head: name ?? words.own,
        aside: null,
        lines: notes.map(({ text, who }) => line(text, who)),
      })),
    section(
      'rating',
      mark === null ? null : words.average(mark),
      minutes.ratings.map(({ who, value, text }) =>
        line([who, String(value)].filter(Boolean).join(': '), null, text ? [text] : []),
      ),
    ),
  ];
  return {
    language,
    title: `${words.minutes} ${minutes.series} ${day}`,
    organisation,
    heading: minutes.series,
    facts: [
      [day, `${clock(minutes.beganAt)}–${clock(minutes.endedAt)}, ${words.minutesLong(minutesTaken)}`],
      [words.present, people(minutes.present)],
      ...(minutes.absent.length > 0 ? [[words.absent, people(minutes.absent)] as [string, string]] : []),
      [words.leader, minutes.leader ?? words.nobody],
    ],
    warning: minutes.closedByItself ? words.closedByItself : null,
    // What nobody said anything about is not on the page; decisions and actions are, also when there are none.
    sections: sections.filter(({ lines }, place) => place < 2 || lines.length > 0),
    page: [words.page, words.of],
  };
}

/** The same as plain text, for a letter. */
export function minutesText(page: MinutesPage): string {
  const none = wordsOf(minutesWords, page.language).none;
  const part = ({ head, aside, lines }: PageSection) =>
    [
      `${head}${aside ? ` (${aside})` : ''}`,
      ...(lines.length === 0 ? [none] : []),
      ...lines.flatMap(({ text, aside: small, below }) => [
        `- ${text}${small ? ` (${small})` : ''}`,
        ...below.map((each) => `    ${each}`),
      ]),
    ].join('\n');
  return [
    page.facts.map(([name, value]) => `${name}: ${value}`).join('\n'),
    ...(page.warning === null ? [] : [page.warning]),
    ...page.sections.map(part),
  ].join('\n\n');
}
