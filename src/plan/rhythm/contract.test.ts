import { expect, test } from 'vitest';

import { fieldError } from '#base/http/field-errors.ts';

import { addRhythmItem } from './contract.ts';

const item = {
  part: 'do',
  name: { nl: 'Bellen' },
  minutes: 60,
  times: 1,
  per: 'day',
  responsible: 'outbound',
  who: ['outbound'],
};

function saidOf(change: object): string {
  const answer = addRhythmItem.input.safeParse(
    { ...item, ...change },
    { error: (issue) => fieldError(issue, 'nl') },
  );
  const issue = answer.error?.issues[0];
  return issue ? `${issue.path.join('/')}: ${issue.message}` : 'goed';
}

test.each([
  ['as it should be', {}, 'goed'],
  ['never', { times: 0 }, 'times: Kies 1 of meer.'],
  ['twenty-one times', { times: 21 }, 'times: Kies 20 of minder.'],
  ['for no time at all', { minutes: 0 }, 'minutes: Kies 5 of meer.'],
  ['longer than a day', { minutes: 1500 }, 'minutes: Kies 1.440 of minder.'],
  ['done by nobody', { who: [] }, 'who: Kies er minstens 1.'],
  ['in half minutes', { minutes: 7.5 }, 'minutes: Dit is geen getal.'],
  ['every century', { per: 'century' }, 'per: Kies een van de mogelijkheden.'],
])('an item that is %s gets a clear word', (_, change, said) => {
  expect(saidOf(change)).toBe(said);
});
