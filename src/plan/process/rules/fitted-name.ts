/** No more letters than fit; what is longer ends in "…". A sign of two units is not cut in half. */
export function cutOff(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, Math.max(0, most - 1)).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.trimEnd()}…`;
}

/** A name for a box on paper: cut off, and with places to break in words that are longer than a line. */
export function fittedName(name: string, line: number, lines: number): string {
  const long = new RegExp(`\\S{${line - 2}}(?=\\S{3})`, 'gu');
  return cutOff(name, line * lines).replaceAll(long, '$&\u00AD');
}
