import { wordsOf } from '#base/i18n/messages.ts';
import { accountMessages } from '#base/directory/accounts/messages.ts';
import { dealMessages } from '#do/pipeline/ui/deal/deal-messages.ts';
import { historyMessages } from '#app/history/messages.ts';
import { privacyMessages } from '#app/privacy/messages.ts';
import { retentionMessages } from '#app/privacy/retention/messages.ts';

import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';

const history = wordsOf(historyMessages, 'nl');
const privacy = wordsOf(privacyMessages, 'nl');
const retention = wordsOf(retentionMessages, 'nl');
const deals = wordsOf(dealMessages, 'nl');
const accounts = wordsOf(accountMessages, 'nl');

type Row = { id: string; version: number; account: { id: string } | null };

test('what was changed of a deal is read in words, over everything too, and leaves as a file', async ({
  page,
}) => {
  await signUpQuietly(page);
  const made = await page.request.post('/api/v1/deals', {
    data: { title: 'Oven', newAccountName: 'Bakkerij Proef' },
  });
  const deal = (await made.json()) as Row;
  await page.request.patch(`/api/v1/deals/${deal.id}`, {
    data: { version: deal.version, title: 'Grote oven', expectedCloseOn: '2027-01-31' },
  });

  await page.goto(`/deals/${deal.id}`);
  // The timeline tells it as well.
  await expect(page.getByText(deals.changedFromTo(deals.title, 'Oven', 'Grote oven'))).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: deals.more, exact: true }).click();
  await page.getByRole('menuitem', { name: deals.history }).click();
  await expect(page.getByRole('heading', { level: 1, name: history.titleOf('Grote oven') })).toBeVisible();
  const changed = page.getByRole('listitem').filter({ hasText: 'Verkoopkans gewijzigd' });
  await expect(changed).toContainText('Verwachte sluiting');
  await expect(changed).toContainText('31-01-2027');
  await expectAccessible(page);

  await page.goto('/history');
  await page.getByRole('searchbox').fill('Bakkerij');
  await expect(page.getByRole('listitem').filter({ hasText: 'Relatie toegevoegd' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Verkoopkans gewijzigd' })).toHaveCount(0);
  await page.getByRole('searchbox').fill('dit staat nergens');
  await expect(page.getByRole('heading', { name: history.nothingFound })).toBeVisible();
  await page.getByRole('button', { name: history.clear }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Verkoopkans gewijzigd' })).toBeVisible();
  await page.getByRole('link', { name: 'Exporteren', exact: true }).last().click();
  await expect(page.getByRole('radio', { name: /^Geschiedenis/ })).toBeChecked();
});

test('a person is given their data, and erased after a look at what will happen', async ({ page }) => {
  await signUpQuietly(page);
  const made = await page.request.post('/api/v1/deals', {
    data: { title: 'Oven', newAccountName: 'Bakkerij Proef' },
  });
  const deal = (await made.json()) as Row;
  await page.request.post('/api/v1/contacts', {
    data: { accountId: deal.account?.id, name: 'Cora Verzonnen', email: 'cora@verzonnen.example' },
  });
  await page.request.post(`/api/v1/deals/${deal.id}/notes`, {
    data: { text: 'Gesproken met Cora Verzonnen over de oven' },
  });

  await page.goto(`/accounts/${deal.account?.id}`);
  await page.getByRole('button', { name: accounts.actionsFor('Cora Verzonnen') }).click();
  await page.getByRole('menuitem', { name: accounts.privacy }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cora Verzonnen' })).toBeVisible();

  await page.getByRole('button', { name: privacy.makeDossier }).click();
  const link = page.getByRole('link', { name: privacy.download });
  await expect(link).toBeVisible({ timeout: 20_000 });
  const file = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(file.headers()['content-type']).toBe('application/zip');
  expect((await file.body()).subarray(0, 2).toString()).toBe('PK');

  await page.getByRole('button', { name: privacy.preview }).click();
  await expect(page.getByText('Gesproken met Cora Verzonnen over de oven')).toBeVisible();
  await expect(page.getByText(privacy['kept-backups']())).toBeVisible();
  await expectAccessible(page);
  const erase = page.getByRole('button', { name: privacy.eraseForGood });
  await page.getByRole('textbox', { name: privacy.reason }).fill('Verzoek per brief');
  await expect(erase).toBeDisabled();
  await page.getByRole('textbox', { name: privacy.typeName('Cora Verzonnen') }).fill('cora verzonnen');
  await erase.click();
  await expect(page.getByText(privacy.isErased)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: /^Gewiste persoon/ })).toBeVisible();

  await page.goto('/settings/privacy');
  await expect(page.getByText('Verzoek per brief')).toBeVisible();
  await page.goto(`/deals/${deal.id}`);
  await expect(page.getByText(/^Gesproken met Gewiste persoon/)).toBeVisible();
  await page.goto('/history');
  await expect(page.getByText('Persoonsgegevens gewist')).toBeVisible();
  await expect(page.getByText('cora@verzonnen.example')).toHaveCount(0);
});

test('a retention rule is set, looked at beforehand, and applied', async ({ page }) => {
  await signUpQuietly(page);
  await page.goto('/settings/privacy');
  const rule = page.getByRole('group', { name: retention.after(retention['activity-texts']) });
  await rule.getByRole('radio', { name: retention.limited }).check();
  await page.getByRole('textbox', { name: retention.keepNumber(retention['activity-texts']) }).fill('36');
  await page.getByRole('button', { name: retention.save, exact: true }).click();
  await expect(page.getByText(retention.saved)).toBeVisible();
  await page.getByRole('button', { name: retention.preview }).click();
  await expect(page.getByRole('heading', { name: retention.previewTitle })).toBeVisible();
  await expect(page.getByText(retention.previewNothing)).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(
    page.getByRole('textbox', { name: retention.keepNumber(retention['activity-texts']) }),
  ).toHaveValue('36');
});
