import { monitorEventLoopDelay } from 'node:perf_hooks';

import { ownBlue, printColours } from '#base/directory/house-style/rules.ts';
import { expect, test } from 'vitest';

import { plainArrow, plainNode, type ProcessModel } from '../rules/model.ts';
import { drawPoster, type PosterWish } from './draw-poster.ts';
import { posterOf } from './poster-in-a-thread.ts';

function chain(length: number): ProcessModel {
  const ids = Array.from({ length }, (_, i) => `n${i}`);
  return {
    id: 'p',
    name: 'Lang',
    kind: 'prospects',
    lanes: ['Binnendienst', 'Buitendienst', 'Administratie'].map((name, i) => ({
      id: `l${i}`,
      teamId: null,
      name,
      height: null,
    })),
    nodes: ids.map((id, i) =>
      plainNode({ id, laneId: `l${Math.floor(i / 3) % 3}`, kind: 'step', name: `Stap ${id}` }),
    ),
    arrows: ids.slice(1).map((id, i) => plainArrow({ id: `a${i}`, from: `n${i}`, to: id })),
    kept: null,
  };
}

const wish = (steps: number, form: 'pdf' | 'svg'): PosterWish => ({
  model: chain(steps),
  paper: 'a1',
  form,
  sublines: new Map([['n0', 'Closer · 5 min']]),
  page: {
    title: 'Lang',
    language: 'nl',
    organisation: 'Verzonnen',
    facts: ['Versie 1'],
    colours: { ...printColours({ main: null, second: null }, ownBlue), handOver: '#b02a5b' },
    legend: [],
    qr: [],
    size: 1,
  },
  logo: null,
});

test.each(['pdf', 'svg'] as const)(
  'a large poster from a thread is what it would be here, as %s',
  async (form) => {
    const here = drawPoster(wish(130, form));
    const there = await posterOf(wish(130, form));
    if (typeof here === 'string') expect(withNumberedNames(String(there))).toBe(withNumberedNames(here));
    else expect(there).toEqual(Buffer.from(here));
  },
);

/** The drawing with its inner names counted off: Typst makes those of clips from what it drew before, too. */
function withNumberedNames(svg: string): string {
  const names = new Map<string, string>();
  const numbered = (name: string) => {
    const known = names.get(name) ?? `n${names.size}`;
    names.set(name, known);
    return known;
  };
  return svg.replace(/(?<=\bid="|url\(#|href="#)[^")]+/gu, numbered);
}

test('others are answered while a poster of two thousand steps is drawn', async () => {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  let ticks = 0;
  delay.enable();
  const ticking = setInterval(() => ticks++, 10);
  const began = performance.now();
  const pdf = await posterOf(wish(2000, 'pdf'));
  const took = performance.now() - began;
  clearInterval(ticking);
  delay.disable();
  expect(pdf.slice(0, 5).toString()).toBe('%PDF-');
  expect(ticks).toBeGreaterThan(took / 40);
  expect(delay.max / 1e6).toBeLessThan(took / 4);
}, 60_000);
