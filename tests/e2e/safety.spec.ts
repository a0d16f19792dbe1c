import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';
import { dealQuietly, joinQuietly } from '#tests/quietly.ts';

test('after signing out the way back shows nothing', async ({ page }) => {
  await signUpQuietly(page);
  const deal = await dealQuietly(page, { title: 'Koelcel voor de bakkerij' });
  await page.goto('/deals');
  await page.getByRole('link', { name: 'Koelcel voor de bakkerij' }).click();
  await expect(page.getByRole('heading', { name: 'Koelcel voor de bakkerij' })).toBeVisible();
  await page.getByRole('button', { name: 'Menu van Proef Verzonnen' }).click();
  await page.getByRole('menuitem', { name: 'Uitloggen' }).click();
  await expect(page.getByRole('heading', { name: 'Inloggen' })).toBeVisible();

  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Inloggen' })).toBeVisible();
  await expect(page.getByText('Koelcel voor de bakkerij')).toHaveCount(0);
  await page.goto(`/deals/${deal}`);
  await expect(page.getByRole('heading', { name: 'Inloggen' })).toBeVisible();
  await expect(page.getByText('Koelcel voor de bakkerij')).toHaveCount(0);
});

test('an address of another organisation leads nowhere', async ({ page, elsewhere }) => {
  await signUpQuietly(page);
  const deal = await dealQuietly(page, { title: 'Koelcel voor de bakkerij' });
  const stranger = await elsewhere();
  await signUpQuietly(stranger);
  await stranger.goto(`/deals/${deal}`);
  await expect(stranger.getByText(/bestaat niet/)).toBeVisible();
  await expect(stranger.getByText('Koelcel voor de bakkerij')).toHaveCount(0);
  await expectAccessible(stranger);
  await page.goto(`/deals/${deal}`);
  await expect(page.getByRole('heading', { name: 'Koelcel voor de bakkerij' })).toBeVisible();
});

test('two people change one deal: the second is told, and chooses', async ({ page, elsewhere }) => {
  await signUpQuietly(page);
  const deal = await dealQuietly(page, { title: 'Koelcel voor de bakkerij', amountCents: 4_500_00 });
  const theirs = await elsewhere();
  await joinQuietly(theirs, page, { name: 'Ine Verzonnen', access: 'manager' });
  const dialog = page.getByRole('dialog');

  for (const each of [page, theirs]) {
    await each.goto(`/deals/${deal}`);
    await each.getByRole('button', { name: 'Meer', exact: true }).click();
    await each.getByRole('menuitem', { name: 'Bewerken' }).click();
  }
  const drawer = theirs.getByRole('dialog');
  await drawer.getByLabel('Titel').fill('Koelcel voor de banketbakker');
  await drawer.getByRole('button', { name: 'Opslaan' }).click();
  await expect(theirs.getByRole('heading', { name: 'Koelcel voor de banketbakker' })).toBeVisible();

  await dialog.getByLabel('Titel').fill('Vriescel voor de bakkerij');
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await expect(dialog.getByRole('heading', { name: 'Iemand was je voor' })).toBeVisible();
  await expect(
    dialog.getByRole('row', { name: 'Titel Vriescel voor de bakkerij Koelcel voor de banketbakker' }),
  ).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Neem wat ik schreef' }).click();
  await expect(page.getByRole('heading', { name: 'Vriescel voor de bakkerij' })).toBeVisible();
  await theirs.reload();
  await expect(theirs.getByRole('heading', { name: 'Vriescel voor de bakkerij' })).toBeVisible();
});
