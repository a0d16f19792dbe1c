import { wordsOf } from '#base/i18n/messages.ts';
import { publicLinkMessages } from '#base/public-links/messages.ts';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { askingMessages, questionnaireMessages } from '#plan/routing/questionnaire/messages.ts';
import { routingFindingMessages, routingMessages } from '#plan/routing/messages.ts';
import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';
import { inOneLanguage } from '#tests/languages.ts';

for (const language of inOneLanguage('en'))
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

    test('a customer answers the questionnaire by its link without signing in, changes the answer, and the panel shows it', async ({
      page,
      elsewhere,
    }) => {
      const words = wordsOf(routingMessages, language);
      const asking = wordsOf(askingMessages, language);
      const links = wordsOf(publicLinkMessages, language);
      const asked = wordsOf(questionnaireMessages, language);
      await signUpQuietly(page, language);
      const team = await page.request.post('/api/v1/teams', { data: { name: 'Binnendienst' } });
      expect(team.ok()).toBe(true);
      await page.goto('/routing?show=voices&side=customers');
      await page.getByRole('button', { name: asking.share, exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: asking.round }).fill('Proefronde');
      await dialog.getByRole('button', { name: links.make }).click();
      const link = dialog.getByRole('textbox', { name: asking.link });
      await expect(link).toBeVisible();
      await expectAccessible(page, { within: 'dialog[open]' });
      const url = new URL(await link.inputValue());

      const customer = await elsewhere();
      await customer.setViewportSize({ width: 390, height: 844 });
      await customer.goto(url.pathname + url.hash);
      await customer.getByRole('radio', { name: language === 'nl' ? 'Nederlands' : 'English' }).check();
      const complaint = language === 'nl' ? 'Klacht' : 'Complaint';
      const phone = language === 'nl' ? 'Telefoon' : 'Phone';
      await expect(customer.getByRole('button', { name: asked.send })).toBeDisabled();
      await customer.getByRole('checkbox', { name: complaint }).focus();
      await customer.keyboard.press('Space');
      await customer.getByRole('button', { name: asked.send }).click();
      await expect(customer.getByText(asked.howMissing)).toBeVisible();
      await customer
        .getByRole('group', { name: asked.how(complaint) })
        .getByText(phone)
        .click();
      await customer.getByRole('textbox', { name: asked.wish }).fill('Bel mij terug');
      await expectAccessible(customer);
      await customer.getByRole('button', { name: asked.send }).click();
      await expect(customer.getByRole('heading', { name: asked.thanks })).toBeVisible();
      await customer.getByRole('button', { name: asked.change }).click();
      await expect(customer.getByRole('checkbox', { name: complaint })).toBeChecked();
      await customer.getByRole('button', { name: asked.sendAgain }).click();
      await expect(customer.getByRole('heading', { name: asked.thanks })).toBeVisible();

      await page.keyboard.press('Escape');
      await expect(page.getByText('Bel mij terug')).toHaveCount(1);
      await expect(page.getByText(asking.answered, { exact: true }).first()).toBeVisible();
      await expect(page.getByText(words['not-served']).first()).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: asking.share, exact: true }).click();
      await dialog.getByRole('button', { name: links.revokeOf('Proefronde') }).click();
      await expect(page.getByText(links.revokedNow)).toBeVisible();
      await customer.reload();
      await expect(customer.getByRole('heading', { name: asked.gone })).toBeVisible();
    });

    test('two managers fill different cells at once and both keep theirs; in the same cell the second chooses', async ({
      page,
    }) => {
      const words = wordsOf(routingMessages, language);
      const kit = wordsOf(kitMessages, language);
      await signUpQuietly(page, language);
      const team = await page.request.post('/api/v1/teams', { data: { name: 'Binnendienst' } });
      const { id } = (await team.json()) as { id: string };
      await page.goto('/routing');
      const grid = page.getByRole('grid', { name: words.gridLabel });
      const cell = (row: number, column: number) => grid.locator(`[data-cell="${row} ${column}"]`);
      await expect(cell(0, 0)).toHaveText(words.hole);
      const content = { teamId: id, withinMinutes: 60, fallbackTeamId: null, opening: null };
      const there = { side: 'prospects', channel: 'phone', kind: 'enquiry', was: null, to: content };
      // Whoever looks on is away for a moment, and does not hear of the other.
      await page.route('**/api/v1/routing', (route) =>
        route.request().method() === 'GET' ? route.abort() : route.continue(),
      );
      const other = await page.request.put('/api/v1/routing', { data: { version: 0, cells: [there] } });
      expect(other.ok()).toBe(true);
      const fill = async (row: number, column: number) => {
        await cell(row, column).focus();
        await cell(row, column).click();
        await page.keyboard.press('Enter');
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('combobox', { name: words.team }).click();
        await page.getByRole('option', { name: 'Binnendienst' }).click();
        await dialog.getByRole('button', { name: words.save }).click();
      };
      await fill(1, 1);
      await expect(cell(1, 1)).toContainText('Binnendienst');
      await expect(cell(0, 0)).toContainText('Binnendienst');
      const again = { ...there, was: content, to: { ...content, withinMinutes: 30 } };
      const second = await page.request.put('/api/v1/routing', { data: { version: 2, cells: [again] } });
      expect(second.ok()).toBe(true);
      await cell(0, 0).click();
      await page.keyboard.press('Delete');
      const conflict = page.getByRole('dialog', { name: kit.conflictTitle });
      await expect(conflict).toBeVisible();
      await expectAccessible(page, { within: 'dialog[open]' });
      await page.unroute('**/api/v1/routing');
      await conflict.getByRole('button', { name: kit.conflictKeep }).click();
      await expect(cell(0, 0)).toHaveText(words.hole);
      await expect(cell(1, 1)).toContainText('Binnendienst');
    });
  });
