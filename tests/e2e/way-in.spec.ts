import { journeyMessages } from '#app/journey/messages.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';
import { inOneLanguage } from '#tests/languages.ts';
import { dealQuietly, joinQuietly } from '#tests/quietly.ts';

for (const language of inOneLanguage('en')) {
  const words = wordsOf(journeyMessages, language);

  test.describe(language, () => {
    test.use({ language });

    test('a new organisation is led in: what is ready is ticked, and the next step has its button', async ({
      page,
      browser,
    }) => {
      await signUpQuietly(page, language);
      const sheet = page.getByRole('region', { name: words.title });
      await page.goto('/');
      await expect(sheet.getByText(words.sum(0, 8))).toBeVisible();
      await expectAccessible(page);
      await sheet.getByRole('link', { name: words.dealsGo, exact: true }).click();
      await expect(page).toHaveURL('/import');

      await test.step('what was done elsewhere is seen on coming back', async () => {
        await dealQuietly(page, { title: 'Oven voor de bakkerij' });
        await page.goto('/');
        await expect(sheet.getByText(words.sum(1, 8))).toBeVisible();
        await expect(sheet.getByRole('link', { name: `${words.deals} ${words.ready}` })).toBeVisible();
        await expect(sheet.getByRole('heading', { name: words.people })).toBeVisible();
      });

      await test.step('folded away it stays so, with the next step in one line', async () => {
        await sheet.getByRole('button', { name: words.fold }).press('Enter');
        await expect(sheet.getByRole('listitem')).toHaveCount(0);
        await page.reload();
        await expect(sheet.getByRole('link', { name: words.people })).toBeVisible();
        await expect(sheet.getByRole('listitem')).toHaveCount(0);
        await sheet.getByRole('button', { name: words.unfold }).press('Enter');
        await expect(sheet.getByRole('listitem')).toHaveCount(8);
      });

      await test.step('a colleague who sells is not led in', async () => {
        const other = await browser.newPage({ baseURL: new URL(page.url()).origin });
        await joinQuietly(other, page, { name: 'Anna Proef', access: 'member' });
        await other.goto('/');
        await expect(other.getByRole('heading').first()).toBeVisible();
        await expect(other.getByRole('region', { name: words.title })).toHaveCount(0);
        await other.close();
        await page.reload();
        await expect(sheet.getByRole('heading', { name: words.roles })).toBeVisible();
      });
    });
  });
}
