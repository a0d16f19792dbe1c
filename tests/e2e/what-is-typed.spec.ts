import { expect, signUpQuietly, test } from '#tests/journey.ts';

test('an amount that cannot be read holds the form; what is typed with a point is understood', async ({
  page,
}) => {
  await signUpQuietly(page);
  await page.request.post('/api/v1/accounts', { data: { name: 'Bakkerij Verzonnen' } });
  await page.goto('/deals');
  await page.getByRole('button', { name: 'Eerste kans toevoegen' }).click();
  const form = page.getByRole('dialog', { name: 'Nieuwe kans' });
  await form.getByRole('combobox', { name: 'Relatie' }).fill('Bakk');
  await expect(form.getByRole('option').first()).toHaveText('Bakkerij Verzonnen');
  await expect(form.getByRole('option').last()).toContainText('“Bakk”');
  await expect(form.getByRole('option').first()).toHaveAttribute('data-combobox-selected', 'true');
  await page.keyboard.press('Enter');
  await form.getByLabel('Titel').fill('Oven');

  const amount = form.getByLabel(/^Bedrag/);
  await amount.fill('twaalfduizend');
  await page.keyboard.press('Enter');
  await expect(form).toBeVisible();
  await expect(amount).toBeFocused();
  await expect(amount).toHaveAttribute('aria-invalid', 'true');
  await amount.fill('-500');
  await form.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(amount).toHaveAttribute('aria-invalid', 'true');

  await form.getByLabel(/^Verwachte sluiting/).fill('22-11-0202');
  await amount.fill('12345.5');
  await form.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(form.getByLabel(/^Verwachte sluiting/)).toHaveAttribute('aria-invalid', 'true');
  await form.getByLabel(/^Verwachte sluiting/).fill('22-11-2027');
  await form.getByLabel('Titel').focus();
  await expect(amount).toHaveValue('12.345,50');
  await form.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Oven' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('€ 12.345,50');
  await expect(page.getByRole('main')).toContainText('Bakkerij Verzonnen');
});
