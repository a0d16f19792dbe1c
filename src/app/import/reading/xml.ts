import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** Visits every opening tag of an XML text; `name` is without its namespace. */
export async function eachTag(
  pieces: AsyncIterable<string>,
  visit: (tag: SaxesTagPlain, name: string) => void,
): Promise<void> {
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => visit(tag, localName(tag.name)));
  for await (const piece of pieces) parser.write(piece);
  parser.close();
}

/** `x:row` → `row`. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
