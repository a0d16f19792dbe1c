/** What is left of a stretch between the times that take from it, which come in order. */
export function gaps(
  stretch: { from: number; to: number },
  taken: readonly { from: number; to: number }[],
): { from: number; to: number }[] {
  const free: { from: number; to: number }[] = [];
  let at = stretch.from;
  for (const { from, to } of taken) {
    if (to <= at || from >= stretch.to) continue;
    if (from > at) free.push({ from: at, to: from });
    at = Math.max(at, to);
  }
  if (at < stretch.to) free.push({ from: at, to: stretch.to });
  return free;
}
