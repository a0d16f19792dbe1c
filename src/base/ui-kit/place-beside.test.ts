import { expect, test } from 'vitest';
import { spotBeside } from './place-beside.ts';

const view = { width: 400, height: 300 };
const bubble = { width: 100, height: 40 };

test('it stands under its target, in the middle', () => {
  expect(spotBeside({ left: 150, top: 100, width: 20, height: 20 }, bubble, view)).toEqual({
    left: 110,
    top: 126,
  });
});

test('at the bottom of the window it stands above', () => {
  expect(spotBeside({ left: 150, top: 270, width: 20, height: 20 }, bubble, view).top).toBe(224);
});

test('it never goes over the edge', () => {
  expect(spotBeside({ left: 390, top: 100, width: 10, height: 20 }, bubble, view).left).toBe(292);
  expect(spotBeside({ left: 0, top: 100, width: 10, height: 20 }, bubble, view).left).toBe(8);
});
