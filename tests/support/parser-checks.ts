import { Readable } from 'node:stream';

import * as fc from 'fast-check';
import { Webhook } from 'standardwebhooks';

import { readToken } from '#base/api-keys/token.ts';
import { readInstant } from '#base/db/read-instant.ts';
import { isChamberNumber, writtenChamberNumber } from '#base/directory/accounts/rules/chamber-number.ts';
import { provinceOf, writtenPostcode } from '#base/directory/accounts/rules/region.ts';
import { isVatNumber, writtenVatNumber } from '#base/directory/accounts/rules/vat-number.ts';
import { checkValue } from '#base/directory/custom-fields/rules/check-value.ts';
import { fieldKinds } from '#base/directory/custom-fields/rules/field.ts';
import { proposeKind } from '#base/directory/custom-fields/rules/propose-kind.ts';
import { dutchForm, readText } from '#base/directory/custom-fields/rules/read-text.ts';
import { testField } from '#base/directory/custom-fields/rules/test-field.ts';
import { hitParts, meantWords, soughtText } from '#base/directory/search/rules.ts';
import { readVerdict, ScannerError } from '#base/files/scanning/clamd.ts';
import { fileName } from '#base/files/rules/file-name.ts';
import { mediaTypes } from '#base/files/rules/media-types.ts';
import { sniffMediaType } from '#base/files/rules/sniff-media-type.ts';
import type { FilterField } from '#base/filters/rules/filter.ts';
import { parseFilter, writeFilter } from '#base/filters/rules/parse-filter.ts';
import { isInstantText, readCursor, writeCursor } from '#base/http/cursor.ts';
import { harmless } from '#base/i18n/harmless.ts';
import { excelDay, parseCents, parseDate, parseNumber } from '#base/i18n/parse.ts';
import { amsterdam, isIsoDate, isWeekId, type IsoDate, type WeekId } from '#base/kernel/date.ts';
import { isUuid } from '#base/kernel/id.ts';
import { preferredLanguage } from '#base/kernel/language.ts';
import { Refusal } from '#base/kernel/refusal.ts';
import { readSignal } from '#base/live/signal.ts';
import { isListed, readHosts } from '#base/outside/reach.ts';
import { richTextField } from '#base/http/rich-text-field.ts';
import { isWebhookUrl } from '#base/webhooks/rules.ts';
import { makeWebhookSecret, webhookHeaders } from '#base/webhooks/signature.ts';
import { readQuickTask } from '#do/tasks/rules/quick-add.ts';
import { nextDue } from '#do/tasks/rules/recurrence.ts';
import { readBpmn } from '#plan/process/bpmn/read-bpmn.ts';
import { NotACalendar, readAppointments } from '#plan/rhythm/own-calendar/read-calendar.ts';
import { readWeek } from '#check/scoreboard/rules/read-week.ts';
import { columnNames, findHeader } from '#app/import/reading/header.ts';
import { csvRecords } from '#app/import/reading/csv.ts';
import { linesOf } from '#app/import/reading/lines.ts';
import { showsDay } from '#app/import/reading/number-formats.ts';
import { openTable } from '#app/import/reading/open-table.ts';
import { detectSeparator } from '#app/import/reading/separator.ts';
import { UnreadableFile } from '#app/import/reading/unreadable-file.ts';
import { surveyColumns } from '#app/import/rules/detect-columns.ts';
import { headerKey } from '#app/import/rules/header-key.ts';
import { compareMoments, instants, readMoment } from '#app/import/rules/moment.ts';
import { nextRunAt } from '#app/import/schedules/rules/next-run.ts';
import { linesOf as archiveLines } from '#app/export/archive/lines.ts';
import { csvLine } from '#app/export/rules/cell.ts';

import { hostileCell, hostileFile } from './hostile-file.ts';

/** A parser held against what it promises: nothing is thrown, and what it takes is what it says. */
export type ParserCheck = { name: string; once: (seed: number) => Promise<void> };

const today = '2026-11-22' as IsoDate;

