import { SaxesParser } from 'saxes';
import type { Row } from '#app/import/rules/cell.ts';
import type { Source } from './source.ts';
import { readSheet } from './sheet.ts';
import { dateStyles } from './number-formats.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { eachTag, localName, mostPartBytes, withoutEndlessTexts } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

export type Workbook = {
  /** the names of the sheets that can be seen, in their order */
  sheets: string[];
  /** The sheet of this name, or the first that has a filled cell. */
  choose(name: string | undefined): Promise<string>;
  rows(sheet: string): AsyncGenerator<Row[]>;
};

/** Bytes; unlike rows, the shared texts stand in memory as a whole. */
const mostSharedText = 128 * 1024 * 1024;

type Listed = { name: string; id: string; hidden: boolean };
type Related = { type: string; path: string };

/**
 * Opens an XLSX workbook (ECMA-376): texts and styles are read at once, sheets as their rows are asked for.
 * @throws UnreadableFile where the file is another kind of zip, damaged, or too large when unpacked
 */
export async function openWorkbook(source: Source, maxUnpackedBytes: number): Promise<Workbook> {
  const zip = await openZip(source, maxUnpackedBytes);
  return refusing(source, async () => {
    const root = await related(zip, '');
    const main = [...root.values()].find((r) => r.type === 'officeDocument')?.path ?? 'xl/workbook.xml';
    const parts = await related(zip, main);
    const pathOf = (type: string) => [...parts.values()].find((r) => r.type === type)?.path;
    const { listed, since1904 } = await contents(zip, main);
    const texts = await sharedTexts(zip, pathOf('sharedStrings'));
    const dates = await dateStyles(zip, pathOf('styles'));
    const seen = listed.filter((sheet) => !sheet.hidden);
    const sheets = (seen.length > 0 ? seen : listed).map((sheet) => sheet.name);

    async function* rows(name: string): AsyncGenerator<Row[]> {
      const path = parts.get(listed.find((sheet) => sheet.name === name)?.id ?? '')?.path;
      if (path === undefined) throw new UnreadableFile('sheet-unknown', source.name);
      try {
        yield* readSheet(zip.text(path), { texts, dates, since1904 });
      } catch (cause) {
        throw asRefusal(source, cause);
      }
    }
    return {
      sheets,
      rows,
      async choose(name) {
        if (name !== undefined) {
          if (!sheets.includes(name)) throw new UnreadableFile('sheet-unknown', source.name);
          return name;
        }
        for (const sheet of sheets) for await (const batch of rows(sheet)) if (batch.length > 0) return sheet;
        throw new UnreadableFile('workbook-no-rows', source.name);
      },
    };
  });
}

async function refusing<T>(source: Source, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw asRefusal(source, cause);
  }
}

function asRefusal(source: Source, cause: unknown): UnreadableFile {
  return cause instanceof UnreadableFile
    ? cause
    : new UnreadableFile('workbook-unreadable', source.name, { cause });
}

/** The parts that a part points to, by their id within it. */
async function related(zip: Zip, path: string): Promise<Map<string, Related>> {
  const at = path.lastIndexOf('/') + 1;
  const list = `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
  const found = new Map<string, Related>();
  if (!zip.has(list)) return found;
  await eachTag(zip.text(list, mostPartBytes), (tag) => {
    const { Id, Type, Target } = tag.attributes;
    if (Id === undefined || Type === undefined || Target === undefined) return;
    found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), path: resolved(path.slice(0, at), Target) });
  });
  return found;
}

function resolved(folder: string, target: string): string {
  return new URL(target, `zip:///${folder}`).pathname.slice(1);
}

async function contents(zip: Zip, path: string): Promise<{ listed: Listed[]; since1904: boolean }> {
  const listed: Listed[] = [];
  let since1904 = false;
  await eachTag(zip.text(path, mostPartBytes), (tag, name) => {
    const { attributes } = tag;
    if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    if (name !== 'sheet') return;
    const id = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1];
    const hidden = (attributes['state'] ?? 'visible') !== 'visible';
    listed.push({ name: attributes['name'] ?? '', id: id ?? '', hidden });
  });
  return { listed, since1904 };
}

/** The texts that cells point to; the way in which they are to be pronounced (`rPh`) is no part of them. */
async function sharedTexts(zip: Zip, path: string | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (path === undefined || !zip.has(path)) return texts;
  const parser = new SaxesParser();
  let text = '';
  let taking = false;
  let pronouncing = false;
  parser.on('opentag', (tag) => {
    const name = localName(tag.name);
    if (name === 'si') text = '';
    else if (name === 'rPh') pronouncing = true;
    else if (name === 't') taking = !pronouncing;
  });
  parser.on('text', (piece) => void (taking && (text += piece)));
  parser.on('closetag', (tag) => {
    const name = localName(tag.name);
    if (name === 'si') texts.push(text);
    else if (name === 'rPh') pronouncing = false;
    else if (name === 't') taking = false;
  });
  for await (const piece of withoutEndlessTexts(zip.text(path, mostSharedText))) parser.write(piece);
  parser.close();
  return texts;
}
