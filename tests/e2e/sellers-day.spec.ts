import { wordsOf } from '#base/i18n/messages.ts';
import { filterMessages } from '#base/filters/ui/filter-messages.ts';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { lineMessages } from '#do/pipeline/lines/messages.ts';
import { noteMessages } from '#do/pipeline/notes/messages.ts';
import { quoteMessages } from '#do/pipeline/quotes/messages.ts';
import { taskMessages } from '#do/tasks/messages.ts';
import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';
import { inOneLanguage } from '#tests/languages.ts';
import { dealQuietly } from '#tests/quietly.ts';

test.use({ mail: 'kept' });

for (const language of inOneLanguage('en')) {
  const filters = wordsOf(filterMessages, language);
  const tasks = wordsOf(taskMessages, language);
  const notes = wordsOf(noteMessages, language);
  const lines = wordsOf(lineMessages, language);
  const quotes = wordsOf(quoteMessages, language);
  const kit = wordsOf(kitMessages, language);

  test.describe(language, () => {
    test.use({ language });

    test('a seller’s day by keyboard: the board narrowed down, tasks done and moved, a note, a quote mailed', async ({
      page,
      letters,
    }) => {
      await signUpQuietly(page, language);
      const { keyboard } = page;
      const dialog = page.getByRole('dialog');
      const made = await page.request.post('/api/v1/deals', {
        data: { title: 'Oven voor de bakkerij', newAccountName: 'Bakkerij Verzonnen' },
      });
      const { id, account } = (await made.json()) as { id: string; account: { id: string } };
      await dealQuietly(page, { title: 'Weegbrug op de werf' });
      await page.request.post('/api/v1/contacts', {
        data: { accountId: account.id, name: 'Anna Proef', email: 'anna@bakkerij.example' },
      });

      await test.step('the board shows what the seller is after, and the address keeps it', async () => {
        await page.goto('/deals');
        await expect(page.getByRole('link', { name: 'Weegbrug op de werf' })).toBeVisible();
        await page.getByRole('button', { name: filters.addLabel }).focus();
        await keyboard.press('Enter');
        await expect(dialog.getByRole('combobox').first()).toBeFocused();
        await keyboard.type(language === 'nl' ? 'titel' : 'title');
        await keyboard.press('Enter');
        await dialog.getByRole('textbox', { name: filters.value }).fill('oven');
        await keyboard.press('Enter');
        await expect(page.getByRole('link', { name: 'Weegbrug op de werf' })).toHaveCount(0);
        await expect(page).toHaveURL(/filter=title:has:oven/);
        await expectAccessible(page);
        await page.reload();
        await expect(page.getByRole('link', { name: 'Oven voor de bakkerij' })).toBeVisible();
        await expect(page.getByRole('link', { name: 'Weegbrug op de werf' })).toHaveCount(0);
      });

      await test.step('tasks are written, done, taken back and moved with single keys', async () => {
        await page.goto('/tasks');
        const task = (title: string) => page.getByRole('button', { name: title, exact: true });
        await page.getByRole('textbox', { name: tasks.quickAdd }).focus();
        for (const line of language === 'nl'
          ? ['bel Anna vandaag', 'mail de folder vandaag', 'offerte nalezen morgen']
          : ['call Anna today', 'mail the folder today', 'read the quote tomorrow']) {
          await keyboard.type(line);
          await keyboard.press('Enter');
          await expect(page.getByRole('textbox', { name: tasks.quickAdd })).toHaveValue('');
        }
        const [first, second] =
          language === 'nl' ? ['Bel Anna', 'Mail de folder'] : ['Call Anna', 'Mail the folder'];
        await task(first).focus();
        await keyboard.press('ArrowDown');
        await expect(task(second)).toBeFocused();
        await keyboard.press('ArrowUp');
        await expect(task(first)).toBeFocused();
        await keyboard.press('x');
        await expect(page.getByText(tasks.doneNow(first))).toBeVisible();
        await expect(task(second)).toBeFocused();
        await page.getByRole('button', { name: kit.undo }).last().focus();
        await keyboard.press('Enter');
        await expect(task(first)).toBeVisible();
        await task(second).focus();
        await keyboard.press('w');
        await expect(page.getByText(tasks.movedTo(second, '')).first()).toBeVisible();
        await task(first).focus();
        await keyboard.press('Enter');
        await expect(dialog.getByRole('textbox', { name: tasks.what })).toHaveValue(first);
        await keyboard.press('Escape');
        await expect(dialog).toHaveCount(0);
        await expectAccessible(page);
      });

      await test.step('what the team should know of the account is written on it', async () => {
        await page.goto(`/accounts/${account.id}`);
        const note = page.getByRole('radio', { name: notes.note, exact: true });
        await note.focus();
        await keyboard.press('Space');
        await page.getByRole('textbox', { name: notes.note }).fill('Alleen op dinsdag bellen');
        await page.getByRole('button', { name: notes.add }).focus();
        await keyboard.press('Enter');
        await expect(page.getByText(notes.added)).toBeVisible();
        await expect(page.getByRole('main').getByText('Alleen op dinsdag bellen').first()).toBeVisible();
        await expectAccessible(page);
      });

      await test.step('a quote is made and goes to the customer by e-mail, with its PDF', async () => {
        await page.goto(`/deals/${id}`);
        await page.getByRole('button', { name: lines.add }).focus();
        await keyboard.press('Enter');
        await page.getByLabel(lines.description).fill('Steenoven');
        await page.getByLabel(lines.price).fill('1250');
        await page.getByLabel(lines.price).press('Enter');
        await expect(page.getByRole('region', { name: lines.products })).toContainText('1 × ');
        const sheet = page.getByRole('region', { name: quotes.quotes });
        await sheet.getByRole('button', { name: quotes.make }).focus();
        await keyboard.press('Enter');
        await sheet.getByRole('button', { name: quotes.send }).focus();
        await keyboard.press('Enter');
        await expect(dialog.getByRole('textbox', { name: quotes.to })).toHaveValue('anna@bakkerij.example');
        await expectAccessible(page);
        await dialog.getByRole('button', { name: quotes.mailNow }).focus();
        await keyboard.press('Enter');
        await expect(sheet).toContainText(quotes.sent);
        await expect.poll(() => letters.taken.length, { timeout: 60_000 }).toBeGreaterThan(0);
        const letter = letters.taken.find((one) => one.includes('anna@bakkerij.example')) ?? '';
        expect(letter).toContain('application/pdf');
      });
    });
  });
}
