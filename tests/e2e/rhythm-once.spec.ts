import { wordsOf } from '#base/i18n/messages.ts';
import { onceMessages } from '#plan/rhythm/exceptions/messages.ts';
import { dayNames, plannerMessages } from '#plan/rhythm/planner/messages.ts';
import { publishMessages } from '#plan/rhythm/planner/publish-messages.ts';
import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';
import { inOneLanguage } from '#tests/languages.ts';

for (const language of inOneLanguage('nl'))
  test.describe(language, () => {
    test.use({ language });
    const once = wordsOf(onceMessages, language);
    const words = wordsOf(plannerMessages, language);
    const publishing = wordsOf(publishMessages, language);

    test('a manager leaves one time of the month out, and hears what becomes of it before a new version', async ({
      page,
    }) => {
      test.setTimeout(180_000);
      await signUpQuietly(page);
      await page.request.post('/api/v1/demo', { data: { language }, timeout: 90_000 });
      await page.goto('/rhythm/planner');
      await page.getByRole('radio', { name: words.month, exact: true }).check({ force: true });
      await page.getByRole('button', { name: words.next, exact: true }).click();
      await page.getByRole('button', { name: words.next, exact: true }).click();

      // By keyboard: an item of the month that nobody shares its day with opens as in the week.
      const cells = page.locator('td').getByRole('button');
      const time = cells.filter({ hasNotText: '×' }).filter({ hasText: ':' }).first();
      const name = ((await time.textContent()) ?? '').replace(/^\d\d:\d\d /, '');
      await time.focus();
      await page.keyboard.press('Enter');
      const form = page.getByRole('dialog', { name });
      await expectAccessible(page, { within: 'dialog' });
      await form.getByRole('button', { name: once.leaveOut }).click();
      const left = cells.filter({ hasText: once.leftOut });
      await expect(left).toHaveCount(1);
      await expectAccessible(page);
      await page.getByRole('button', { name: once.undo }).click();
      await expect(left).toHaveCount(0);

      // Where several have it on one day, one of them is chosen first.
      const several = cells.filter({ hasText: '×' }).first();
      await several.click();
      await page.getByRole('menuitem').first().click();
      await expect(page.getByRole('dialog').getByRole('button', { name: once.leaveOut })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await time.click();
      await form.getByRole('button', { name: once.leaveOut }).click();
      await expect(left).toHaveCount(1);

      // In the year it is struck too, and has its way back there.
      await page.getByRole('radio', { name: words.year, exact: true }).check({ force: true });
      if (new Date().getMonth() + 2 > 11)
        await page.getByRole('button', { name: words.next, exact: true }).click();
      await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
      await expect(page.getByRole('table').getByText(once.leftOut)).toBeVisible();
      await expectAccessible(page);

      // A copy is published: what becomes of it is said first, and it is not kept.
      await page.getByRole('button', { name: words.more }).click();
      await page.getByRole('menuitem', { name: words.copy }).click();
      await page.getByRole('button', { name: words.publish, exact: true }).click();
      const dialog = page.getByRole('dialog');
      const kept = dialog.getByRole('checkbox', { name: new RegExp(name) });
      await expect(kept).toBeChecked();
      await expectAccessible(page, { within: 'dialog' });
      await kept.uncheck();
      await dialog.getByRole('button', { name: words.publish, exact: true }).click();
      await expect(page.getByText(publishing.published(3))).toBeVisible();
      const { exceptions } = (await (await page.request.get('/api/v1/rhythm-exceptions')).json()) as {
        exceptions: unknown[];
      };
      expect(exceptions).toEqual([]);

      // On a phone one day fills the screen; the bar above goes to the others, and one's own week comes first.
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto('/rhythm/planner');
      const days = page.getByRole('group', { name: words.day });
      for (const of of [4, 1] as const) {
        const chosen = days.getByRole('button', { name: dayNames[language][of] });
        await chosen.click();
        await expect(chosen).toHaveAttribute('aria-pressed', 'true');
      }
      await expectAccessible(page);
    });
  });
