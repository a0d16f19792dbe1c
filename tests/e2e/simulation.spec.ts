import { wordsOf } from '#base/i18n/messages.ts';
import { simulationMessages } from '#plan/process/simulation/messages.ts';
import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';
import { inOneLanguage } from '#tests/languages.ts';

for (const language of inOneLanguage('en'))
  test.describe(language, () => {
    test.use({ language });

    test('a manager lets deals flow through two versions, reads what is better, and stops a long one', async ({
      page,
    }) => {
      const words = wordsOf(simulationMessages, language);
      await signUpQuietly(page, language);
      const added = await page.request.post('/api/v1/processes', {
        data: { kind: 'prospects', name: 'Proef', from: 'new-business' },
      });
      const { id } = (await added.json()) as { id: string };
      const now = await page.request.get(`/api/v1/processes/${id}/drawings/as-is`);
      const { version } = (await now.json()) as { version: number };
      const copied = await page.request.put(`/api/v1/processes/${id}/drawings/as-is`, {
        data: { version, from: { copyOf: 'to-be' } },
      });
      expect(copied.ok()).toBe(true);
      await page.goto(`/process/${id}/simulation`);
      await page.getByRole('button', { name: words.simulate }).click();
      await expect(page.getByRole('heading', { name: words.waitingPerTeam })).toBeVisible();
      await expect(page.getByRole('cell', { name: words.same }).first()).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('radio', { name: language === 'nl' ? '100.000' : '100,000' }).check();
      await page.getByRole('button', { name: words.simulate }).click();
      await page.getByRole('button', { name: words.stop }).click();
      await expect(page.getByRole('progressbar')).toHaveCount(0);
    });
  });
