import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';
import { dealQuietly, joinQuietly } from '#tests/quietly.ts';

test('two people at one board see each other’s moves, and the second of two edits chooses what stands', async ({
  page: seller,
  elsewhere,
}) => {
  const manager = await elsewhere();
  await signUpQuietly(manager);
  await joinQuietly(seller, manager, { name: 'Vera Verkoper', access: 'member' });
  const id = await dealQuietly(seller, { title: 'Koelcel voor de bakkerij', amountCents: 4_500_00 });
  const phase = (name: string) => manager.getByRole('region', { name, exact: true });
  const card = { name: 'Koelcel voor de bakkerij' };

  await Promise.all([seller.goto('/deals'), manager.goto('/deals')]);
  await expect(phase('Selectie').getByRole('link', card)).toBeVisible();
  await expect(phase('Suspect').getByText('0 kansen')).toBeAttached();
  // The line is open by now: it is asked for when the board is.
  await manager.waitForTimeout(500);

  await seller.getByRole('link', card).focus();
  await seller.keyboard.press('m');
  const dialog = seller.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: /^Suspect/ })).toBeFocused();
  await seller.keyboard.press('Enter');
  await expect(dialog.getByRole('checkbox', { name: 'Afspraak gemaakt' })).toBeFocused();
  await seller.keyboard.press('Space');
  await seller.keyboard.press('Enter');
  await expect(seller.getByText('Koelcel voor de bakkerij staat nu in Suspect')).toBeVisible();

  await expect(phase('Suspect').getByRole('link', card)).toBeVisible({ timeout: 2_000 });
  await expect(
    manager.getByText('Vera Verkoper verplaatste Koelcel voor de bakkerij naar Suspect'),
  ).toBeVisible();
  await expect(phase('Suspect').getByText('€ 4.500')).toHaveCount(2);

  // Both change the amount; the manager is second.
  await manager.goto(`/deals/${id}`);
  await manager.getByRole('button', { name: 'Bewerken' }).first().click();
  const form = manager.getByRole('dialog');
  await form.getByLabel('Bedrag').fill('5.000');
  await form.getByLabel('Titel').fill('Koelcel en vriescel');
  const { version } = (await (await seller.request.get(`/api/v1/deals/${id}`)).json()) as { version: number };
  const first = await seller.request.patch(`/api/v1/deals/${id}`, {
    data: { version, amountCents: 4_800_00 },
  });
  expect(first.status()).toBe(200);
  await form.getByRole('button', { name: 'Opslaan' }).click();

  const choice = manager.getByRole('dialog', { name: 'Iemand was je voor' });
  await expect(choice.getByText(/^Vera Verkoper veranderde deze kans, vandaag/)).toBeVisible();
  await expect(choice.getByRole('radio', { name: 'Bedrag, Van jou: € 5.000,00' })).toBeChecked();
  await expectAccessible(manager);
  await choice.getByRole('radio', { name: 'Bedrag, Er staat nu: € 4.800,00' }).check();
  await choice.getByRole('button', { name: 'Bewaar deze keuze' }).click();
  await expect(choice).toBeHidden();
  await expect(manager.getByRole('heading', { name: 'Koelcel en vriescel' })).toBeVisible();
  await expect(manager.getByText('€ 4.800').first()).toBeVisible();
});

test('whoever moves a deal that somebody else just moved is told, and chooses', async ({
  page,
  elsewhere,
}) => {
  const manager = await elsewhere();
  await signUpQuietly(manager);
  await joinQuietly(page, manager, { name: 'Vera Verkoper', access: 'manager' });
  const id = await dealQuietly(page, { title: 'Weegbrug op de werf' });
  // A board that hears of nothing, as behind a line that is broken.
  await page.route('**/api/v1/live', (route) => route.abort());
  await page.goto('/deals');
  await expect(page.getByRole('link', { name: 'Weegbrug op de werf' })).toBeVisible();
  const board = (await (await manager.request.get('/api/v1/board')).json()) as {
    columns: { phase: { id: string } }[];
  };
  const [, suspect] = board.columns.map(({ phase }) => phase.id);
  const deal = (await (await manager.request.get(`/api/v1/deals/${id}`)).json()) as {
    cycle: { phases: { criteria: { id: string; required: boolean }[] }[] };
  };
  const results = deal.cycle.phases[0]?.criteria.map(({ id: criterionId }) => ({ criterionId, value: true }));
  const moved = await manager.request.post(`/api/v1/deals/${id}/move`, {
    data: { version: 1, toPhaseId: suspect, results },
  });
  expect(moved.status()).toBe(200);

  await page.getByRole('link', { name: 'Weegbrug op de werf' }).focus();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Verloren/ }).click();
  await dialog.getByRole('radio').first().check();
  await dialog
    .getByRole('button', { name: /^Verloren|verloren/ })
    .last()
    .click();
  const choice = page.getByRole('dialog', { name: 'Iemand was je voor' });
  await expect(choice.getByRole('radio', { name: /Er staat nu: Suspect$/ })).toBeVisible();
  await expectAccessible(page);
  await choice.getByRole('button', { name: 'Laat staan wat er staat' }).click();
  await expect(
    page
      .getByRole('region', { name: 'Suspect', exact: true })
      .getByRole('link', { name: 'Weegbrug op de werf' }),
  ).toBeVisible();
});
