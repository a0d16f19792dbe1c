import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';
import { dealQuietly } from '#tests/quietly.ts';

test('a manager renames a phase, asks one thing more of it, and takes that back', async ({ page }) => {
  await signUpQuietly(page);
  await dealQuietly(page, { title: 'Koelcel voor de bakkerij' });
  await page.goto('/sales-cycle');
  const drawer = page.getByRole('dialog');
  const phase = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Kennismaking' }) });

  await page.getByRole('button', { name: 'Meer met Selectie' }).click();
  await page.getByRole('menuitem', { name: 'Wijzigen' }).click();
  await expectAccessible(page);
  await drawer.getByLabel('Naam', { exact: true }).fill('');
  await drawer.getByLabel('Naam in het Engels').fill('');
  await drawer.getByRole('button', { name: 'Opslaan' }).click();
  await expect(drawer.getByText('Vul een naam in.')).toBeVisible();
  await drawer.getByLabel('Naam', { exact: true }).fill('Kennismaking');
  await drawer.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('heading', { name: 'Kennismaking' })).toBeVisible();

  await phase.getByRole('button', { name: 'Vereist resultaat' }).click();
  await drawer.getByLabel('Wat moet er waar zijn?').fill('Budget besproken');
  await drawer.getByRole('combobox', { name: 'Wat leg je vast?' }).click();
  await page.getByRole('option', { name: 'Een tekst' }).click();
  await expectAccessible(page);
  await drawer.getByRole('button', { name: 'Opslaan' }).click();
  await expect(phase.getByRole('button', { name: /^Budget besproken ?,/ })).toBeVisible();
  await expectAccessible(page);

  await test.step('the gate asks for it at once', async () => {
    await page
      .getByRole('navigation', { name: 'Hoofdmenu' })
      .getByRole('link', { name: 'Verkoopkansen' })
      .click();
    await page.getByRole('link', { name: 'Koelcel voor de bakkerij' }).click();
    await expect(page.getByRole('region', { name: 'Wat Kennismaking vraagt' })).toContainText('nog 2 nodig');
    await expect(page.getByLabel('Budget besproken')).toBeVisible();
  });

  await page
    .getByRole('navigation', { name: 'Hoofdmenu' })
    .getByRole('link', { name: 'Verkoopcyclus' })
    .click();
  const retire = async () => {
    await phase.getByRole('button', { name: /^Budget besproken ?,/ }).hover();
    await page.getByRole('button', { name: 'Meer met Budget besproken' }).click();
    await page.getByRole('menuitem', { name: 'Uit gebruik nemen' }).click();
    await expect(page.getByText('“Budget besproken” wordt niet meer gevraagd.')).toBeVisible();
    await expect(phase.getByRole('button', { name: /^Budget besproken ?,/ })).toBeHidden();
  };
  await retire();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(phase.getByRole('button', { name: /^Budget besproken ?,/ })).toBeVisible();
  await retire();
  await expect(phase.getByText('1 uit gebruik')).toBeVisible();

  await page
    .getByRole('navigation', { name: 'Hoofdmenu' })
    .getByRole('link', { name: 'Verkoopkansen' })
    .click();
  await page.getByRole('link', { name: 'Koelcel voor de bakkerij' }).click();
  await expect(page.getByRole('region', { name: 'Wat Kennismaking vraagt' })).toContainText('nog 1 nodig');
});
