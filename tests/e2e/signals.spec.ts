import { answerMessages } from '#act/answers/messages.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import { screenMessages } from '#check/signals/ui/screen-messages.ts';
import { kpiMessages } from '#check/scoreboard/kpi-messages.ts';
import { signalMessages } from '#check/signals/messages.ts';
import { targetMessages } from '#plan/targets/messages.ts';
import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';

for (const language of ['nl', 'en'] as const) {
  test.describe(language, () => {
    test.use({ language });
    const words = wordsOf(screenMessages, language);
    const says = wordsOf(signalMessages, language);
    const answers = wordsOf(answerMessages, language);
    const targets = wordsOf(targetMessages, language);
    const board = wordsOf(kpiMessages, language);

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

      await test.step('the planted patterns are there by themselves, and the bad luck of one closer is not', async () => {
        await expect(card(falling).first()).toBeVisible({ timeout: 60_000 });
        await expect(card(leads).first()).toBeVisible();
        await expect(card(says.titleRotting(0, null).replace('0', '').trim())).not.toHaveCount(0);
        await expect(card(/omzet|turnover/)).toBeVisible();
        await expect(card(falling).filter({ hasText: 'Esther' })).toHaveCount(0);
      });

      await test.step('without the owner the same patterns stand there, and how much depends on the owner does not', async () => {
        await page.getByRole('radio', { name: words.withoutOwner }).check();
        await expect(card(/omzet|turnover/)).toHaveCount(0);
        await expect(card(falling).first()).toBeVisible();
        await page.getByRole('radio', { name: words.withOwner }).check();
        await expect(card(/omzet|turnover/)).toBeVisible();
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

      const kpi = language === 'nl' ? 'Bezoeken bij nieuwe klanten' : 'Visits to new customers';
      await test.step('a KPI is made, with a target', async () => {
        await page.goto('/kpis');
        await page.getByRole('button', { name: targets.add }).click();
        const drawer = page.getByRole('dialog');
        await drawer.getByRole('textbox', { name: targets.name }).first().fill(kpi);
        await drawer.getByRole('checkbox', { name: language === 'nl' ? 'bezoeken' : 'visits' }).check();
        await drawer.getByRole('checkbox', { name: 'Closer' }).check();
        await drawer.getByRole('button', { name: targets.save }).click();
        const aim = page.getByRole('complementary', { name: kpi });
        await aim.getByRole('textbox', { name: targets.value, exact: true }).fill('4');
        await aim.getByRole('button', { name: targets.setTarget }).click();
        await expect(aim.getByRole('button', { name: targets.removeTarget('Closer') })).toBeVisible();
        await expectAccessible(page);
      });

      await test.step('it stands on the scoreboard, and behind a figure stands what was counted', async () => {
        await page.goto('/scoreboard');
        const row = page.getByRole('table', { name: /^KPI/ }).getByRole('row', { name: kpi });
        const cell = row.getByRole('button', { name: /^[1-9]/ }).last();
        const count = Number(await cell.innerText());
        await cell.click();
        const behind = page.getByRole('dialog', { name: new RegExp(kpi) });
        await expect(behind.getByRole('list').last().getByRole('listitem')).toHaveCount(count);
        await page.keyboard.press('Escape');
        // The target holds from this week on, whatever there is to count in it yet.
        await row
          .getByRole('button', { name: board.aimed('') })
          .last()
          .click();
        await expect(behind.getByText(board.aimed('').trim())).toBeVisible();
      });
    });
  });
}
