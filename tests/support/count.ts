/** Reads how many tests passed and failed from what Vitest or Playwright says last. */
export function countIn(output: string): { passed: number; failed: number } {
  // Vitest: "      Tests  1 failed | 1266 passed (1267)"
  const vitest = [...output.matchAll(/^\s*Tests\s+(\d.*)$/gm)].at(-1)?.[1];
  if (vitest !== undefined) {
    const many = (word: string) => Number(new RegExp(String.raw`(\d+) ${word}`).exec(vitest)?.[1] ?? 0);
    return { passed: many('passed'), failed: many('failed') };
  }
  const last = (word: string) =>
    Number([...output.matchAll(new RegExp(String.raw`^\s*(\d+) ${word}\b`, 'gm'))].at(-1)?.[1] ?? 0);
  return { passed: last('passed') + last('flaky'), failed: last('failed') + last('did not run') };
}
