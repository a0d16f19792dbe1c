import { describe, expect, test } from 'vitest';
import { proposeStages, type PhaseOption } from './propose-stages.ts';

const cycle: PhaseOption[] = [
  { id: 'selection', name: { nl: 'Selectie', en: 'Selection' }, position: 1 },
  { id: 'suspect', name: { nl: 'Suspect', en: 'Suspect' }, position: 2 },
  { id: 'prospect', name: { nl: 'Prospect', en: 'Prospect' }, position: 3 },
  { id: 'offer', name: { nl: 'Offerte', en: 'Offer' }, position: 4 },
  { id: 'closing', name: { nl: 'Afsluiting', en: 'Closing' }, position: 5 },
];

function meaning(
  text: string,
  options: { from?: 'stage' | 'status'; closed?: boolean; phases?: PhaseOption[] } = {},
) {
  const { from = 'stage', closed = false, phases = cycle } = options;
  const [stage] = proposeStages(
    [{ text, from, pipeline: null, rows: 3, withClosingDate: closed ? 3 : 0 }],
    () => phases,
  );
  return `${stage?.to.kind === 'phase' ? stage.to.phaseId : stage?.to.kind}${stage?.sure ? '' : '?'}`;
}

describe('what a stage of another program means in the sales cycle', () => {
  test.each([
    ['Prospecting', 'selection'],
    ['Engaging', 'suspect'],
    ['Won', 'won'],
    ['Lost', 'lost'],
    ['Prospectie', 'selection'],
    ['In behandeling', 'suspect'],
    ['Gewonnen', 'won'],
    ['Verloren', 'lost'],
    // HubSpot
    ['Appointment Scheduled', 'suspect'],
    ['appointmentscheduled', 'suspect'],
    ['Qualified To Buy', 'suspect'],
    ['Presentation Scheduled', 'prospect'],
    ['Decision Maker Bought-In', 'offer'],
    ['Contract Sent', 'closing'],
    ['closedwon', 'won'],
    ['Closed Lost', 'lost'],
    // Pipedrive
    ['Lead In', 'selection'],
    ['Contact Made', 'suspect'],
    ['Demo Scheduled', 'prospect'],
    ['Proposal Made', 'offer'],
    ['Negotiations Started', 'offer'],
    // Salesforce
    ['Qualification', 'suspect'],
    ['Needs Analysis', 'suspect'],
    ['Value Proposition', 'prospect'],
    ['Id. Decision Makers', 'prospect'],
    ['Proposal/Price Quote', 'offer'],
    ['Negotiation/Review', 'offer'],
    // Dutch
    ['Offerte verstuurd', 'offer'],
    ['Contact gelegd', 'suspect'],
    ['Mondeling akkoord', 'closing'],
    ['Afgewezen', 'lost'],
    ['Gesloten – gewonnen', 'won'],
    // The cycle's own names go first.
    ['PROSPECT', 'prospect'],
    ['suspect', 'suspect'],
    ['Closing', 'closing'],
    // Parts of a text are a guess.
    ['6. Gewonnen (getekend)', 'won?'],
    ['Verloren aan concurrent', 'lost?'],
    ['3 - Offerte loopt', 'offer?'],
    ['Iets heel anders', 'selection?'],
    ['Open', 'selection?'],
  ])('%s: %s', (text, expected) => expect(meaning(text)).toBe(expected));

  test('an unknown stage in which every deal has a closing date is taken for lost, unsure', () => {
    expect(meaning('Archief', { closed: true })).toBe('lost?');
  });

  test('a status says open, won or lost', () => {
    expect(
      ['Open', 'Won', 'Verloren', 'Deleted', 'Lopend'].map((text) => meaning(text, { from: 'status' })),
    ).toEqual(['open', 'won', 'lost', 'lost', 'open']);
    expect(meaning('Onbekend', { from: 'status' })).toBe('open?');
  });

  test.each([
    [3, ['p1', 'p2', 'p3']],
    [7, ['p1', 'p3', 'p6']],
    [1, ['p1', 'p1', 'p1']],
  ])('a cycle of %d phases has room for all', (length, expected) => {
    const phases = Array.from({ length }, (_, i) => ({
      id: `p${i + 1}`,
      name: { nl: `F${i}` },
      position: i,
    }));
    expect(['Prospecting', 'Engaging', 'Proposal Made'].map((text) => meaning(text, { phases }))).toEqual(
      expected,
    );
  });

  test('the stage with the most rows stands first', () => {
    const found = ['A', 'B'].map((text, i) => ({
      text,
      from: 'stage' as const,
      pipeline: null,
      rows: i,
      withClosingDate: 0,
    }));
    expect(proposeStages(found, () => cycle).map(({ text }) => text)).toEqual(['B', 'A']);
  });
});
