/** Wider names of arrows are cut off, in points. */
const mostWide = 172;

/** How wide the name of an arrow is drawn, in points. */
export function labelWidth(text: string): number {
  return Math.min(mostWide, 12 + text.length * 6.4);
}
