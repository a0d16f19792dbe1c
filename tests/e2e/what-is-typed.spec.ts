import { expect, signUpQuietly, test } from '#tests/journey.ts';

test('what is filled in is not lost by Escape; an amount that cannot be read holds the form', async ({
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
  const title = form.getByLabel('Titel');
  await title.fill('Oven');

  // Escape asks before what was filled in is lost, also time and again.
  const goOn = form.getByRole('button', { name: 'Verder invullen' });
  for (const back of ['Escape', 'Enter', 'Escape']) {
    await page.keyboard.press('Escape');
    await expect(goOn).toBeFocused();
    await page.keyboard.press(back);
    await expect(goOn).toHaveCount(0);
    await expect(title).toBeFocused();
  }
  await expect(title).toHaveValue('Oven');
  await page.keyboard.press('Escape');
  await form.getByRole('button', { name: 'Weggooien' }).click();
  await expect(form).toHaveCount(0);
  await page.getByRole('button', { name: 'Eerste kans toevoegen' }).click();
  await expect(form.getByLabel('Titel')).toHaveValue('');
  await form.getByRole('combobox', { name: 'Relatie' }).fill('Bakk');
  // Whoever types fast presses Enter before the list is there.
  await page.keyboard.press('Enter');
  await expect(form.getByRole('combobox', { name: 'Relatie' })).toHaveValue('Bakkerij Verzonnen');
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
