import { expect, type Page } from '@playwright/test';

import type { Access } from '#base/kernel/actor.ts';

import { fromAnotherPlace } from './journey.ts';

let people = 0;

/** Lets somebody new into the administrator's organisation, through the API, and leaves their session in `page`. */
export async function joinQuietly(
  page: Page,
  administrator: Page,
  { name, access }: { name: string; access: Access },
): Promise<{ email: string; password: string }> {
  const person = {
    email: `collega${++people}-${Date.now()}@verzonnen.example`,
    password: 'een eigen lang wachtwoord',
  };
  const ask = administrator.request;
  const added = await ask.post('/api/v1/members', {
    data: { name, email: null, access, teamId: null, reportsToId: null, isOwner: false },
  });
  const { id } = (await added.json()) as { id: string };
  const invited = await ask.post(`/api/v1/members/${id}/invitation`, { data: { email: person.email } });
  const { link } = (await invited.json()) as { link: string };
  const token = new URL(link).pathname.split('/').at(-1);
  const accepted = await page.request.post(`/api/v1/invitations/${token}`, {
    data: { password: person.password },
    headers: fromAnotherPlace(),
  });
  expect(accepted.status()).toBe(204);
  return person;
}

/** A deal in the first phase, made through the API. Answers with its id. */
export async function dealQuietly(
  page: Page,
  deal: { title: string; amountCents?: number },
): Promise<string> {
  const answer = await page.request.post('/api/v1/deals', { data: deal });
  expect(answer.status()).toBe(200);
  const { id } = (await answer.json()) as { id: string };
  return id;
}
