import { expect, test } from 'vitest';

import { plainArrow, plainNode } from '../rules/model.ts';
import { processInWords } from './process-in-words.ts';

const inLane = { laneId: 'binnen' };
const drawing = {
  lanes: [{ id: 'binnen', teamId: null, name: 'Binnendienst', height: null }],
  nodes: [
    plainNode({ ...inLane, id: 'einde', kind: 'end', name: 'Klant' }),
    plainNode({ ...inLane, id: 'keuze', kind: 'decision', name: 'Order?' }),
    { ...plainNode({ ...inLane, id: 'bellen', kind: 'step', name: 'Bellen' }), role: 'closer' },
    plainNode({ ...inLane, id: 'later', kind: 'end', name: '' }),
  ],
  arrows: [
    plainArrow({ id: '1', from: 'bellen', to: 'keuze' }),
    { ...plainArrow({ id: '2', from: 'keuze', to: 'einde' }), name: 'Ja' },
    { ...plainArrow({ id: '3', from: 'keuze', to: 'later' }), name: 'Nee' },
  ],
};

test('a drawing is told in the order of time, with where each step leads to', () => {
  expect(processInWords(drawing, 'nl').split('\n')).toEqual([
    'Het proces in de volgorde van de tijd.',
    '1. Bellen (Binnendienst · Closer): daarna Order?',
    '2. Order? (Binnendienst): bij Ja naar Klant; bij Nee naar Zonder naam',
    '3. Klant (Binnendienst)',
    '4. Zonder naam (Binnendienst)',
  ]);
});
