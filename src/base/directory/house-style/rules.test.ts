import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { contrast, leastContrast, printColours, readable } from './rules.ts';

const paper = ['#ffffff', '#faf8f4', '#f6f2eb'];

describe('the colours of an organisation', () => {
  test('black on white differs most, a colour from itself not at all', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#0b7468', '#0b7468')).toBe(1);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 1);
  });

  test('a dark colour is printed as it was chosen', () => {
    const colours = printColours({ main: '#0a3d62', second: null }, '#3b4fc4');
    expect(colours).toEqual({
      fill: '#0a3d62',
      onFill: '#ffffff',
      text: '#0a3d62',
      second: '#0a3d62',
      secondText: '#0a3d62',
    });
  });

  test('on yellow stands ink, and words in yellow become a brown that can be read', () => {
    const colours = printColours({ main: '#ffd400', second: null }, '#3b4fc4');
    expect(colours).toMatchObject({ fill: '#ffd400', onFill: '#1c2027' });
    expect(colours.text).not.toBe('#ffd400');
    expect(contrast(colours.text, '#f6f2eb')).toBeGreaterThanOrEqual(leastContrast);
  });

  test('a colour on which neither white nor ink is read becomes a shade darker', () => {
    const colours = printColours({ main: '#7f7f7f', second: '#e67e22' }, '#3b4fc4');
    expect(colours.fill).not.toBe('#7f7f7f');
    expect(colours.second).toBe('#e67e22');
    expect(colours.secondText).not.toBe('#e67e22');
  });

  test('where nothing was chosen the layout keeps its own colour', () => {
    expect(printColours({ main: null, second: null }, '#3b4fc4')).toMatchObject({
      fill: '#3b4fc4',
      second: '#3b4fc4',
    });
  });

  test('words can be read in every colour there is, on every ground', () => {
    const any = integer({ min: 0, max: 0xff_ff_ff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
    assert(
      property(any, any, (main, second) => {
        const colours = printColours({ main, second }, '#3b4fc4');
        for (const on of paper) {
          expect(contrast(colours.text, on)).toBeGreaterThanOrEqual(leastContrast);
          expect(contrast(colours.secondText, on)).toBeGreaterThanOrEqual(leastContrast);
        }
        expect(contrast(colours.onFill, colours.fill)).toBeGreaterThanOrEqual(leastContrast);
      }),
    );
  });

  test('a colour that can be read stays as it is', () => {
    expect(readable('#0b7468')).toBe('#0b7468');
  });
});
