import { wordsOf } from '#base/i18n/messages.ts';
import { routingFindingMessages, routingMessages } from '#plan/routing/messages.ts';
import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';

for (const language of ['nl', 'en'] as const)
  test.describe(language, () => {
    test.use({ language });

    test('a manager fills the routing by keyboard alone, mends a hole and takes it back', async ({
      page,
    }) => {
      const words = wordsOf(routingMessages, language);
      await signUpQuietly(page, language);
      const made = await page.request.post('/api/v1/demo', { data: { language }, timeout: 120_000 });
      expect(made.status()).toBe(204);
      await page.goto('/routing');
      const grid = page.getByRole('grid', { name: words.gridLabel });
      const cell = (row: number, column: number) => grid.locator(`[data-cell="${row} ${column}"]`);
      await expect(cell(2, 3)).toHaveText(words.hole);

      await cell(0, 0).focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight'])
        await page.keyboard.press(key);
      await expect(cell(2, 2)).toBeFocused();
      await page.keyboard.press('Control+c');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Control+v');
      await expect(cell(2, 3)).not.toHaveText(words.hole);
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Control+d');
      await expect(cell(4, 3)).not.toHaveText(words.hole);
      await page.keyboard.press('Control+z');
      await expect(cell(4, 3)).toHaveText(words.hole);

      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      await expectAccessible(page, { within: 'dialog[open]' });
      await page.keyboard.press('Escape');
      await expect(cell(4, 3)).toBeFocused();

      const hint = wordsOf(routingFindingMessages, language).error;
      await expect(page.getByRole('listitem').filter({ hasText: hint }).first()).toBeVisible();
      await page.getByRole('radio', { name: words.flow, exact: true }).check();
      await expect(page.getByRole('img', { name: words.flowLabel })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('radio', { name: words.voices, exact: true }).check();
      await page.getByRole('radio', { name: words.customers, exact: true }).check();
      await expect(page.getByText(words['not-served']).first()).toBeVisible();
      await expectAccessible(page);
    });
  });
