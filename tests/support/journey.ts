import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

import { axeSource } from './axe-source.ts';
import { newFolder } from './build-screens.ts';
import { makeDataFolder } from './data-folder.ts';
import { letterBox } from './letter-box.ts';
import { tokenInLetterTo } from './sign-up-letter.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

type Worker = {
  application: { url: string; dataDir: string };
  /** `untouched` gives a file's journeys an application in which nobody was before, instead of the worker's. */
  installation: 'shared' | 'untouched';
  /** `kept`: the application sends mail, which `letters` takes in. Else it has no mail server. */
  mail: 'none' | 'kept';
  letters: { url: string | null; taken: string[] };
};
type Own = {
  language: 'nl' | 'en';
  /** A page in a browser that knows nothing of this one: other cookies, another memory. */
  elsewhere: () => Promise<Page>;
};

/** A journey: the application as `npm start` runs it, one for each worker, and a browser that speaks a language. */
export const test = base.extend<Own, Worker>({
  language: ['nl', { option: true }],
  locale: async ({ language }, use) => use(localeOf(language)),
  timezoneId: 'Europe/Amsterdam',
  installation: ['shared', { option: true, scope: 'worker' }],
  mail: ['none', { option: true, scope: 'worker' }],
  letters: [
    async ({ mail }, use) => {
      const taken: string[] = [];
      if (mail === 'none') return use({ url: null, taken });
      const server = letterBox((letter) => {
        taken.push(letter);
        letters.push(letter);
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      const { port } = server.address() as { port: number };
      await use({ url: `smtp://127.0.0.1:${port}`, taken });
      server.close();
    },
    { scope: 'worker' },
  ],
  application: [
    async ({ letters }, use) => {
      const dataDir = makeDataFolder('cadans-journey-');
      // With its owners, for the database does not run as whoever starts it.
      execFileSync('cp', ['-a', `${process.env[newFolder]}/.`, dataDir]);
      const { child, url } = await startApplication(dataDir, letters.url);
      await use({ url, dataDir });
      await stop(child);
      await rm(dataDir, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ application }, use) => use(application.url),
  elsewhere: async ({ browser, application, language }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({
        baseURL: application.url,
        locale: localeOf(language),
        timezoneId: 'Europe/Amsterdam',
      });
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

export { expect };

function localeOf(language: 'nl' | 'en'): string {
  return language === 'nl' ? 'nl-NL' : 'en-GB';
}

async function startApplication(
  dataDir: string,
  smtpUrl: string | null,
): Promise<{ child: ChildProcess; url: string }> {
  const port = await freePort();
  const child = spawn(process.execPath, ['bin/cadans.js', 'start'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      CADANS_DATA: dataDir,
      CADANS_SIGN_UP: 'open',
      TRUST_PROXY: 'true',
      DATABASE_URL: '',
      ...(smtpUrl === null ? {} : { SMTP_URL: smtpUrl }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  await new Promise<void>((ready, fail) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('Ctrl+C')) ready();
      });
    child.on('exit', (code) => fail(new Error(`The application ended with ${code}:\n${said}`)));
  });
  return { child, url: `http://localhost:${port}` };
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.on('exit', done));
  child.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

let people = 0;

/** Signs up somebody new with an organisation of their own, through the API, and leaves the session in the browser. */
export async function signUpQuietly(
  page: Page,
  language: 'nl' | 'en' = 'nl',
): Promise<{ email: string; password: string }> {
  const person = {
    name: 'Proef Verzonnen',
    email: `proef${++people}-${Date.now()}@verzonnen.example`,
    password: 'een lang wachtwoord',
    organisationName: `Proef ${people}`,
    language,
  };
  const answer = await page.request.post('/api/v1/sign-up', { data: person, headers: fromAnotherPlace() });
  if (answer.status() === 422) await signUpByMail(page, person);
  else expect(answer.status()).toBe(204);
  return person;
}

/** Every letter that the applications of this worker have sent. */
const letters: string[] = [];

/** Where mail is set everybody after the first proves their mailbox. */
async function signUpByMail(
  page: Page,
  { password, ...wish }: { name: string; email: string; password: string; organisationName: string },
): Promise<void> {
  const headers = fromAnotherPlace();
  await page.request.post('/api/v1/sign-ups', { data: wish, headers });
  const token = () => tokenInLetterTo(letters, wish.email, 'sign-up');
  await expect.poll(token, { timeout: 20_000 }).not.toBeNull();
  const answer = await page.request.post(`/api/v1/sign-ups/${token()}`, { data: { password }, headers });
  expect(answer.status()).toBe(204);
}

let places = 0;

/** An address of its own, so that many who come in at once are not taken for one who guesses. */
export function fromAnotherPlace(): Record<string, string> {
  return { 'x-forwarded-for': `10.${process.pid % 250}.${Math.floor(places / 250)}.${++places % 250}` };
}

/** Every colour and size has gone over to what it will be: halfway, a contrast says nothing. */
export async function coloursSettled(page: Page): Promise<void> {
  await page.evaluate(
    `Promise.all(document.getAnimations().filter((each) => each instanceof CSSTransition)
      .map((each) => each.finished.catch(() => null))).then(() => null)`,
  );
}

/** Axe comes into a page once, and stays for as long as the page does: half a megabyte each time is a tenth of a look. */
async function bringAxe(page: Page): Promise<void> {
  if (!(await page.evaluate<boolean>("typeof axe === 'object'"))) await page.evaluate(axeSource);
}

/**
 * No screen may have a fault that axe finds (WCAG 2.2 A and AA).
 * @param rules only these, where the same screen is looked at whole elsewhere
 * @param within a part of the screen, where what lies around it was looked at before
 */
export async function expectAccessible(
  page: Page,
  { rules, within }: { rules?: readonly string[]; within?: string } = {},
): Promise<void> {
  await bringAxe(page);
  await coloursSettled(page);
  const axe = new AxeBuilder({ page, axeSource: 'null' })
    // What is good need not be told of: that is a third of the time.
    .options({ resultTypes: ['violations'] })
    // There are no frames of others to gather from, which would take a window of its own each time.
    .setLegacyMode(true);
  if (rules) axe.withRules([...rules]);
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  if (within !== undefined) axe.include(within);
  const { violations } = await axe.analyze();
  expect(
    violations.map(({ id, nodes }) => {
      const places = nodes.map(({ target, any }) => `${target.join(' ')} (${any[0]?.message ?? ''})`);
      return `${id}: ${places.join(', ')}`;
    }),
  ).toEqual([]);
}
