import { wordsOf } from '#base/i18n/messages.ts';
import { designMessages } from '#plan/process/design-messages.ts';
import { matrixMessages } from '#plan/process/matrix/messages.ts';
import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';
import { inOneLanguage } from '#tests/languages.ts';

for (const language of inOneLanguage('en'))
  test.describe(language, () => {
    test.use({ language });

    test('a manager moves work to another team in the matrix by keyboard, adds a step, and takes it back; the drawing follows', async ({
      page,
    }) => {
      const words = wordsOf(matrixMessages, language);
      const design = wordsOf(designMessages, language);
      await signUpQuietly(page, language);
      const added = await page.request.post('/api/v1/processes', {
        data: { kind: 'prospects', name: 'Proef', from: 'new-business' },
      });
      expect(added.ok()).toBe(true);
      const { id } = (await added.json()) as { id: string };
      await page.goto(`/process/${id}/matrix`);
      const grid = page.getByRole('grid', { name: words.matrix });
      const cell = (row: number, column: number) =>
        grid.locator('tbody tr').nth(row).locator('td').nth(column);
      const steps = cell(0, 0).getByRole('listitem');
      await expect(steps).not.toHaveCount(0);
      const before = await steps.count();

      await cell(0, 0).focus();
      await page.keyboard.press('ArrowRight');
      await expect(cell(0, 1)).toBeFocused();
      const there = await cell(0, 1).getByRole('listitem').count();
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await expectAccessible(page, { within: 'dialog[open]' });
      await dialog.getByRole('textbox', { name: words.newStep }).fill('Nabellen na een week');
      await dialog.getByRole('textbox', { name: words.usual, exact: true }).fill('15');
      await page.keyboard.press('Enter');
      await expect(dialog).toBeHidden();
      await expect(steps).toHaveCount(before + 1);
      await expect(cell(0, 0)).toBeFocused();
      await page.keyboard.press('Control+z');
      await expect(steps).toHaveCount(before);
      await page.getByRole('button', { name: design.redo, exact: true }).click();
      await expect(steps).toHaveCount(before + 1);

      const chip = steps.filter({ hasText: 'Nabellen na een week' });
      const from = await chip.boundingBox();
      const to = await cell(0, 1).boundingBox();
      if (!from || !to) throw new Error('nothing to drag');
      await page.mouse.move(from.x + 20, from.y + 8);
      await page.mouse.down();
      await page.mouse.move(from.x + 60, from.y + 20, { steps: 4 });
      await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
      await page.mouse.up();
      await expect(cell(0, 1).getByRole('listitem')).toHaveCount(there + 1);
      await expect(page.getByText(design.saved, { exact: true })).toBeVisible();
      await expectAccessible(page);

      await page.goto(`/process/${id}/design`);
      await page.getByRole('radio', { name: design.outline }).check();
      const list = page.getByRole('list', { name: design.stepsList });
      await expect(list.getByText('Nabellen na een week').first()).toBeVisible();
    });
  });
