/** Reads how many tests passed and failed from the output of Vitest or Playwright. */
export function countIn(output: string): { passed: number; failed: number } {
  const json = /\{"numTotalTestSuites".*$/m.exec(output)?.[0];
  if (json) {
    const { numPassedTests, numFailedTests } = JSON.parse(json) as {
      numPassedTests: number;
      numFailedTests: number;
    };
    return { passed: numPassedTests, failed: numFailedTests };
  }
  const last = (word: string) =>
    Number([...output.matchAll(new RegExp(String.raw`^\s*(\d+) ${word}\b`, 'gm'))].at(-1)?.[1] ?? 0);
  return { passed: last('passed') + last('flaky'), failed: last('failed') + last('did not run') };
}
