import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type Page } from '@playwright/test';

import type { ProcessModel } from '#plan/process/rules/model.ts';
import { chromiumThere } from '#tests/chromium.ts';

import { startApplicationProcess, type ApplicationProcess } from './application-process.ts';
import { round } from './timing.ts';

/** Frames of a second, and how long one takes; `still` is the same screen while nothing moves: the bare limit. */
export type Frames = { perSecond: number; still: number; millisP95: number; millisWorst: number };

const moves = 120;

/**
 * Frames while a box is dragged over the canvas, in Chromium without a graphics card; null, with a word, where there is
 * no Chromium.
 */
export async function canvasFrames(model: ProcessModel, say: (text: string) => void): Promise<Frames | null> {
  const executablePath = chromiumThere();
  if (executablePath === undefined) {
    say('No Chromium here (CHROMIUM_PATH names one): frames while dragging are not measured.');
    return null;
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'cadans-frames-'));
  const application = await startApplicationProcess(dataDir);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const id = await drawnOn(application, model);
    const baseURL = `http://localhost:${application.port}`;
    const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } });
    await context.addCookies(cookiesOf(application.cookie, baseURL));
    const page = await context.newPage();
    await page.goto(`/process/${id}/design`);
    await page.locator('.react-flow__node-box').first().waitFor();
    await page.waitForTimeout(1500);
    const still = await framesDuring(page, () => page.waitForTimeout(2000));
    const dragged = await framesDuring(page, () => drag(page));
    return { ...dragged, still: still.perSecond };
  } finally {
    await browser.close();
    await application.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function drawnOn(
  application: ApplicationProcess,
  { lanes, nodes, arrows }: ProcessModel,
): Promise<string> {
  const read = async (method: string, path: string, body?: unknown) => {
    const answer = await application.ask(method, path, body);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.body}`);
    return JSON.parse(answer.body) as { id: string; version: number };
  };
  const made = { kind: 'prospects', name: 'Meetproces', from: null };
  const { id } = await read('POST', '/api/v1/processes', made);
  const place = `/api/v1/processes/${id}/drawings/to-be`;
  const { version } = await read('GET', place);
  await read('PUT', place, { version, from: { lanes, nodes, arrows } });
  return id;
}

const cookiesOf = (cookie: string, url: string) =>
  cookie.split(/;\s*/).flatMap((pair) => {
    const at = pair.indexOf('=');
    return at < 1 ? [] : [{ name: pair.slice(0, at), value: pair.slice(at + 1), url }];
  });

/** A box in sight is taken around the screen. */
async function drag(page: Page): Promise<void> {
  const box = await page.locator('.react-flow__node-box').nth(5).boundingBox();
  if (!box) throw new Error('no box to drag');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= moves; i++)
    await page.mouse.move(x + Math.sin(i / 12) * 160, y + (1 - Math.cos(i / 12)) * 60);
  await page.mouse.up();
}

async function framesDuring(page: Page, work: () => Promise<unknown>): Promise<Omit<Frames, 'still'>> {
  await page.evaluate(`
    window.frameTimes = [];
    window.frameStop = false;
    (function frame(at) { frameTimes.push(at); if (!frameStop) requestAnimationFrame(frame); })(performance.now());
  `);
  await work();
  // Those who still ran from before saw the same frames.
  const times = [...new Set(await page.evaluate<number[]>('frameStop = true, frameTimes'))];
  const gaps = times
    .slice(2)
    .map((at, i) => at - (times[i + 1] ?? at))
    .toSorted((a, b) => a - b);
  const whole = gaps.reduce((sum, gap) => sum + gap, 0);
  return {
    perSecond: round((gaps.length / whole) * 1000, 1),
    millisP95: round(gaps[Math.floor(gaps.length * 0.95)] ?? 0, 1),
    millisWorst: round(gaps.at(-1) ?? 0, 1),
  };
}
