import { wordsOf } from '#base/i18n/messages.ts';
import { staffConsentMessages } from '#base/directory/staff-consent/messages.ts';
import { figureCommentMessages } from '#check/scoreboard/comments/messages.ts';
import { publicLinkMessages } from '#base/public-links/messages.ts';
import { hangingMessages } from '#check/wall/hanging-messages.ts';
import { wallMessages } from '#check/wall/messages.ts';
import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';
import { inOneLanguage } from '#tests/languages.ts';

for (const language of inOneLanguage('en')) {
  test.describe(language, () => {
    test.use({ language });
    const consent = wordsOf(staffConsentMessages, language);
    const hanging = wordsOf(hangingMessages, language);
    const wall = wordsOf(wallMessages, language);
    const links = wordsOf(publicLinkMessages, language);
    const comments = wordsOf(figureCommentMessages, language);

    test('a screen hangs on the wall, live and without names until the works council agrees; a figure is talked about', async ({
      page,
      browser,
      application,
    }) => {
      test.setTimeout(240_000);
      await signUpQuietly(page, language);
      const made = await page.request.post('/api/v1/demo', { data: { language }, timeout: 120_000 });
      expect(made.status()).toBe(204);

      const url = await test.step('a wall is made, and a link to it that is shown once', async () => {
        await page.goto('/settings/walls');
        await page.getByRole('button', { name: hanging.add }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('textbox', { name: hanging.name }).fill('Kantine');
        await dialog.getByRole('checkbox', { name: hanging.names }).check();
        await expectAccessible(page);
        await dialog.getByRole('button', { name: hanging.save }).click();
        await expect(page.getByRole('heading', { name: 'Kantine' })).toBeVisible();
        await page.getByRole('button', { name: hanging.makeLink }).click();
        const link = page.getByRole('textbox', { name: hanging.madeLink });
        await expect(link).toHaveValue(/\/wall#/);
        return link.inputValue();
      });

      const screen = await browser.newPage({
        baseURL: application.url,
        viewport: { width: 1920, height: 1080 },
      });
      const banner = screen.getByRole('banner');
      await test.step('somebody who has not signed in sees it; space pauses, arrows go', async () => {
        await screen.goto(url);
        await expect(banner.getByText(wall.score)).toBeVisible();
        await screen.keyboard.press(' ');
        await expect(screen.getByText(wall.paused)).toBeVisible();
        while (!(await banner.getByText(wall.wins, { exact: true }).isVisible()))
          await screen.keyboard.press('ArrowRight');
        await expectAccessible(screen);
      });

      const win = async () => {
        const listed = await page.request.get('/api/v1/deals?limit=100');
        const { rows } = (await listed.json()) as {
          rows: { id: string; status: string; owner: { name: string } | null }[];
        };
        const deal = rows.find(({ status, owner }) => status === 'open' && owner !== null);
        const read = await page.request.get(`/api/v1/deals/${deal?.id}`);
        const { version } = (await read.json()) as { version: number };
        const won = await page.request.post(`/api/v1/deals/${deal?.id}/win`, {
          data: { version, orderConfirmation: 'PO 1', override: { reason: 'proef' } },
        });
        expect(won.status()).toBe(200);
        return deal?.owner?.name ?? '';
      };
      const hooray = screen.getByText(wall.hooray);
      await test.step('a deal that is won is celebrated there, without a name', async () => {
        const name = await win();
        await expect(hooray).toBeVisible();
        await expect(screen.getByText(name)).toHaveCount(0);
        await expect(hooray).toBeHidden({ timeout: 20_000 });
      });

      await test.step('once the works council agreed to it, with the name', async () => {
        await page.goto('/settings/staff-consent');
        await page.getByRole('button', { name: consent.record }).first().click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('textbox', { name: consent.signedBy }).fill('K. Voorzitter');
        await dialog.getByRole('checkbox', { name: consent['wall-names'] }).check();
        await dialog.getByRole('textbox', { name: consent.document, exact: true }).fill('Besluit 2026-14');
        await dialog.getByRole('button', { name: consent.recordNow }).click();
        await expect(dialog).toBeHidden();
        await expect(page.getByText('Besluit 2026-14')).toBeVisible();
        await expectAccessible(page);
        const name = await win();
        await expect(screen.getByText(name).first()).toBeVisible();
      });

      await test.step('a link that is revoked opens nothing any more', async () => {
        await page.goto('/settings/walls');
        await page.getByRole('button', { name: new RegExp(links.revokeOf('').trim()) }).click();
        await expect(page.getByText(hanging.noLinks)).toBeVisible();
        await expect(screen.getByRole('heading', { name: wall.ended })).toBeVisible({ timeout: 20_000 });
        await screen.close();
      });

      await test.step('and a figure of the scoreboard is talked about', async () => {
        await page.goto('/scoreboard');
        const cells = page.getByRole('table', { name: /^KPI/ }).getByRole('row').nth(2).getByRole('button');
        await cells.nth(11).click();
        const thread = page.getByRole('region', { name: comments.title });
        await thread.getByRole('textbox').fill('Er was een beurs.');
        await thread.getByRole('button', { name: comments.add }).click();
        await expect(thread.getByText('Er was een beurs.')).toBeVisible();
        await expectAccessible(page);
        await page.keyboard.press('Escape');
        await expect(cells.nth(11)).toHaveAccessibleName(new RegExp(comments.mark(1)));
      });
    });
  });
}
