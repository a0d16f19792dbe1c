import { readFile } from 'node:fs/promises';

import { wordsOf } from '#base/i18n/messages.ts';
import { bringBackMessages } from '#app/bring-back/messages.ts';
import { exportMessages } from '#app/export/messages.ts';
import { importMessages } from '#app/import/ui/screen-messages.ts';
import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';
import { dealQuietly } from '#tests/quietly.ts';

for (const language of ['nl', 'en'] as const) {
  const words = wordsOf(bringBackMessages, language);
  const exporting = wordsOf(exportMessages, language);

  test.describe(language, () => {
    test.use({
      language,
      viewport: language === 'nl' ? { width: 1280, height: 900 } : { width: 390, height: 844 },
    });

    test('an administrator takes everything along, and brings it back into an empty organisation', async ({
      page,
      elsewhere,
    }) => {
      await signUpQuietly(page, language);
      await dealQuietly(page, { title: 'Koelcel voor de bakkerij', amountCents: 4_500_00 });

      const archive = await test.step('everything is taken along as an archive', async () => {
        await page.goto('/export');
        await page.getByRole('radio', { name: exporting.organisation }).check();
        await page.getByRole('button', { name: exporting.begin }).click();
        const link = page.getByRole('link', { name: exporting.downloadNamed(exporting.organisation) });
        await expect(link).toBeVisible({ timeout: 60_000 });
        const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
        const path = await download.path();
        return {
          name: download.suggestedFilename(),
          mimeType: 'application/zip',
          buffer: await readFile(path),
        };
      });

      await test.step('where there is work already it does not come in, and the screen says so', async () => {
        await page.goto('/import');
        await page.getByRole('link', { name: wordsOf(importMessages, language).archive }).click();
        await expect(page.getByRole('heading', { name: words.full })).toBeVisible();
        await expect(page.getByText(words.deals('1'), { exact: true })).toBeVisible();
        await expectAccessible(page);
      });

      const other = await elsewhere();
      await signUpQuietly(other, language);
      await test.step('in an empty organisation it shows what is in it before anything changes', async () => {
        await other.goto('/import/archive');
        await other
          .locator('input[type=file]')
          .setInputFiles({ name: 'foto.zip', mimeType: 'application/zip', buffer: Buffer.from('geen zip') });
        await expect(other.getByRole('alert')).toBeVisible();
        await other.locator('input[type=file]').setInputFiles(archive);
        await expect(other.getByRole('button', { name: words.start })).toBeVisible();
        await expect(other.getByText(words.youBeside)).toBeVisible();
        await expectAccessible(other);
      });

      await test.step('and brings everything back', async () => {
        await other.getByRole('button', { name: words.start }).click();
        await expect(other.getByRole('button', { name: words.toStart })).toBeVisible({ timeout: 60_000 });
        await expectAccessible(other);
        await other.getByRole('button', { name: words.toStart }).click();
        await expect(other).toHaveURL(/\/$/);
        await other.goto('/deals');
        await expect(other.getByRole('link', { name: 'Koelcel voor de bakkerij' })).toBeVisible();
      });
    });
  });
}
