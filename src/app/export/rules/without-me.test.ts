import { expect, test } from 'vitest';

import type { MemberId } from '#base/kernel/id.ts';

import { withoutMe } from './without-me.ts';

const me = '018f0000-0000-7000-8000-00000000000a' as MemberId;

test('a filter that says me names the member', () => {
  expect(withoutMe({ owners: 'me,nobody', statuses: 'open' }, me)).toEqual({
    owners: `${me},nobody`,
    statuses: 'open',
  });
  expect(withoutMe({ filter: 'owner:is:me;or(owner:is:nobody,me;text:has:me)' }, me)).toEqual({
    filter: `owner:is:${me};or(owner:is:nobody,${me};text:has:me)`,
  });
});

test('the word elsewhere stays, and so does all of it for who is no member', () => {
  expect(withoutMe({ text: 'me' }, me)).toEqual({ text: 'me' });
  expect(withoutMe({ owners: 'me' }, null)).toEqual({ owners: 'me' });
});
