import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** Bytes: what lists the sheets and styles of a workbook is small, and stands in memory as a whole. */
export const mostPartBytes = 16 * 1024 * 1024;

/** Signs between two tags; a cell of Excel holds 32,767. */
const longestText = 1_000_000;

/**
 * The same pieces, as long as one text, comment or tag does not go on and on: the parser keeps it as a whole.
 * @throws Error where one does
 */
export async function* withoutEndlessTexts(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let open = 0;
  for await (const piece of pieces) {
    const end = piece.lastIndexOf('>');
    open = end < 0 ? open + piece.length : piece.length - end;
    if (open > longestText) throw new Error('a text without end');
    yield piece;
  }
}

/** Visits every opening tag of an XML text; `name` is without its namespace. */
export async function eachTag(
  pieces: AsyncIterable<string>,
  visit: (tag: SaxesTagPlain, name: string) => void,
): Promise<void> {
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => visit(tag, localName(tag.name)));
  for await (const piece of withoutEndlessTexts(pieces)) parser.write(piece);
  parser.close();
}

/** `x:row` → `row`. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
