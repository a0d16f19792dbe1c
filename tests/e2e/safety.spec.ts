import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';
import { dealQuietly } from '#tests/quietly.ts';

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
  await expect(stranger.getByRole('heading', { name: 'Dit is er niet' })).toBeVisible();
  await expect(stranger.getByText('Koelcel voor de bakkerij')).toHaveCount(0);
  await expectAccessible(stranger);
  await page.goto(`/deals/${deal}`);
  await expect(page.getByRole('heading', { name: 'Koelcel voor de bakkerij' })).toBeVisible();
});
