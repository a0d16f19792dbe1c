import { wordsOf } from '#base/i18n/messages.ts';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { publicLinkMessages } from '#base/public-links/messages.ts';
import { checklistMessages } from '#plan/rhythm/ui/checklist/checklist-messages.ts';
import { onceMessages } from '#plan/rhythm/exceptions/messages.ts';
import { weekMessages } from '#plan/rhythm/calendar/messages.ts';
import { faultMessages } from '#plan/rhythm/planner/fault-messages.ts';
import { focusMessages } from '#plan/rhythm/focus/messages.ts';
import { ownCalendarMessages } from '#plan/rhythm/own-calendar/messages.ts';
import { publishMessages } from '#plan/rhythm/planner/publish-messages.ts';
import { plannerMessages } from '#plan/rhythm/planner/messages.ts';
import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';
import type { Page } from '@playwright/test';

/** The checklist of the demo company as it was before anybody walked along it. */
async function leaveUntouched(page: Page): Promise<void> {
  const { items } = (await (await page.request.get('/api/v1/rhythm-items')).json()) as {
    items: { id: string; verdict: string }[];
  };
  const verdicts = items
    .filter(({ verdict }) => verdict !== 'open')
    .map(({ id, verdict }) => ({ itemId: id, from: verdict, verdict: 'open' }));
  await page.request.post('/api/v1/rhythm-items/verdicts', { data: { verdicts } });
}

for (const language of ['nl', 'en'] as const)
  test.describe(language, () => {
    test.use({ language });
    const walk = wordsOf(checklistMessages, language);
    const once = wordsOf(onceMessages, language);
    const words = wordsOf(plannerMessages, language);
    const faults = wordsOf(faultMessages, language);
    const publishing = wordsOf(publishMessages, language);
    const week = wordsOf(weekMessages, language);
    const links = wordsOf(publicLinkMessages, language);
    const own = wordsOf(ownCalendarMessages, language);
    const focus = wordsOf(focusMessages, language);
    const kit = wordsOf(kitMessages, language);

    test('a manager goes from the untouched checklist to a published, printed, subscribed rhythm', async ({
      page,
    }) => {
      test.setTimeout(240_000);
      await signUpQuietly(page);
      await page.request.post('/api/v1/demo', { data: { language }, timeout: 90_000 });
      await page.request.post('/api/v1/rhythm-items/begin', { data: {} });
      await leaveUntouched(page);

      // What the team does not do is struck by hand, the rest in one go, role by role and with what it costs.
      await page.goto('/checklist');
      const orders = language === 'nl' ? 'Orders verwerken' : 'Processing orders';
      await page
        .getByRole('button', { name: new RegExp(orders) })
        .first()
        .click();
      await page.getByRole('button', { name: walk.strike }).click();
      await page.getByRole('button', { name: walk.rest }).click();
      const rest = page.getByRole('dialog');
      await expect(rest.getByRole('heading', { name: walk.restCosts })).toBeVisible();
      await expectAccessible(page, { within: 'dialog' });
      await rest.getByRole('button', { name: /\d/ }).click();
      await expect(page.getByText(walk.doneTitle, { exact: true })).toBeVisible();
      await page.getByRole('button', { name: words.begin }).click();
      await expect(page.getByRole('button', { name: words.stop })).toBeVisible({ timeout: 20_000 });
      await expect(page.getByRole('button', { name: words.designAgain })).toBeEnabled({ timeout: 120_000 });
      await expect(page.getByText(faults.clean)).toBeVisible();
      await expectAccessible(page);

      // One time is moved by the keyboard: what it wins or breaks is said at once, and undone.
      const grid = page.getByRole('table', { name: new RegExp(words.gridLabel) });
      const time = grid.getByRole('button').first();
      await time.focus();
      await page.keyboard.press('Alt+ArrowRight');
      await expect(page.getByText(words.lastChange)).toBeVisible();
      await expect(page.getByText(words.saved, { exact: true })).toBeVisible();
      await page.getByRole('button', { name: words.undo }).click();
      await expect(page.getByText(faults.clean)).toBeVisible();
      await expect(page.getByText(words.saved, { exact: true })).toBeVisible();

      for (const view of [words.person, words.month, words.year]) {
        await page.getByRole('radio', { name: view, exact: true }).check({ force: true });
        await expectAccessible(page);
      }

      await page.getByRole('button', { name: words.publish }).click();
      await expect(page.getByRole('dialog').getByText(publishing.none)).toBeVisible();
      await page.getByRole('dialog').getByRole('button', { name: words.publish }).click();
      await expect(page.getByText(publishing.published(3))).toBeVisible();

      // One time of one week is put elsewhere for that week alone: asked for, told, and taken back.
      await page.getByRole('radio', { name: words.team, exact: true }).check({ force: true });
      await page.getByRole('combobox', { name: once.which }).click();
      await page.getByRole('option').nth(3).click();
      await expect(page.getByText(once.hint)).toBeVisible();
      await grid.getByRole('button').first().focus();
      await page.keyboard.press('ArrowRight');
      const asked = page.getByRole('region', { name: once.ask });
      await expectAccessible(page, { within: `section[aria-label="${once.ask}"]` });
      await asked.getByRole('button', { name: new RegExp(once.thisTime, 'i') }).click();
      await expect(grid.getByRole('button', { name: new RegExp(words.thisOnce) }).first()).toBeVisible();
      await page.getByRole('button', { name: once.undo }).click();
      await expect(grid.getByRole('button', { name: new RegExp(words.thisOnce) })).toHaveCount(0);

      await page.goto('/rhythm/week');
      await page.getByRole('button', { name: week.next }).click();
      await expect(page.getByText(week.selling, { exact: true }).first()).toBeVisible();
      await expectAccessible(page);
      const { plans, me } = (await (await page.request.get('/api/v1/rhythm-plans')).json()) as {
        plans: { id: string }[];
        me: string;
      };
      const shown = await page.getByText(/^week \d+$/).textContent();
      const weekShown = new URL(page.url()).searchParams.get('week')?.replaceAll('"', '') ?? '';
      await page.getByRole('button', { name: week.print }).click();
      await expect(page.getByText(week.printWeek(Number(shown?.slice(5))), { exact: true })).toBeVisible();
      await page.keyboard.press('Escape');
      for (const what of [`card?memberId=${me}`, 'poster', `poster?week=${weekShown}`]) {
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
