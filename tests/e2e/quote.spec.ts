import { wordsOf } from '#base/i18n/messages.ts';
import { fileMessages } from '#base/files/messages.ts';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { lineMessages } from '#do/pipeline/lines/messages.ts';
import { noticeMessages } from '#base/notices/messages.ts';
import { noteMessages } from '#do/pipeline/notes/messages.ts';
import { peopleOfDealMessages } from '#do/pipeline/people/messages.ts';
import { quoteMessages } from '#do/pipeline/quotes/messages.ts';
import { rivalMessages } from '#do/pipeline/rivals/messages.ts';
import { dealMessages } from '#do/pipeline/ui/deal/deal-messages.ts';
import { gateMessages } from '#do/pipeline/ui/gate/gate-messages.ts';
import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';

const lines = wordsOf(lineMessages, 'nl');
const quotes = wordsOf(quoteMessages, 'nl');
const deals = wordsOf(dealMessages, 'nl');
const gates = wordsOf(gateMessages, 'nl');
const files = wordsOf(fileMessages, 'nl');
const notes = wordsOf(noteMessages, 'nl');
const notices = wordsOf(noticeMessages, 'nl');
const people = wordsOf(peopleOfDealMessages, 'nl');
const rivals = wordsOf(rivalMessages, 'nl');
const kit = wordsOf(kitMessages, 'nl');
const signed = {
  name: 'getekend.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7 getekend'),
};

test('a seller puts products on a deal, sends a quote, gets it signed and wins with the file', async ({
  page,
}) => {
  await signUpQuietly(page);
  const made = await page.request.post('/api/v1/deals', {
    data: { title: 'Oven voor de bakkerij', newAccountName: 'Bakkerij Verzonnen' },
  });
  const { id } = (await made.json()) as { id: string };
  const dialog = page.getByRole('dialog');
  await page.goto(`/deals/${id}`);

  await test.step('products, by keyboard', async () => {
    await page.getByRole('button', { name: lines.add }).click();
    await page.getByLabel(lines.description).fill('Steenoven');
    await page.getByLabel(lines.quantity).fill('2');
    await page.getByLabel(lines.price).fill('1.250,50');
    await page.getByLabel(lines.discount, { exact: true }).fill('10');
    await expectAccessible(page);
    await page.getByLabel(lines.price).press('Enter');
    await expect(page.getByRole('region', { name: lines.products })).toContainText('€ 2.250,90 excl. btw');
    await expect(page.getByRole('region', { name: deals.facts })).toContainText(lines.amountFollows);
  });

  await test.step('a note', async () => {
    await page.getByRole('radio', { name: notes.note, exact: true }).check();
    await page.getByRole('textbox', { name: notes.note }).fill('Levering door de achterdeur');
    await page.getByRole('checkbox', { name: notes.pinToo }).check();
    await page.getByRole('button', { name: notes.add }).click();
    await expect(page.getByRole('list', { name: notes.pinned })).toContainText('achterdeur');
  });

  await test.step('everything that opens is accessible', async () => {
    await page.getByRole('button', { name: people.add }).first().click();
    await expect(dialog).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: rivals.add }).first().click();
    await expect(dialog).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: notices.bell }).click();
    await expect(dialog).toContainText(notices.nothing);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  });

  await test.step('a quote', async () => {
    const sheet = page.getByRole('region', { name: quotes.quotes });
    await sheet.getByRole('button', { name: quotes.make }).click();
    await sheet.getByRole('button', { name: quotes.send }).click();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: quotes.sendNow }).click();
    await expect(sheet).toContainText(quotes.sent);
    const link = await sheet.getByRole('link', { name: quotes.look }).getAttribute('href');
    const pdf = await page.request.get(link ?? '');
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');

    await sheet.getByRole('button', { name: quotes.accept }).click();
    const choosing = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: files.add }).click();
    await (await choosing).setFiles(signed);
    await expect(dialog.getByRole('combobox', { name: quotes.signedFile })).toHaveValue(signed.name);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: quotes.acceptNow }).click();
    await expect(sheet).toContainText(quotes.accepted);
  });

  await test.step('won, with the signed quote as the confirmation', async () => {
    await page.getByRole('button', { name: deals.won, exact: true }).click();
    await expect(dialog.getByRole('combobox', { name: gates.confirmationFile })).toHaveValue(signed.name);
    await dialog.getByRole('checkbox', { name: gates.override }).check();
    await dialog.getByLabel(gates.overrideReason, { exact: true }).fill('Alles besproken');
    await dialog.getByRole('button', { name: gates.winNow }).click();
    await expect(page.getByRole('region', { name: deals.facts })).toContainText(signed.name);
    await expect(page.getByRole('button', { name: kit.undo })).toBeVisible();
    await expectAccessible(page);
  });
});
