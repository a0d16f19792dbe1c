/** What the press says of signs that none of its fonts has; others than letters it writes as `\u{10ffff}`. */
const complaint = /the text \\*"(.*?)\\*" could not be displayed with any font/gs;

/**
 * The signs that no font has, by what the press said when it gave up; empty where it gave up for another reason. Signs of
 * ASCII are never among them: every font has those.
 */
export function unprintableSigns(said: string): Set<string> {
  const signs = new Set<string>();
  for (const [, text = ''] of said.matchAll(complaint)) {
    const plain = text.replace(/\\+u\{([0-9a-f]{1,6})\}/g, (_, code: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
    );
    for (const sign of plain) if ((sign.codePointAt(0) ?? 0) > 127) signs.add(sign);
  }
  return signs;
}

/** A text with an open box in the place of each of these signs, as a reader knows a sign that is missing. */
export function withBoxes(text: string, signs: ReadonlySet<string>): string {
  return Array.from(text, (sign) => (signs.has(sign) ? '□' : sign)).join('');
}
