import type { ActivityKind, ActivityOutcome, ActivityStatus } from '#do/pipeline/words.ts';
import { cut } from './cell.ts';
import { headerKey } from './header-key.ts';
import { dayOf, type Moment } from './moment.ts';
import type { RecordParts } from './record-parts.ts';
import type { ActivityRecord } from './records.ts';

const kindWords: readonly (readonly [ActivityKind, RegExp])[] = [
  ['demonstration', /\b(?:demo|demonstrat\w*|presentat\w*)\b/],
  ['quote', /\b(?:offertes?|quotes?|quotation|proposal|voorstel)\b/],
  ['call', /\b(?:calls?|bellen|telefoon\w*|gesprek|phone|belafspraak|terugbellen)\b/],
  ['email', /\b(?:e ?mails?|mail\w*)\b/],
  ['visit', /\b(?:meetings?|visits?|bezoek|afspraak|vergadering|lunch|event|gesprek op locatie)\b/],
];
const doneWords =
  /^(?:done|completed?|closed|gedaan|voltooid|afgerond|gereed|ja|yes|true|waar|1|held|logged)$/;
const plannedWords =
  /^(?:open|not started|in progress|planned|to do|todo|nee|no|false|onwaar|0|gepland|niet gestart|uitgesteld|deferred|waiting on someone else|waiting)$/;
const outcomeWords: readonly (readonly [ActivityOutcome, RegExp])[] = [
  ['not-reached', /\b(?:no answer|not reached|busy|voicemail|geen gehoor|niet bereikt|in gesprek|no show)\b/],
  ['appointment', /\b(?:appointment|scheduled|afspraak)\b/],
  ['positive', /\b(?:positive|positief|interested|interesse)\b/],
  ['negative', /\b(?:negative|negatief|not interested|geen interesse)\b/],
  ['reached', /\b(?:connected|reached|bereikt|completed|answered)\b/],
];
const longestNote = 20_000;

/**
 * The activity on the row that is being read, of a list of tasks, calls or notes. What the row does not say about
 * its state follows from its day: what lies ahead is planned. Subject and text become one note.
 */
export function activityOf(parts: RecordParts, line: number): ActivityRecord | null {
  const { cells, joined, idIn, today } = parts;
  const planned = cells.moment('at', 'date-unreadable');
  const done = cells.moment('doneAt', 'date-unreadable');
  const status = statusOf(cells.text('status'), { planned, done, today });
  const at = status === 'done' ? (done ?? planned) : planned;
  if (at === null && cells.faults.length === 0) cells.problem('at', 'moment-missing');
  const subject = cells.text('subject');
  const text = cells.longText('note');
  const about = aboutOf(parts);
  return at === null
    ? null
    : {
        target: 'activities',
        line,
        externalId: idIn('externalId'),
        kind: kindOf(cells.text('kind'), subject),
        status,
        outcome: outcomeOf(cells.text('outcome'), status),
        at,
        minutes: minutesOf(parts),
        memberName: joined('members', cells.text('memberName')),
        memberExternalId: idIn('memberExternalId'),
        dealName: cells.text('dealName'),
        accountName: joined('accounts', cells.text('accountName')),
        contactName: cells.text('contactName'),
        ...about,
        note: noteOf(subject, text),
      };
}

type Days = { planned: Moment | null; done: Moment | null; today: string };

function statusOf(text: string | null, { planned, done, today }: Days): ActivityStatus {
  const at = done ?? planned;
  if (at !== null && dayOf(at) > today) return 'planned';
  const key = text === null ? '' : headerKey(text);
  if (plannedWords.test(key)) return 'planned';
  return doneWords.test(key) || at !== null ? 'done' : 'planned';
}

function kindOf(text: string | null, subject: string | null): ActivityKind {
  for (const said of [text, subject]) {
    const key = said === null ? '' : headerKey(said);
    const found = kindWords.find(([, pattern]) => pattern.test(key));
    if (found) return found[0];
  }
  return 'other';
}

function outcomeOf(text: string | null, status: ActivityStatus): ActivityOutcome | null {
  if (text === null || status === 'planned') return null;
  const key = headerKey(text);
  return outcomeWords.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/** Salesforce names deal and account in one column; the first three signs of its ids tell which it is. */
function aboutOf({ idIn, source }: RecordParts) {
  const about = idIn('aboutExternalId');
  const isDeal = source === 'salesforce' && about?.startsWith('006') === true;
  const isAccount = source === 'salesforce' && about?.startsWith('001') === true;
  return {
    dealExternalId: idIn('dealExternalId') ?? (isDeal ? about : null),
    accountExternalId: idIn('accountExternalId') ?? (isAccount ? about : null),
    contactExternalId: idIn('contactExternalId'),
    aboutExternalId: isDeal || isAccount ? null : about,
  };
}

/** `00:12:30` and `12` minutes, or a number of seconds in a column of its own. */
function minutesOf({ cells }: RecordParts): number | null {
  const seconds = cells.count('seconds');
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(cells.text('minutes') ?? '');
  const minutes = clock
    ? clock[3] === undefined
      ? Number(clock[1]) * 60 + Number(clock[2])
      : Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3]) / 60
    : (cells.count('minutes') ?? (seconds === null ? null : seconds / 60));
  if (minutes === null || minutes <= 0) return null;
  return Math.min(1440, Math.max(1, Math.round(minutes)));
}

function noteOf(subject: string | null, text: string | null): string | null {
  const bare = text?.includes('<') ? withoutTags(text) : text;
  const note = [subject, bare].filter((part) => part !== null && part !== '').join('\n\n');
  return note === '' ? null : cut(note, longestNote);
}

/** HubSpot writes notes as HTML; what remains is shown as plain text. */
function withoutTags(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/div|\/li)\b[^>]*>/gi, '\n')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