/** What people and programs write where a day, an amount, a name or an id is asked for, and what nobody should. */
const written: fc.Arbitrary<string> = fc.oneof(
  hostileCell,
  fc.string({
    unit: fc.constantFrom(...Array.from('0123456789.,-/: +()€%TZWwkjanfebBNLapm"\\;|')),
    maxLength: 30,
  }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .tuple(fc.constantFrom('(', '[', '"', '\\', 'a', '0', ' ', '-', 'é'), fc.integer({ min: 1, max: 20_000 }))
    .map(([sign, many]) => sign.repeat(many)),
);

const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

const instantOf = instants(amsterdam);

const filterFields: FilterField[] = [
  { key: 'owner', kind: 'choice', choices: 'ids', also: ['me'] },
  { key: 'status', kind: 'choice', choices: ['open', 'won'], always: true },
  { key: 'title', kind: 'text', always: true },
  { key: 'amount', kind: 'money' },
  { key: 'days', kind: 'number', always: true },
  { key: 'closes', kind: 'date' },
  { key: 'rotting', kind: 'yes' },
];
const filterText = fc.oneof(
  written,
  fc
    .array(
      fc.constantFrom(
        'owner',
        'title',
        'amount',
        'closes',
        'is',
        'has',
        'from',
        'none',
        'or(',
        ')',
        ':',
        ';',
        ',',
        '\\',
        '1',
        'me',
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join('')),
);

const csvTable = fc
  .integer({ min: 2, max: 6 })
  .chain((width) =>
    fc.array(fc.array(csvCell(), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
  )
  .chain((rows) =>
    fc.tuple(fc.constant(rows), fc.constantFrom('plain', 'dutch'), fc.integer({ min: 1, max: 50 })),
  );

/** What a table can hold: no NUL, which the database does not keep, and no bare line return, which ends a line. */
function csvCell(): fc.Arbitrary<string> {
  return fc
    .oneof(hostileCell, fc.constantFrom('"', '""', '";"', '\n', ' '))
    .map((text) => text.replace(/[\0\r]/g, ''));
}

/** What was written is read again, however it comes in pieces; empty rows are left out. */
async function checkCsv([rows, form, piece]: [string[][], 'plain' | 'dutch', number]): Promise<void> {
  const text = rows.map((row) => csvLine(row, form)).join('');
  async function* pieces() {
    for (let at = 0; at < text.length; at += piece) yield text.slice(at, at + piece);
  }
  const width = rows[0]?.length ?? 0;
  const back: unknown[] = [];
  const separator = form === 'dutch' ? ';' : ',';
  for await (const batch of csvRecords(linesOf(pieces(), 'x'), separator, width))
    for (const row of batch) back.push('cells' in row ? row.cells : row.problem);
  const full = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  must(JSON.stringify(back) === JSON.stringify(full), 'a table that is read otherwise than it is written');
  detectSeparator(text.split('\n'));
}

/** Each by its name; `once` tries one input, which the seed gives. */
/** XML and BPMN of sorts, whole and in pieces. */
const bpmnText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<?xml version="1.0"?>',
        '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d">',
        '<bpmn:process id="p"><bpmn:task id="a" name="',
        '"/><bpmn:sequenceFlow id="f" sourceRef="a" targetRef="zoek"/>',
        '<bpmn:laneSet id="l"><bpmn:lane id="a"><bpmn:flowNodeRef>a</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>',
        '</bpmn:process></bpmn:definitions>',
        '<!DOCTYPE x [<!ENTITY y "z">]>',
        '&y;&#0;&#x110000;',
      ),
      written,
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** Calendars of sorts, with rules that never come about. */
const calendarText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'DTSTART:20261120T100000Z',
        'DTSTART;TZID=Europe/Nergens:20261120T100000',
        'DTSTART;VALUE=DATE:20261120',
        'DTEND:20261120T110000Z',
        'DURATION:PT1H',
        'DURATION:-P1D',
        'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
        'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
        'RRULE:FREQ=WEEKLY;INTERVAL=0',
        'RRULE:FREQ=MONTHLY;BYDAY=5FR',
        'RRULE:FREQ=MONTHLY;COUNT=999999',
        'EXDATE:20261121T100000Z',
        'RECURRENCE-ID:20261121T100000Z',
        'ATTENDEE;PARTSTAT=DECLINED:mailto:ilse@verzonnen.example',
        'END:VEVENT\r\nBEGIN:VEVENT',
        'BEGIN:VALARM',
      ),
      written.map((text) => `SUMMARY:${text}`),
      written,
    ),
    { maxLength: 12 },
  )
  .map((lines) =>
    ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:a', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'),
  );

