import { wordsOf } from '#base/i18n/messages.ts';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';
import { inOneLanguage } from '#tests/languages.ts';

for (const language of inOneLanguage('en')) {
  test.describe(language, () => {
    test.use({ language });

    test('somebody looks into deals, accounts and contacts beside their list, and walks on', async ({
      page,
    }) => {
      const words = wordsOf(kitMessages, language);
      await signUpQuietly(page);
      await page.request.post('/api/v1/demo', { data: { language }, timeout: 120_000 });
      for (const path of ['/deals?view=table', '/deals', '/accounts', '/contacts']) {
        await test.step(path, async () => {
          await page.goto(path);
          const entries = page.locator('[data-peek]');
          const [first, second] = [entries.nth(0), entries.nth(1)];
          const panel = page.getByRole('complementary').filter({
            has: page.getByRole('button', { name: words.peekAfter }),
          });
          await first.focus();
          await page.keyboard.press('Space');
          await expect(
            panel.getByRole('link', { name: (await first.textContent()) ?? '' }).first(),
          ).toBeVisible();
          await page.keyboard.press('ArrowDown');
          await expect(second).toBeFocused();
          await expect(panel.getByRole('link', { name: words.peekWhole })).toHaveAttribute(
            'href',
            (await second.getAttribute('href')) ?? '',
          );
          if (path !== '/deals') await expectAccessible(page);
          await panel.getByRole('button', { name: words.peekBefore }).click();
          await expect(panel.getByRole('link', { name: words.peekWhole })).toHaveAttribute(
            'href',
            (await first.getAttribute('href')) ?? '',
          );
          await page.keyboard.press('Escape');
          await expect(panel).toHaveCount(0);
          await expect(first).toBeFocused();
        });
      }
      // By the mouse: the sign at the end of a name opens and closes it.
      const row = page.getByRole('table').getByRole('row').nth(3);
      await row.hover();
      await row.getByRole('button', { name: words.peek }).click();
      await expect(row.getByRole('button', { name: words.peek })).toHaveAttribute('aria-expanded', 'true');
      await row.getByRole('link').first().focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/contacts\/./);
    });
  });
}
