const longestName = 40;

/**
 * The mention that is being typed before the caret: where its @ stands and what follows it; null where none is.
 * An @ inside a word (an e-mail address) begins none.
 */
export function mentionTyped(text: string, caret: number): { start: number; query: string } | null {
  const before = text.slice(0, caret);
  const start = before.lastIndexOf('@');
  if (start < 0 || caret - start > longestName) return null;
  if (start > 0 && /[\p{L}\p{N}_.]/u.test(before.charAt(start - 1))) return null;
  const query = before.slice(start + 1);
  return query.includes('\n') || query.startsWith(' ') ? null : { start, query };
}
