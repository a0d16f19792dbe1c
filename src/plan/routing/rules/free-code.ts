/** A code that none of these has: `channel-3`. */
export function freeCode(all: readonly { code: string }[], stem: string): string {
  const taken = new Set(all.map(({ code }) => code));
  let n = all.length + 1;
  while (taken.has(`${stem}-${n}`)) n++;
  return `${stem}-${n}`;
}
