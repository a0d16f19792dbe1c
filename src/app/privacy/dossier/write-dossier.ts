import { Readable } from 'node:stream';

import { ZipFile } from 'yazl';

import type { HistoryEntry } from '#app/history/contract.ts';
import { historyPages } from '#app/history/queries/list-history.ts';
import { readNames } from '#app/history/queries/names.ts';
import { referencesIn, sayChanges, type Around } from '#app/history/rules/say-changes.ts';
import type { Context } from '#base/db/context.ts';
import { readFields } from '#base/directory/custom-fields/queries/custom-fields.ts';
import { readFile } from '#base/files/queries/read-file.ts';
import { inLanguage } from '#base/kernel/language.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { filesAbout } from '../queries/files-about.ts';
import { wholePerson, type WholePerson } from '../queries/whole-person.ts';
import type { PersonKind } from '../words.ts';
import { documentOf, type SaidSheet } from './document.ts';
import { dossierSheets, type DossierSheet, type Row } from './sheets.ts';
import { fileNames } from './words.ts';

type Asked = { kind: PersonKind; id: string; others: readonly string[] };
type Means = {
  signal: AbortSignal;
  onRows: (rows: number) => void;
  /** The sign-ins of a member; they stand outside the organisation. */
  sessions?: (memberId: MemberId) => Promise<Row[]>;
};

const mostSaid = 2000;

/**
 * All that is known of a person, as one zip: a page to read, the same as JSON, and the files. Read piece by piece; a
 * person with very much history is in the JSON whole, and on the page with the newest of it.
 */
export function writeDossier(ctx: Context, asked: Asked, means: Means): AsyncIterable<Buffer> {
  const zip = new ZipFile();
  const failed = (error: unknown) =>
    (zip.outputStream as Readable).destroy(error instanceof Error ? error : new Error(String(error)));
  fill(zip, ctx, asked, means).catch(failed);
  return zip.outputStream as unknown as AsyncIterable<Buffer>;
}

async function fill(zip: ZipFile, ctx: Context, asked: Asked, means: Means): Promise<void> {
  const { who, sheets, around, files } = await ctx.read(async (tx) => {
    const whole = await wholePerson(tx, ctx, asked.kind, asked.id, asked.others);
    const found = await dossierSheets(tx, ctx, whole);
    const names = await readNames(tx, ctx, referencesIn(found.map(({ rows }) => rows)));
    const own = await readFields(tx, 'contact');
    return {
      who: whole,
      sheets: found,
      files: await filesAbout(tx, ctx, whole),
      around: {
        language: ctx.language,
        zone: ctx.organisation.timeZone,
        currency: ctx.organisation.currency,
        names,
        memberNames: names,
        ownFields: own,
      } satisfies Around,
    };
  });
  sheets.push({
    name: 'files',
    rows: files.map(({ name, where, at }) => ({ name, title: where, at: at.toISOString() })),
  });
  if (who.memberId !== null && means.sessions)
    sheets.push({ name: 'sessions', rows: await means.sessions(who.memberId as MemberId) });
  means.onRows(sheets.reduce((sum, { rows }) => sum + rows.length, 0));

  const said: HistoryEntry[] = [];
  let more = false;
  const keep = (entries: readonly HistoryEntry[]) => {
    more ||= said.length + entries.length > mostSaid;
    said.push(...entries.slice(0, mostSaid - said.length));
  };
  const name = (which: keyof typeof fileNames) => inLanguage(fileNames[which], ctx.language);
  await add(zip, name('data'), dataOf(ctx, who, sheets, means.signal, keep));
  await add(
    zip,
    name('document'),
    documentOf({ ...place(ctx) }, inWords(sheets, around), { entries: said, more }),
  );
  for (const [at, file] of files.entries()) {
    means.signal.throwIfAborted();
    await add(
      zip,
      `${name('files')}/${at + 1} ${file.name.replaceAll(/[\\/]/g, '-')}`,
      readFile(ctx, file.id),
    );
  }
  zip.end();
}

const place = (ctx: Context) => ({
  organisation: ctx.organisation.name,
  today: ctx.today,
  language: ctx.language,
  zone: ctx.organisation.timeZone,
});

/** Resolves when the entry has been read to its end. */
function add(
  zip: ZipFile,
  path: string,
  pieces: Iterable<string> | AsyncIterable<string | Buffer>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = Readable.from(pieces, { objectMode: false });
    stream.on('end', resolve).on('error', reject);
    zip.addReadStream(stream, path);
  });
}

/** The JSON: every sheet as its rows are kept, and the history in words. */
async function* dataOf(
  ctx: Context,
  who: WholePerson,
  sheets: readonly DossierSheet[],
  signal: AbortSignal,
  keep: (entries: readonly HistoryEntry[]) => void,
): AsyncGenerator<string> {
  yield `{\n  "takenAt": ${JSON.stringify(ctx.now.toISOString())},\n  "organisation": ${JSON.stringify(ctx.organisation.name)}`;
  for (const { name, rows } of sheets) yield `,\n  ${JSON.stringify(name)}: ${JSON.stringify(rows, null, 2)}`;
  yield ',\n  "history": [';
  let first = true;
  for (const filter of historiesOf(who))
    for await (const entries of historyPages(ctx, filter)) {
      signal.throwIfAborted();
      keep(entries);
      for (const entry of entries) {
        yield `${first ? '' : ','}\n    ${JSON.stringify(entry)}`;
        first = false;
      }
    }
  yield '\n  ]\n}\n';
}

function historiesOf({ contactIds, memberId }: WholePerson) {
  return [
    ...contactIds.map((id) => ({ record: 'contact' as const, recordId: id })),
    ...(memberId === null
      ? []
      : [{ record: 'member' as const, recordId: memberId }, { member: memberId as MemberId }]),
  ];
}

/** Rows as people read them; times as they are kept, which `sayChanges` writes out. */
function inWords(sheets: readonly DossierSheet[], around: Around): SaidSheet[] {
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) =>
      sayChanges(null, JSON.parse(JSON.stringify(row)), around).map(({ field, to }) => ({
        field,
        value: to ?? '',
      })),
    ),
  }));
}
