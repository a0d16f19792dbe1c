import { answerMessages } from '#act/answers/messages.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import { screenMessages } from '#check/signals/ui/screen-messages.ts';
import { signalMessages } from '#check/signals/messages.ts';
import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';

for (const language of ['nl', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language });
    const words = wordsOf(screenMessages, language);
    const says = wordsOf(signalMessages, language);
    const answers = wordsOf(answerMessages, language);

    test('a manager finds the real signals, sets one aside and explains one, and they do not come back', async ({
      page,
    }) => {
      test.setTimeout(240_000);
      await signUpQuietly(page, language);
      const made = await page.request.post('/api/v1/demo', { data: { language }, timeout: 120_000 });
      expect(made.status()).toBe(204);
      await page.goto('/signals');
      const list = page.getByRole('region', { name: words.listName });
      const card = (title: string | RegExp) => list.getByRole('link', { name: title });
      const large = page.getByRole('article');
      const ratio = language === 'nl' ? 'Offerte → klant' : 'Quote → customer';
      const falling = says.titleFalling(ratio, false);
      const leads = says.titleBelow(language === 'nl' ? 'Leads binnengekomen' : 'Leads received', 3, false);

      await test.step('before anything was looked at, the screen says what is watched', async () => {
        await expect(page.getByRole('heading', { name: words.emptyNever })).toBeVisible();
        await expect(page.getByText(words.watchRatio)).toBeVisible();
        await expectAccessible(page);
        await page.getByRole('button', { name: words.lookNow }).click();
        await expect(page.getByText(/^(Klaar|Done)\. \d+ /)).toBeVisible({ timeout: 60_000 });
      });

      await test.step('the planted patterns are there, and the bad luck of one closer is not', async () => {
        await expect(card(falling).first()).toBeVisible();
        await expect(card(leads).first()).toBeVisible();
        await expect(card(says.titleRotting(0, null).replace('0', '').trim())).not.toHaveCount(0);
        await expect(card(/omzet|turnover/)).toBeVisible();
        await expect(card(falling).filter({ hasText: 'Esther' })).toHaveCount(0);
      });

      await test.step('one is set aside with a reason', async () => {
        await card(leads).first().click();
        await expect(large.getByRole('heading', { name: leads })).toBeVisible();
        await expectAccessible(page);
        await large.getByRole('button', { name: answers.setAside }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('radio', { name: answers.other }).check();
        await dialog.getByRole('button', { name: answers.setAside }).click();
        await expect(dialog.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
        await dialog.getByRole('textbox').fill('De website lag eruit');
        await dialog.getByRole('button', { name: answers.setAside }).click();
        await expect(page.getByText(answers.aside)).toBeVisible();
        await expect(large.getByText('De website lag eruit')).toBeVisible();
      });

      await test.step('and one is explained', async () => {
        await card(falling).first().click();
        await large.getByRole('button', { name: answers.explain }).click();
        await page.getByRole('dialog').getByRole('textbox').fill('Nieuwe prijslijst');
        await page.getByRole('dialog').getByRole('button', { name: answers.explain }).click();
        await expect(page.getByText(answers.explained)).toBeVisible();
        await expect(large.getByText('Nieuwe prijslijst')).toBeVisible();
      });

      await test.step('the next time they are found again they do not come back', async () => {
        const before = await card(falling).count();
        await page.goto('/signals');
        await page.getByRole('button', { name: words.lookNow }).click();
        await expect(page.getByText(words.looked(0))).toBeVisible({ timeout: 60_000 });
        await expect(card(leads)).toHaveCount(0);
        await expect(card(falling)).toHaveCount(before);
        await page.getByRole('radio', { name: words.history }).check();
        const history = page.getByRole('region', { name: words.historyName });
        await expect(
          history.getByRole('link', { name: leads }).filter({ hasText: words['set-aside'] }),
        ).toHaveCount(1);
        await expect(page.getByRole('region', { name: words.proved })).toBeVisible();
        await expectAccessible(page);
      });
    });
  });
}
