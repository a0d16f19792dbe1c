import { readSourceTree, type SourceFile } from './source-tree.ts';

/** Where the generated part of docs/limits.md begins. */
export const generatedFrom = '## Who may what\n';

/**
 * The part of docs/limits.md that is read out of the source: what every policy says, and every bound that has a name.
 * Tables are padded as the formatter pads them.
 */
export function limitsPaper(): string {
  const files = readSourceTree();
  const policies = files.filter(({ path }) => path.endsWith('/policy.ts')).flatMap(rulesOf);
  const bounds = files.filter(({ path }) => isBounded(path)).flatMap(boundsOf);
  return `${generatedFrom}
An administrator may what a manager may, a manager what a member, a member what a reader. An API key has its scopes, and counts as whom they reach (\`src/base/api-keys/rules.ts\`).

${table(['slice', 'question', 'yes for', 'why'], policies)}
## Bounds

Bytes, days, cents or a count, as the name says.

${table(['slice', 'bound', 'value'], bounds)}`;
}

/** Limits that people or programs come up against: not how a screen is laid out, nor how a solver searches. */
function isBounded(path: string): boolean {
  return !/\.test\.ts$|\/(ui|ui-kit|web|demo|layout|solver)\/|\/rules\/(anneal|anneal-meetings|meeting-moves|own-work|own-days|day-filling|broken-wishes|priced-week|learned-value|label-\w+)\.ts$/.test(
    path,
  );
}

const sliceOf = (path: string) => path.replace(/^src\//, '').replace(/\/[^/]+$/, '');

function boundsOf({ path, text }: SourceFile): string[][] {
  const found = text.matchAll(
    /^(?:export )?const ((?:most|longest|shortest|least)[A-Z]\w*) = ([\d_*() ]+);$/gm,
  );
  return [...found].map(([, name = '', value = '']) => [
    sliceOf(path),
    name.replace(/[A-Z]/g, (sign) => ` ${sign.toLowerCase()}`),
    inFigures(value),
  ]);
}

/** A product of whole numbers, written out. */
function inFigures(value: string): string {
  const product = value
    .replaceAll('_', '')
    .replace(/[()]/g, '')
    .replace(/(\d+) \*\* (\d+)/g, (_, base: string, power: string) => String(Number(base) ** Number(power)))
    .split('*')
    .reduce((sum, factor) => sum * Number(factor), 1);
  return product.toLocaleString('en-GB');
}

/** Each question of a policy: `name: (…) => rule,` with the comment above it. */
function rulesOf({ path, text }: SourceFile): string[][] {
  const from = text.indexOf('export const may = {');
  if (from < 0) return [];
  const body = text.slice(from, text.indexOf('\n};', from));
  const found = `${body}\n`.matchAll(
    /(?: {2}\/\*\*((?:(?!\*\/)[^])*)\*\/\n)? {2}(\w+): \(((?:(?!=>)[^])*)\) =>\s*([^]*?),?\n(?= {2}(?:\/\*\*|\w+: \()|$)/g,
  );
  return [...found].map(([, why = '', name = '', , rule = '']) => [
    sliceOf(path),
    name.replace(/[A-Z]/g, (sign) => ` ${sign.toLowerCase()}`),
    inWords(rule),
    why.replace(/\s*\n\s*\* ?/g, ' ').trim(),
  ]);
}

function inWords(rule: string): string {
  return rule
    .replace(/\/\/.*$/gm, '')
    .replace(/\s+/g, ' ')
    .replace(/(?:hasAccess|reaches)\(\w+, '(\w+)'\)/g, '$1')
    .replace(/memberOf\(actor\)/g, 'oneself')
    .replaceAll(' || ', ' or ')
    .replaceAll(' && ', ' and ')
    .replaceAll(' === ', ' is ')
    .replaceAll(' !== ', ' is not ')
    .replace(/\b(?:may|of[A-Z]\w+)\.(\w+)\(actor(?:, )?/g, '$1(')
    .replace(/\(actor(?:, |(?=\)))/g, '(')
    .replaceAll('|', '\\|')
    .trim();
}

/** A table as the formatter writes it. */
function table(head: string[], rows: string[][]): string {
  const all = [head, ...rows.map((row) => row.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')))];
  const widths = head.map((_, at) => Math.max(3, ...all.map((row) => Array.from(row[at] ?? '').length)));
  const line = (row: string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |\n`;
  const [first = [], ...others] = all;
  return line(first) + line(widths.map((width) => '-'.repeat(width))) + others.map(line).join('');
}
