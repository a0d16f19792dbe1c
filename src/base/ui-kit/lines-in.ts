/** The lines of a text that say something, without the dashes, dots, boxes and numbers that lists begin with. */
export function linesIn(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/^\s*(?:[-*•–·▪◦☐☑]|\[[ x]?\]|\d{1,3}[.)])\s+/i, '').trim())
    .filter((line) => line !== '');
}
