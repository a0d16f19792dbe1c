import { expect, test } from 'vitest';

import { plainArrow, plainNode, type ProcessModel } from '../rules/model.ts';
import { pageDrawing } from './page-drawing.ts';
import { pageSteps } from './page-steps.ts';
import { frameOf } from './rules.ts';

const model: ProcessModel = {
  id: 'p',
  name: 'Verkoop',
  kind: 'prospects',
  lanes: [{ id: 'l', teamId: null, name: 'Binnendienst & co', height: null }],
  nodes: [
    {
      ...plainNode({ id: 'a', laneId: 'l', kind: 'step', name: '<script>alert(1)</script>' }),
      role: 'closer',
      minutes: { least: 5, usual: 90, most: 120 },
      checklist: ['Besluitdatum "vast"'],
      result: 'Afspraak',
      manual: [
        { kind: 'paragraph', spans: [{ text: 'Bel', bold: true, link: 'javascript:alert(1)' }] },
        { kind: 'bullets', items: [[{ text: 'Lees', link: 'https://voorbeeld.example' }]] },
      ],
    },
    plainNode({ id: 'b', laneId: 'l', kind: 'end', name: '' }),
  ],
  arrows: [{ ...plainArrow({ id: 'x', from: 'a', to: 'b' }), name: 'ja', share: 40 }],
  kept: null,
};

test('what people wrote in a process is never read as a page', () => {
  const { svg } = pageDrawing(model, 'nl');
  const steps = pageSteps(model, 'nl');
  for (const html of [svg, steps]) {
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('javascript:');
    expect(html).not.toMatch(/ style=| on\w+=/);
  }
  expect(svg).toContain('Binnendienst &amp; co');
});

test('the list says of each step who, how long, what, the result and where it leads', () => {
  const steps = pageSteps(model, 'nl');
  expect(steps).toContain('Stap · Binnendienst &amp; co · Closer · 1,5 u');
  expect(steps).toContain('Besluitdatum &quot;vast&quot;');
  expect(steps).toContain('<p dir="auto">Afspraak</p>');
  expect(steps).toContain('<span dir="auto">ja</span>: <a href="#s-1" dir="auto">Zonder naam</a>');
  expect(steps).toContain('<a href="https://voorbeeld.example" rel="noopener noreferrer"');
});

test('the drawing names an exit with its share, and every box leads to its step', () => {
  const { svg, width, height } = pageDrawing(model, 'en');
  expect(svg).toContain('ja · 40%');
  expect(svg).toContain('href="#s-0"');
  expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
});

test('the code for another page stays one frame, whatever the process is called', () => {
  expect(frameOf('https://cadans.example/open/x/process', 'Zo "verkopen" <wij>')).toBe(
    '<iframe src="https://cadans.example/open/x/process" title="Zo &quot;verkopen&quot; &lt;wij&gt;" width="100%" height="720" style="border:0" loading="lazy"></iframe>',
  );
});
