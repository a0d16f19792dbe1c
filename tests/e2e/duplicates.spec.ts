import type { Page } from '@playwright/test';

import { accountMessages } from '#base/directory/accounts/messages.ts';
import { duplicateMessages } from '#base/directory/duplicates/messages.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import { expect, signUpQuietly, test } from '#tests/journey.ts';

const words = wordsOf(duplicateMessages, 'nl');
const accounts = wordsOf(accountMessages, 'nl');

async function add(page: Page, path: string, data: object): Promise<{ id: string }> {
  const answer = await page.request.post(`/api/v1/${path}`, { data });
  expect(answer.status()).toBe(200);
  return (await answer.json()) as { id: string };
}

test('a manager cleans up what was entered twice: finds it, looks what wins, merges, and takes it back', async ({
  page,
}) => {
  await signUpQuietly(page);
  const one = await add(page, 'accounts', {
    name: 'Verzonnen Bouw B.V.',
    phone: '020 1234567',
    city: 'Fabeldam',
    kind: 'customer',
  });
  const two = await add(page, 'accounts', {
    name: 'VERZONNEN BOUW',
    phone: '+31 20 1234567',
    email: 'info@verzonnenbouw.example',
    city: 'Fabeldam',
    isAnother: true,
  });
  await add(page, 'contacts', { accountId: two.id, name: 'Kees Proefpersoon' });
  for (const name of ['Fabel Techniek', 'Fabel Techniek BV'])
    await add(page, 'accounts', { name, city: 'Zomaarkerk', isAnother: true });

  await page.goto('/accounts');
  await page.getByRole('link', { name: accounts.duplicates, exact: true }).click();
  const pairs = page.getByRole('list', { name: words.list }).getByRole('article');
  await expect(pairs).toHaveCount(2);
  const pair = pairs.filter({ hasText: 'VERZONNEN BOUW' });
  await expect(pair).toContainText('Zelfde telefoonnummer');

  // By keyboard: these are two, so N; what is left is merged.
  await pairs.first().focus();
  const other = pairs.filter({ hasText: 'Fabel Techniek' });
  if (!(await other.evaluate((element) => element.matches(':focus')))) await page.keyboard.press('ArrowDown');
  await expect(other).toBeFocused();
  await page.keyboard.press('n');
  await expect(pairs).toHaveCount(1);
  await pair.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: words.mergeTitle });
  const part = (label: string) => dialog.getByRole('group', { name: label, exact: true });
  await part(words.stays).getByRole('radio', { name: 'Verzonnen Bouw B.V.' }).check();
  await part(accounts.name).getByRole('radio', { name: 'Verzonnen Bouw B.V.' }).check();
  await expect(part(accounts.email).getByRole('radio', { name: 'info@verzonnenbouw.example' })).toBeChecked();
  await expect(part(accounts.kind).getByRole('radio', { name: accounts.customer })).toBeChecked();
  await expect(dialog.getByRole('region', { name: words.movesAlong })).toContainText('1 contactpersonen');
  await dialog.getByRole('button', { name: words.merge, exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(words.emptyTitle)).toBeVisible();

  // The old address leads to the one that is left, with everything of both.
  await page.goto(`/accounts/${two.id}`);
  await expect(page).toHaveURL(`/accounts/${one.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Verzonnen Bouw B.V.');
  await expect(page.getByText('Kees Proefpersoon', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'info@verzonnenbouw.example' })).toBeVisible();

  await page.goto('/accounts/duplicates');
  await page.getByRole('button', { name: words.undoOf('Verzonnen Bouw B.V.') }).click();
  await expect(pair).toBeVisible();
  await page.goto(`/accounts/${two.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('VERZONNEN BOUW');
  await expect(page.getByText('Kees Proefpersoon', { exact: true })).toBeVisible();
});
