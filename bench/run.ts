import { existsSync, readdirSync } from 'node:fs';

/** `npm run bench -- NAME [--quick] [--rows N] [--minutes N]`: measures, talks on stderr, and ends with one JSON line of figures on stdout. */
export type Bench = (options: {
  quick: boolean;
  rows: number | null;
  minutes: number | null;
}) => Promise<Record<string, unknown>>;

const [name, ...flags] = process.argv.slice(2);
const names = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -3));

if (name === undefined || !existsSync(new URL(`${name}.ts`, import.meta.url))) {
  process.stderr.write(`Use: npm run bench -- NAME [--quick]\nNames: ${names.join(', ')}\n`);
  process.exit(2);
}
const { default: bench } = (await import(`./${name}.ts`)) as { default: Bench };
const numberAfter = (flag: string): number | null => {
  const given = flags.includes(flag) ? Number(flags[flags.indexOf(flag) + 1]) : 0;
  return given > 0 ? given : null;
};
const figures = await bench({
  quick: flags.includes('--quick'),
  rows: numberAfter('--rows'),
  minutes: numberAfter('--minutes'),
});
process.stdout.write(`${JSON.stringify({ bench: name, ...figures })}\n`);
process.exit(0);
