import { wordsOf } from '#base/i18n/messages.ts';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { publicLinkMessages } from '#base/public-links/messages.ts';
import { weekMessages } from '#plan/rhythm/calendar/messages.ts';
import { focusMessages } from '#plan/rhythm/focus/messages.ts';
import { ownCalendarMessages } from '#plan/rhythm/own-calendar/messages.ts';
import { plannerMessages } from '#plan/rhythm/planner/messages.ts';
import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';

for (const language of ['nl', 'en'] as const)
  test.describe(language, () => {
    test.use({ language });
    const words = wordsOf(plannerMessages, language);
    const week = wordsOf(weekMessages, language);
    const links = wordsOf(publicLinkMessages, language);
    const own = wordsOf(ownCalendarMessages, language);
    const focus = wordsOf(focusMessages, language);
    const kit = wordsOf(kitMessages, language);

    test('a manager goes from kept items to a published, printed, subscribed rhythm', async ({ page }) => {
      test.setTimeout(240_000);
      await signUpQuietly(page);
      await page.request.post('/api/v1/demo', { data: { language }, timeout: 90_000 });
      await page.request.post('/api/v1/rhythm-items/begin', { data: {} });
      const { items } = (await (await page.request.get('/api/v1/rhythm-items')).json()) as {
        items: { id: string; version: number; verdict: string }[];
      };
      for (const { id, version, verdict } of items)
        if (verdict === 'open')
          await page.request.post(`/api/v1/rhythm-items/${id}/verdict`, {
            data: { version, verdict: 'kept' },
          });

      await page.goto('/rhythm/planner');
      await page.getByRole('button', { name: words.more }).click();
      await page.getByRole('menuitem', { name: words.fresh }).click();
      await page.getByRole('button', { name: words.design, exact: true }).click();
      await expect(page.getByRole('button', { name: words.stop })).toBeVisible({ timeout: 20_000 });
      await expect(page.getByRole('button', { name: words.designAgain })).toBeEnabled({ timeout: 120_000 });
      await expect(page.getByText(words.clean)).toBeVisible();
      await expectAccessible(page);

      // One time is moved by the keyboard: what it wins or breaks is said at once, and undone.
      const grid = page.getByRole('table', { name: new RegExp(words.gridLabel) });
      const time = grid.getByRole('button').first();
      await time.focus();
      await page.keyboard.press('Alt+ArrowRight');
      await expect(page.getByText(words.lastChange)).toBeVisible();
      await expect(page.getByText(words.saved, { exact: true })).toBeVisible();
      await page.getByRole('button', { name: words.undo }).click();
      await expect(page.getByText(words.clean)).toBeVisible();
      await expect(page.getByText(words.saved, { exact: true })).toBeVisible();

      for (const view of [words.person, words.month, words.year]) {
        await page.getByRole('radio', { name: view, exact: true }).check({ force: true });
        await expectAccessible(page);
      }

      await page.getByRole('button', { name: words.publish }).click();
      await page.getByRole('dialog').getByRole('button', { name: words.publish }).click();
      await expect(page.getByText(words.published(3))).toBeVisible();

      await page.goto('/rhythm/week');
      await page.getByRole('button', { name: week.next }).click();
      await expect(page.getByText(week.selling, { exact: true }).first()).toBeVisible();
      await expectAccessible(page);
      const { plans, me } = (await (await page.request.get('/api/v1/rhythm-plans')).json()) as {
        plans: { id: string }[];
        me: string;
      };
      for (const what of [`card?memberId=${me}`, 'poster']) {
        const printed = await page.request.get(`/api/v1/rhythm-plans/${plans[0]?.id ?? ''}/${what}`);
        expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-');
      }

      await page.getByRole('button', { name: week.subscribe }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: week.make }).click();
      const address = await dialog.getByLabel(week.link).inputValue();
      const calendar = await page.request.get(new URL(address).pathname);
      expect(await calendar.text()).toContain('BEGIN:VCALENDAR');
      await dialog.getByRole('button', { name: kit.close }).first().click();

      // The link stands in the list of all links, and opens nothing once it is taken back there.
      await page.goto('/settings/links');
      await page.getByRole('button', { name: links.revoke }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: links.revoke }).click();
      await expect(page.getByText(links.none)).toBeVisible();
      expect((await page.request.get(new URL(address).pathname)).status()).toBe(404);

      // A calendar that is not to be found is said so, and taken off again.
      await page.goto('/rhythm/hours');
      await page.getByLabel(own.url).fill('https://agenda.verzonnen.example/basic.ics');
      await page.getByRole('button', { name: own.connect }).click();
      await expect(page.getByText(own.connected('agenda.verzonnen.example'))).toBeVisible();
      await expect(page.getByText(own['fault-not-found'])).toBeVisible();
      await page.getByRole('button', { name: own.disconnect }).click();
      await page.getByRole('dialog').getByRole('button', { name: own.disconnect }).click();
      await expect(page.getByLabel(own.url)).toBeVisible();

      // An hour for one thing: something comes between, it goes on, and it is over.
      await page.goto('/focus');
      await page.getByRole('button', { name: focus.begin }).click();
      await expect(page.getByRole('timer')).toBeVisible();
      await page.keyboard.press('i');
      await page.getByRole('button', { name: focus.resume }).click();
      await page.getByRole('button', { name: focus.end }).click();
      await expect(page.getByRole('button', { name: focus.begin })).toBeVisible();
    });
  });
