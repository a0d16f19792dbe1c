import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split("[data-mantine-color-scheme='dark']");

/** WCAG 2.2: relative luminance of `#rrggbb`. */
function luminance(hex: string): number {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

function contrast(block: string, front: string, back: string): number {
  const colour = (name: string) => {
    const hex = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1];
    if (!hex) throw new Error(`no colour --${name}`);
    return luminance(hex);
  };
  const [low = 0, high = 0] = [colour(front), colour(back)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['paper', 'sheet', 'hover'];
const words = ['ink', 'soft', 'plan', 'do', 'check', 'act', 'bad', 'warn'];
const readable: [string, string][] = [
  ...words.flatMap((word) => grounds.map((ground): [string, string] => [word, ground])),
  ...['plan', 'do', 'check', 'act', 'bad', 'warn'].map((word): [string, string] => [word, `${word}-tint`]),
  ...['plan', 'do', 'check', 'act', 'bad', 'warn'].map((word): [string, string] => ['ink', `${word}-tint`]),
  ['on-ink', 'ink'],
  ['on-bad', 'bad'],
];
const visible: [string, string][] = [
  ['field-line', 'sheet'],
  ['field-line', 'paper'],
  ['focus', 'sheet'],
  ['focus', 'paper'],
  ['focus', 'hover'],
];

for (const [theme, block] of [
  ['light', light],
  ['dark', dark],
] as const) {
  test.each(readable)(`in ${theme}, words in %s can be read on %s (4.5 to 1)`, (front, back) => {
    expect(contrast(block, front, back)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(visible)(`in ${theme}, the edge %s can be seen on %s (3 to 1)`, (front, back) => {
    expect(contrast(block, front, back)).toBeGreaterThanOrEqual(3);
  });
}