export const parserChecks: ParserCheck[] = [
  check('dates', fc.tuple(written, fc.constantFrom('dmy', 'mdy', 'ymd')), ([text, order]) => {
    const day = parseDate(text, order);
    must(day === null || isIsoDate(day), 'a date that does not exist');
  }),
  check('days of a spreadsheet', fc.tuple(fc.double(), fc.boolean()), ([number, since1904]) => {
    const day = excelDay(number, since1904);
    must(day === null || isIsoDate(day.slice(0, 10)), 'a day that does not exist');
  }),
  check(
    'moments',
    fc.tuple(written, fc.constantFrom('dmy', 'mdy', 'ymd'), fc.boolean()),
    ([text, dateOrder, serialDates]) => {
      const moment = readMoment(text, { dateOrder, serialDates }, amsterdam);
      if (moment === null) return;
      must(!Number.isNaN(instantOf(moment).getTime()), `a moment that never was: ${moment}`);
      must(compareMoments(moment, moment) === 0, 'a moment that differs from itself');
    },
  ),
  check('amounts', fc.tuple(written, fc.constantFrom(',', '.')), ([text, decimal]) => {
    const number = parseNumber(text, decimal);
    must(number === null || Number.isFinite(number), 'a number without end');
    const cents = parseCents(text, decimal);
    must(cents === null || Number.isSafeInteger(cents), 'cents that are not counted exactly');
  }),
  check('amounts as they are written', fc.integer({ min: -9e11, max: 9e11 }), (cents) => {
    const text = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2 }).format(cents / 100);
    must(parseCents(text, ',') === cents, `${text} is not ${cents}`);
  }),
  check('weeks', written, (text) => {
    const week = readWeek(text, '2026-W47' as WeekId);
    must(week === null || isWeekId(week), 'a week that does not exist');
  }),
  check(
    'chamber of commerce numbers',
    fc.tuple(written, fc.constantFrom(null, 'NL', 'BE', 'x')),
    ([text, country]) => {
      const number = writtenChamberNumber(text);
      must(writtenChamberNumber(number) === number, 'a number that is written in two ways');
      must(
        isChamberNumber(text, country) === isChamberNumber(number, country),
        'a number judged by its spaces',
      );
    },
  ),
  check('VAT numbers', written, (text) => {
    const number = writtenVatNumber(text);
    must(isVatNumber(number) === isVatNumber(text), 'a number judged by its spaces');
  }),
  check('postcodes', written, (text) => {
    must(
      writtenPostcode(writtenPostcode(text)) === writtenPostcode(text),
      'a postcode that is written in two ways',
    );
    provinceOf(text);
  }),
  check(
    'what is sought, numbers of telephones among it',
    fc.tuple(written, fc.array(written, { maxLength: 5 })),
    ([text, words]) => {
      // The search box asks for two hundred signs at most.
      const sought = soughtText(text.slice(0, 200));
      hitParts(text.slice(0, 300), sought.slice(0, 60));
      meantWords(
        sought.slice(0, 60),
        words.map((word) => word.slice(0, 60)),
      );
    },
  ),
  check(
    'values of fields of one’s own',
    fc.tuple(fc.constantFrom(...fieldKinds), written),
    ([kind, text]) => {
      const field = testField(kind, { unit: '(' });
      const read = readText(field, text, dutchForm, [
        { id: '018f0000-0000-7000-8000-000000000000', name: 'Proef' },
      ]);
      if (!read.ok) return;
      const again = checkValue(field, read.value);
      must(
        again.ok && JSON.stringify(again.value) === JSON.stringify(read.value),
        'a value that does not fit its own field',
      );
    },
  ),
  check(
    'kinds of fields of one’s own',
    fc.array(written, { maxLength: 20 }),
    (texts) => void proposeKind(texts, dutchForm),
  ),
  check('filters', filterText, (text) => {
    const { filter, mistakes } = parseFilter(text, filterFields);
    if (mistakes.length > 0) return;
    const again = parseFilter(writeFilter(filter), filterFields);
    must(
      JSON.stringify(again.filter) === JSON.stringify(filter),
      'a filter that is read otherwise than it is written',
    );
  }),
  check(
    'cursors',
    fc.oneof(
      written,
      fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
    ),
    (text) => {
      try {
        const values = readCursor(text, 3);
        must(
          JSON.stringify(readCursor(writeCursor(values), 3)) === JSON.stringify(values),
          'a cursor of two places',
        );
        values.forEach(isInstantText);
      } catch (error) {
        must(error instanceof Refusal && error.code === 'invalid', String(error));
      }
    },
  ),
  check('instants of the database', written, (text) => void readInstant(text)),
  check('languages that a browser asks for', written, (text) => {
    must(['nl', 'en'].includes(preferredLanguage(text)), 'a language that is not spoken here');
  }),
  check(
    'keys of programs',
    fc.oneof(
      written,
      fc.base64String({ maxLength: 90 }).map((text) => `cadans_${text}`),
    ),
    (text) => {
      const token = readToken(text);
      must(token === null || (isUuid(token.keyId) && isUuid(token.organisationId)), 'a key without a place');
    },
  ),
  check('signals', written, (text) => {
    const signal = readSignal(text);
    must(signal === null || isUuid(signal.organisationId), 'a signal of nobody');
  }),
  check('addresses of webhooks', fc.oneof(written, fc.webUrl()), (text) => {
    if (isWebhookUrl(text)) must(/^https?:$/.test(new URL(text).protocol), 'an address of another kind');
  }),
  check(
    'signatures of webhooks',
    fc.tuple(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(3)),
    ([text, change]) => {
      const body = text.toWellFormed();
      const secret = makeWebhookSecret();
      const now = Math.floor(Date.now() / 1000);
      const headers = webhookHeaders(secret, 'msg_1', now, body);
      const changed = change === 0 ? `${body} ` : body;
      if (change === 1) headers['webhook-id'] = 'msg_2';
      if (change === 2) headers['webhook-timestamp'] = String(now + 1);
      let genuine = true;
      try {
        new Webhook(secret).verify(JSON.stringify(changed), {
          ...headers,
          ...webhookHeaders(secret, 'msg_1', now, JSON.stringify(changed)),
        });
        new Webhook(secret).verify(changed, headers);
      } catch (error) {
        // A body that is no JSON is judged by its signature first.
        genuine = error instanceof SyntaxError;
      }
      must(genuine === (change === 3), 'a signature that holds for something else, or not for itself');
    },
  ),
  check('names of files', fc.tuple(written, fc.constantFrom(...Object.keys(mediaTypes))), ([text, type]) => {
    const name = fileName(text, type);
    must(
      name !== '' && name.length <= 260 && name.isWellFormed() && !/[\/\\\p{Cc}\u202e]/v.test(name),
      `a name that no disk takes: ${name}`,
    );
  }),
  check(
    'kinds of files',
    fc.tuple(
      fc.oneof(
        hostileFile.map(({ bytes }) => bytes),
        fc.uint8Array({ maxLength: 600 }),
      ),
      written,
    ),
    ([head, name]) => {
      const type = sniffMediaType(head.subarray(0, 262_144), name);
      must(type === null || type in mediaTypes, `a kind that is not kept here: ${type}`);
    },
  ),
  check('tasks in one line', written, (text) => {
    const task = readQuickTask(text, { today, clock: '14:05' });
    if (task === null) return;
    must(isIsoDate(task.dueOn), 'a task of a day that does not exist');
    const next = task.recurrence && nextDue(task.recurrence, { dueOn: task.dueOn, doneOn: today });
    must(!next || (isIsoDate(next) && next > task.dueOn), 'a task that comes back before it was due');
  }),
  check(
    'schedules',
    fc.tuple(
      fc.constantFrom('hour', 'day', 'week'),
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 0, max: 1439 }),
      fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
    ),
    ([every, weekday, minute, after]) => {
      const atTime = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      const at = nextRunAt({ every, weekday, atTime }, after, amsterdam);
      must(
        at > after && at.getTime() - after.getTime() <= 8 * 86_400_000,
        'a schedule that is due at no time',
      );
    },
  ),
  check('headers of files', fc.array(fc.oneof(written, fc.constant(null)), { maxLength: 20 }), (cells) => {
    const names = columnNames(cells);
    must(new Set(names).size === names.length, 'two columns of one name');
    names.forEach(headerKey);
    findHeader([{ line: 1, cells }]);
    const survey = surveyColumns(names, ';');
    must(survey !== null, 'no survey');
  }),
  check('forms of numbers', written, (text) => void showsDay(text)),
  check('lines that come in pieces', fc.array(written, { maxLength: 10 }), async (pieces) => {
    const lines: string[] = [];
    for await (const line of archiveLines(Readable.from(pieces))) lines.push(line);
    const text = pieces.join('');
    must(`${lines.join('\n')}${text.endsWith('\n') ? '\n' : ''}` === text, 'lines are not what was given');
  }),
  check('drawings in BPMN', bpmnText, async (text) => void (await readBpmn(text))),
  check('calendars', calendarText, (text) => {
    const from = Date.UTC(2026, 9, 18);
    try {
      for (const one of readAppointments({
        text,
        from,
        to: from + 135 * 86_400_000,
        zone: amsterdam,
        own: 'ilse@verzonnen.example',
      }))
        must(one.from < one.to && (one.title?.length ?? 0) <= 200, 'an appointment without time');
    } catch (error) {
      must(error instanceof NotACalendar, String(error));
    }
  }),
  check('rich text', fc.anything(), (value) => void richTextField(100).safeParse(value)),
  check('servers that may be asked', written, (text) => {
    const hosts = readHosts(text);
    if (hosts) isListed(text, { privateToo: false, hosts });
  }),
  check('what a virus scanner says', written, (text) => {
    try {
      const found = readVerdict(text);
      must(found !== null || text.replaceAll('\0', '').trim() === 'stream: OK', 'clean without its word');
    } catch (error) {
      must(error instanceof ScannerError, String(error));
    }
  }),
  check('cells that a spreadsheet would run', written, (text) => {
    const safe = harmless(text);
    must(!/^[\t\r\n ]*[=+\-@]/.test(safe) || /^[\s+\-\d()./]*$/.test(safe), `a formula: ${safe}`);
  }),
  check('tables as CSV', csvTable, checkCsv),
  check('files that are handed over', hostileFile, async ({ name, bytes }) => {
    try {
      const table = await openTable({ name, bytes });
      let rows = 0;
      for await (const row of table.rows()) {
        must('problem' in row || row.cells.length === table.columns.length, 'a row of another width');
        rows++;
      }
      must(rows < 1_000_000, 'rows without end');
    } catch (error) {
      must(error instanceof UnreadableFile, `${String(error)}\n${error instanceof Error ? error.stack : ''}`);
    }
  }),
];

function check<T>(
  name: string,
  input: fc.Arbitrary<T>,
  holds: (value: T) => void | Promise<void>,
): ParserCheck {
  return {
    name,
    async once(seed) {
      const [value] = fc.sample(input, { numRuns: 1, seed });
      try {
        await holds(value as T);
      } catch (error) {
        throw new Error(
          `${name}: ${error instanceof Error ? error.message : String(error)} (seed ${seed}: ${fc.stringify(value).slice(0, 300)})`,
          { cause: error },
        );
      }
    },
  };
}
