import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

import { chromiumPath } from './support/chromium.ts';
import { externalPostgres } from './support/external-postgres.ts';
import { countIn } from './support/count.ts';

/** Runs every check in order and ends with `N passed, N failed`. `check` is the fast part. */
const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name: string) => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));

type Step = {
  name: string;
  command: string[];
  env?: () => Promise<Record<string, string>>;
  /** What it counts: tests that its output names, or the step itself. */
  counts: 'tests' | 'itself';
  after?: () => Promise<void>;
};

const checkers = Math.max(1, Math.min(4, Math.floor(availableParallelism() / 2)));

/**
 * On two cores each of the usual four checkers works out anew what the others know, and the collector of garbage runs
 * far more often than memory asks: together that is half of the time.
 */
const types = (name: string, config: string): Step => ({
  name,
  command: [bin('tsc'), '-p', config, '--checkers', String(checkers)],
  env: async () => ({ GOGC: '400' }),
  counts: 'itself',
});

/** The longest first, so that both who walk through it end at about the same time. */
const onTexts: Step[] = [
  { name: 'lint', command: [bin('oxlint'), '--type-aware', '--deny-warnings'], counts: 'itself' },
  types('types of the server', 'tsconfig.json'),
  types('types of the screens', 'tsconfig.ui.json'),
  { name: 'format', command: [bin('oxfmt'), '--check'], counts: 'itself' },
  { name: 'dead code', command: [bin('knip')], counts: 'itself' },
];

const rules: Step = {
  name: 'architecture and rules',
  command: [bin('vitest'), 'run', '--project', 'rules', '--project', 'rules-alone'],
  counts: 'tests',
};

const database = (name: string): Step => ({
  name,
  // Servers are started, killed and waited for: on a busy machine one may need a second try.
  command: [bin('vitest'), 'run', '--project', 'database', '--retry', '1'],
  counts: 'tests',
});

async function slowSteps(): Promise<Step[]> {
  const steps: Step[] = [database('database (embedded PostgreSQL)')];
  const external = await externalPostgres();
  if (external)
    steps.push({
      ...database(`database (PostgreSQL ${external.version} through DATABASE_URL)`),
      env: async () => ({ DATABASE_URL: await external.start() }),
      after: external.stop,
    });
  else
    say('No PostgreSQL server on this machine (looked for /usr/lib/postgresql/*/bin): that run is left out.');
  steps.push({
    name: 'journeys in Chromium',
    command: [bin('playwright'), 'test', '--retries', '1'],
    env: async () => ({ CHROMIUM_PATH: await chromiumPath(say) }),
    counts: 'tests',
  });
  return steps;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

type Counted = { passed: number; failed: number };

async function run({ name, command, env, counts, after }: Step): Promise<Counted> {
  say(`— ${name}`);
  const started = Date.now();
  let said = '';
  let code: number | null = 1;
  try {
    const [file = '', ...args] = command;
    const child = spawn(file, args, {
      cwd: root,
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...(await env?.()) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
      });
    code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  } catch (error) {
    said += error instanceof Error ? error.message : String(error);
  } finally {
    await after?.();
  }
  const result = counts === 'tests' ? countIn(said) : { passed: 0, failed: 0 };
  // A step that ends badly without a failed test (a crash, a type error) is itself a failure.
  const total =
    code === 0
      ? { passed: result.passed + (counts === 'itself' ? 1 : 0), failed: result.failed }
      : { passed: result.passed, failed: Math.max(result.failed, 1) };
  if (code === 0 && counts === 'tests' && total.passed === 0) {
    total.failed = 1;
    say('No test ran.');
  }
  if (total.failed > 0) say(`\n${said}`);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  say(`  ${name}: ${total.passed} passed, ${total.failed} failed in ${seconds} s`);
  return total;
}

const wanted = process.argv[2] ?? 'all';
if (!['all', 'check'].includes(wanted)) {
  say('Use: node tests/run.ts [all|check]');
  process.exit(2);
}
say(`Node ${process.versions.node}, ${availableParallelism()} cores`);
let passed = 0;
let failed = 0;
const add = (result: Counted) => {
  passed += result.passed;
  failed += result.failed;
};
// Those that look at the text alone keep one core busy each: two walk through their list together.
const texts = [...onTexts];
await Promise.all(
  [1, 2].map(async () => {
    for (let step = texts.shift(); step; step = texts.shift()) add(await run(step));
  }),
);
for (const step of wanted === 'check' ? [rules] : [rules, ...(await slowSteps())]) add(await run(step));
say(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
