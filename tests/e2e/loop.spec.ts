import type { Locator } from '@playwright/test';

import { wordsOf } from '#base/i18n/messages.ts';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { loopMessages } from '#check/loop/messages.ts';
import { checklistMessages } from '#plan/rhythm/ui/checklist/checklist-messages.ts';
import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';
import { inOneLanguage } from '#tests/languages.ts';

const own = { nl: 'Beursbezoek', en: 'Trade fair' };
const first = {
  nl: ['Jaarplan', 'Positionering', 'Klantenpanel'],
  en: ['Year plan', 'Positioning', 'Customer panel'],
};

for (const language of inOneLanguage('en')) {
  test.describe(language, () => {
    test.use({ language });

    test('a manager walks the checklist by keyboard, adds and strikes, and sees the loop run', async ({
      page,
    }) => {
      test.setTimeout(120_000);
      const kit = wordsOf(kitMessages, language);
      const words = wordsOf(checklistMessages, language);
      const loop = wordsOf(loopMessages, language);
      const [yearPlan = '', positioning = '', panel = ''] = first[language];
      const name = own[language];
      const picture = page.getByRole('region', { name: loop.picture });
      const heading = (text: string) => page.getByRole('heading', { name: text, exact: true });
      const lineOf = (text: string): Locator =>
        page.getByRole('complementary', { name: words.list }).getByRole('button', { name: text });

      await signUpQuietly(page, language);
      await test.step('the home screen shows what a loop could be, and invites to the walk', async () => {
        await page.goto('/');
        await expect(heading(loop.walkTitle)).toBeVisible();
        await expectAccessible(page);
        await page.getByRole('link', { name: loop.begin }).press('Enter');
        await page.getByRole('button', { name: words.begin }).press('Enter');
        await expect(heading(yearPlan)).toBeVisible();
        await expectAccessible(page);
      });

      await test.step('K keeps, X strikes, arrows walk, U takes back', async () => {
        await page.keyboard.press('k');
        await expect(heading(positioning)).toBeVisible();
        await page.keyboard.press('k');
        await expect(heading(panel)).toBeVisible();
        await page.keyboard.press('x');
        await expect(page.getByText(words.decidedOf('3', '46'))).toBeVisible();
        await expect(lineOf(panel)).toContainText(words.struck.toLowerCase());
        await page.keyboard.press('ArrowLeft');
        await expect(heading(panel)).toBeVisible();
        await page.keyboard.press('k');
        await expect(lineOf(panel)).not.toContainText(words.struck.toLowerCase());
        await page.keyboard.press('u');
        await expect(lineOf(panel)).toContainText(words.struck.toLowerCase());
      });

      await test.step('an item of one’s own is added, with the hours in which it may lie painted by keyboard', async () => {
        await page.keyboard.press('a');
        const form = page.getByRole('dialog', { name: words.add });
        await form.getByRole('button', { name: words.save }).press('Enter');
        await expect(form.getByText(words.missing)).toBeVisible();
        await form.getByRole('textbox', { name: words.name, exact: true }).fill(name);
        const manual = form.getByRole('textbox', {
          name: new RegExp(`^${words.manual.replace('?', '\\?')}`),
        });
        await manual.click();
        await page.keyboard.type('Sta er met twee mensen');
        await page.keyboard.press('Control+b');
        await page.keyboard.type(' en een lijst');
        await form.getByRole('checkbox', { name: 'Closer' }).check();
        await form.getByRole('gridcell', { name: /09:00/ }).first().focus();
        await page.keyboard.press('Space');
        for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowDown');
        await expectAccessible(page, { within: 'dialog' });
        await form.getByRole('button', { name: words.save }).press('Enter');
        await expect(heading(name)).toBeVisible();
        await expect(page.getByText('09:00–11:00')).toBeVisible();
        await expect(page.getByText('en een lijst')).toHaveCSS('font-weight', /6\d\d|700/);
      });

      await test.step('who comes second is told what the first made of it, and chooses', async () => {
        // Both look at the same; the news of the one has not reached the other yet.
        await page.route('**/api/v1/live', (route) => route.abort());
        await page.goto('/checklist');
        await expect(lineOf(yearPlan)).toBeVisible();
        const { items } = (await (await page.request.get('/api/v1/rhythm-items')).json()) as {
          items: { id: string; code: string | null; version: number }[];
        };
        const start = items.find(({ code }) => code === 'year-plan');
        await lineOf(yearPlan).click();
        await expect(heading(yearPlan)).toBeVisible();
        const judged = await page.request.post(`/api/v1/rhythm-items/${start?.id}/verdict`, {
          data: { version: start?.version, verdict: 'open' },
          headers: { 'idempotency-key': crypto.randomUUID() },
        });
        expect(judged.status()).toBe(200);
        await page.getByRole('button', { name: words.previous }).focus();
        await page.keyboard.press('x');
        const conflict = page.getByRole('dialog', { name: kit.conflictTitle });
        await expect(conflict.getByText(words.open)).toBeVisible();
        await conflict.getByRole('button', { name: kit.conflictKeep }).click();
        await expect(lineOf(yearPlan)).toContainText(words.struck.toLowerCase());
        await page.unroute('**/api/v1/live');
      });

      await test.step('what was kept stands on the loop, what was struck does not; done is said in one press', async () => {
        await page.goto('/');
        await expect(picture.getByRole('button', { name: new RegExp(`^${name}`) })).toBeVisible();
        await expect(picture.getByRole('button', { name: new RegExp(`^${panel}`) })).toHaveCount(0);
        await expectAccessible(page);
        await picture.getByRole('button').first().focus();
        for (let i = 0; i < 60; i++) {
          const label = await page.evaluate<string>(
            "document.activeElement.getAttribute('aria-label') ?? ''",
          );
          if (label.startsWith(name)) break;
          await page.keyboard.press('ArrowRight');
        }
        await page.keyboard.press('Enter');
        const drawer = page.getByRole('dialog', { name });
        await expect(drawer.getByText('Sta er met twee mensen')).toBeVisible();
        await expectAccessible(page, { within: 'dialog' });
        await drawer.getByRole('button', { name: loop.done, exact: true }).press('Enter');
        await expect(drawer.getByText(loop['on-rhythm'])).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(
          picture.getByRole('button', { name: new RegExp(`^${name}, ${loop['on-rhythm'].toLowerCase()}`) }),
        ).toBeVisible();
      });
    });
  });
}
