/**
 * A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, "CSV Injection"), also where
 * signs that take no place stand before it, and where its sign is the wide one of Chinese or Japanese. Telephone
 * numbers and other plain figures begin with a plus or minus too, and do no harm.
 */
export function harmless(text: string): string {
  if (!/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(text) && !/^[\t\r]/.test(text)) return text;
  return /^[+-]?[\d\s(),./-]*$/.test(text) ? text : `'${text}`;
}
