import { createHash } from 'node:crypto';

const mostNames = 400;
const longestNamed = 8000;
const names = new Map<string, string | null>();

/**
 * A name for a statement that comes again, undefined for one that was not seen before. A named statement is read and
 * planned once per connection instead of every time, which is half of what a page of a list costs. The number of
 * names is bounded: texts that vary without end (lists of other lengths) go unnamed when it is reached.
 */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known) return known;
  if (known === undefined) {
    if (names.size < mostNames && text.length <= longestNamed) names.set(text, null);
    return undefined;
  }
  const name = createHash('sha1').update(text).digest('base64url');
  names.set(text, name);
  return name;
}
