import { wordsOf } from '#base/i18n/messages.ts';
import { importMessages } from '#app/import/ui/screen-messages.ts';
import { heldMessages } from '#app/import/ui/held-messages.ts';
import { mappingMessages } from '#app/import/ui/mapping-messages.ts';
import { scheduleMessages } from '#app/import/ui/schedule-messages.ts';
import { hubspotExport } from '#tests/crm-presets.ts';
import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';

const files = () =>
  Object.entries(hubspotExport()).map(([name, text]) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  }));

/** What became of a deal since, in which its gate has a say. */
const later = `Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date
9002,Verlenging,Closed won,Renewals,850,2026-11-20,2026-06-01
`;

for (const language of ['nl', 'en'] as const) {
  const words = wordsOf(importMessages, language);
  const mapping = wordsOf(mappingMessages, language);
  const schedule = wordsOf(scheduleMessages, language);
  const held = wordsOf(heldMessages, language);

  test.describe(language, () => {
    test.use({
      language,
      viewport: language === 'nl' ? { width: 1280, height: 900 } : { width: 390, height: 844 },
    });

    test('an administrator imports an export of HubSpot, undoes it, and imports it again', async ({
      page,
    }) => {
      await signUpQuietly(page, language);
      const dialog = page.getByRole('dialog');
      const chooseFiles = async () => {
        await page.goto('/import');
        await page.locator('input[type=file]').setInputFiles(files());
        await expect(page.getByRole('heading', { name: words.exportOf('HubSpot') })).toBeVisible();
      };
      const toTheCheck = async () => {
        await page.getByRole('button', { name: words.next }).click();
        await expect(page.getByRole('heading', { name: words.stages })).toBeVisible();
        await page.getByRole('button', { name: words.next }).click();
        await expect(page.getByRole('heading', { name: words.whatHappens })).toBeVisible({ timeout: 20_000 });
      };
      const begin = async () => {
        await page.getByRole('button', { name: words.start, exact: true }).click();
        await expect(page.getByRole('heading', { name: words.doneTitle })).toBeVisible({ timeout: 20_000 });
      };
      const toTheEnd = async () => {
        await toTheCheck();
        await begin();
      };

      await test.step('the program is recognised, with its pipelines and its history', async () => {
        await chooseFiles();
        await expectAccessible(page);
        await page.getByRole('button', { name: words.next }).click();
        await expect(page.getByRole('combobox', { name: words.pipelineInto('Renewals') })).toBeVisible();
        await expect(page.getByText(words.onlyHistory).first()).toBeVisible();
        await expectAccessible(page);
        await page.goBack();
        await chooseFiles();
        await toTheEnd();
        await expectAccessible(page);
      });

      await test.step('what the columns mean is saved', async () => {
        await page.getByRole('button', { name: mapping.save }).click();
        await expectAccessible(page);
        await dialog.getByRole('button', { name: mapping.save }).click();
        await expect(dialog).toHaveCount(0);
      });

      await test.step('the import is undone', async () => {
        await page.getByRole('button', { name: words.undo }).click();
        await dialog.getByRole('button', { name: words.undo }).click();
        await expect(page.getByRole('heading', { name: words.undone })).toBeVisible({ timeout: 20_000 });
        await expectAccessible(page);
      });

      await test.step('the same columns are known the next time', async () => {
        await chooseFiles();
        await expect(page.getByText(mapping.sameColumns)).toBeVisible();
        await page.getByRole('button', { name: mapping.use }).click();
        await expect(page.getByText(mapping.used)).toBeVisible();
        await toTheEnd();
      });

      await test.step('a later file may not move a deal past its gate, unless with a reason', async () => {
        await page.goto('/import');
        await page.locator('input[type=file]').setInputFiles({
          name: 'later.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(later),
        });
        await toTheCheck();
        await expect(page.getByRole('heading', { name: held.title })).toBeVisible();
        await page.getByRole('checkbox', { name: /^Verlenging: / }).check();
        await page.getByRole('textbox', { name: held.reason }).fill('Mondeling akkoord');
        await expectAccessible(page);
        await page.getByRole('button', { name: held.passBy(1) }).click();
        await expect(page.getByRole('heading', { name: held.passedTitle })).toBeVisible({ timeout: 20_000 });
        await begin();
        await expect(page.getByRole('heading', { name: held.passedTitle })).toBeVisible();
      });

      await test.step('an import that comes back is arranged', async () => {
        await page.goto('/import');
        await page.getByRole('button', { name: schedule.add }).click();
        await dialog.getByRole('textbox', { name: schedule.name }).fill('Nacht');
        await dialog.getByRole('textbox', { name: schedule.url }).fill('ftp://export.example/deals.csv');
        await dialog.getByRole('button', { name: schedule.save }).click();
        await expect(dialog.getByText('http://')).toBeVisible();
        await expectAccessible(page);
        await dialog.getByRole('textbox', { name: schedule.url }).fill('https://export.example/deals.csv');
        await dialog.getByRole('button', { name: schedule.save }).click();
        await expect(dialog).toHaveCount(0);
        await expect(page.getByText('Nacht', { exact: true })).toBeVisible();
        await expectAccessible(page);
      });
    });
  });
}
