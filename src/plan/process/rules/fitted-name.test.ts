import { describe, expect, test } from 'vitest';

import { cutOff, fittedName } from './fitted-name.ts';

describe('a name on paper', () => {
  test('that fits stays as it is, right-to-left ones too', () => {
    expect(fittedName('Orderbevestiging laten tekenen', 20, 3)).toBe('Orderbevestiging laten tekenen');
    expect(fittedName('اتصل بالعميل', 20, 3)).toBe('اتصل بالعميل');
  });

  test('that is too long ends in an ellipsis, and its long words can be broken', () => {
    const fitted = fittedName('A'.repeat(300), 20, 3);
    expect(fitted.replaceAll('\u00AD', '')).toBe(`${'A'.repeat(59)}…`);
    expect(fitted.split('\u00AD').every((part) => part.length <= 20)).toBe(true);
  });

  test('is cut off before a blank', () => {
    expect(cutOff('Geen interesse in ons aanbod', 15)).toBe('Geen interesse…');
    expect(cutOff('Ja', 15)).toBe('Ja');
  });

  test('keeps a sign whole', () => {
    expect(cutOff('ab🚀🚀', 4)).toBe('ab…');
  });
});
