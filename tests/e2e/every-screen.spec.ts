import type { Cookie, Page } from '@playwright/test';

import { meetingMessages } from '#act/sales-meeting/messages.ts';
import { actionMessages } from '#base/actions/messages.ts';
import { apiKeyMessages } from '#base/api-keys/messages.ts';
import { consentMessages } from '#base/directory/accounts/consent-messages.ts';
import { wallMessages } from '#check/wall/messages.ts';
import { wallSettings } from '#tests/rights/wall-settings.ts';
import { staffConsentMessages } from '#base/directory/staff-consent/messages.ts';
import { directoryMessages } from '#base/directory/accounts/directory-messages.ts';
import { accountMessages } from '#base/directory/accounts/messages.ts';
import { duplicateMessages } from '#base/directory/duplicates/messages.ts';
import { fieldSettingsMessages } from '#base/directory/custom-fields/ui/settings/settings-messages.ts';
import { bringBackMessages } from '#app/bring-back/messages.ts';
import { historyMessages } from '#app/history/messages.ts';
import { privacyMessages } from '#app/privacy/messages.ts';
import { visibilityMessages } from '#base/directory/visibility/messages.ts';
import { offeringMessages } from '#base/directory/offering/messages.ts';
import { roleScreenMessages } from '#plan/targets/role-messages.ts';
import { targetMessages } from '#plan/targets/messages.ts';
import { peopleMessages } from '#base/directory/people/messages.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import { viewMessages } from '#base/saved-views/ui/view-messages.ts';
import { publicLinkMessages } from '#base/public-links/messages.ts';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { webhookMessages } from '#base/webhooks/messages.ts';
import { loopMessages } from '#check/loop/messages.ts';
import { scoreboardMessages } from '#check/scoreboard/messages.ts';
import { screenMessages as signalScreenMessages } from '#check/signals/ui/screen-messages.ts';
import { dealMessages } from '#do/pipeline/ui/deal/deal-messages.ts';
import { filterMessages } from '#base/filters/ui/filter-messages.ts';
import { boardMessages } from '#do/pipeline/ui/board/board-messages.ts';
import { tableMessages } from '#do/pipeline/ui/table/table-messages.ts';
import { pipelineMessages } from '#do/pipeline/ui/messages.ts';
import { gateMessages } from '#do/pipeline/ui/gate/gate-messages.ts';
import { compareMessages } from '#plan/process/compare-messages.ts';
import { designMessages } from '#plan/process/design-messages.ts';
import { matrixMessages } from '#plan/process/matrix/messages.ts';
import { processMessages } from '#plan/process/messages.ts';
import { releaseMessages } from '#plan/process/release-messages.ts';
import { simulationMessages } from '#plan/process/simulation/messages.ts';
import { routingMessages } from '#plan/routing/messages.ts';
import { openMessages } from '#plan/process/open/messages.ts';
import { cycleRulesMessages } from '#plan/sales-cycle/rules-messages.ts';
import { noticeMessages } from '#base/notices/messages.ts';
import { taskMessages } from '#do/tasks/messages.ts';
import { checklistMessages } from '#plan/rhythm/ui/checklist/checklist-messages.ts';
import { salesCycleMessages } from '#plan/sales-cycle/messages.ts';
import { backupMessages } from '#app/backups/messages.ts';
import { demoMessages } from '#app/demo/messages.ts';
import { shellMessages } from '#app/web/messages.ts';
import { settingsMessages } from '#app/web/settings/messages.ts';
import { entranceMessages } from '#base/auth/entrance/messages.ts';
import { securityMessages } from '#base/auth/security/messages.ts';
import { crmExport } from '#tests/crm-export.ts';
import { coloursSettled, expect, expectAccessible, signUpQuietly, test as journey } from '#tests/journey.ts';

/** What the browser complains of: errors on its console, also where the content's policy stops something. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

/** What is shown has come in, is accessible in both themes, and is no wider than the window. */
async function expectGood(page: Page, language: 'nl' | 'en'): Promise<void> {
  await expectShown(page, language);
  await expectAccessible(page);
  await expectNoWider(page);
  // The other theme changes colours only. It stays for the screen that comes next.
  await turnTo(page, otherTheme[await themeOf(page)]);
  await expectAccessible(page, { rules: ['color-contrast', 'link-in-text-block'] });
}

type Theme = 'light' | 'dark';

async function themeOf(page: Page): Promise<Theme> {
  const shown = await page.locator('html').getAttribute('data-mantine-color-scheme');
  return shown === 'dark' ? 'dark' : 'light';
}

/** Another theme, once every colour has gone over to it. */
async function turnTo(page: Page, colorScheme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
  await coloursSettled(page);
}

const otherTheme = { light: 'dark', dark: 'light' } as const;

async function expectShown(page: Page, language: 'nl' | 'en'): Promise<void> {
  const kit = wordsOf(kitMessages, language);
  await expect(page.getByRole('heading').first()).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: kit.loading })).toHaveCount(0);
  await expect(page.getByRole('table', { name: kit.loading })).toHaveCount(0);
}

async function expectNoWider(page: Page): Promise<void> {
  // What floats finds its place a moment later.
  await expect.poll(() => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0);
}

/** The worker's own invented company, with a reader who speaks the language of the journey. */
const test = journey.extend<{ inDemo: Page }, { session: { cookies: Cookie[] } }>({
  session: [
    async ({ browser, application }, use) => {
      const page = await browser.newPage({ baseURL: application.url });
      await signUpQuietly(page);
      const made = await page.request.post('/api/v1/demo', { data: { language: 'nl' }, timeout: 120_000 });
      expect(made.status()).toBe(204);
      const { cookies } = await page.context().storageState();
      await page.close();
      await use({ cookies });
    },
    { scope: 'worker', timeout: 150_000 },
  ],
  inDemo: async ({ page, session, language }, use) => {
    await page.context().addCookies(session.cookies);
    await page.request.put('/api/v1/me/language', { data: { language } });
    await use(page);
  },
});

/**
 * Dutch has the longer words and goes on the narrow screen: the narrowest that is promised, and no layout changes between
 * it and a usual telephone. Each width is looked at in both themes.
 */
const looks = [
  { colorScheme: 'light', language: 'nl', viewport: { width: 360, height: 800 } },
  { colorScheme: 'dark', language: 'en', viewport: { width: 1440, height: 900 } },
] as const;

for (const { colorScheme, language, viewport } of looks) {
  test.describe(`${colorScheme}, ${viewport.width} wide, ${language}`, () => {
    test.use({ colorScheme, language, viewport, contextOptions: { reducedMotion: 'reduce' } });
    // One walk past some seventy screens.
    test.describe.configure({ timeout: 400_000 });
    const onPhone = viewport.width < 600;
    const shell = wordsOf(shellMessages, language);
    const kit = wordsOf(kitMessages, language);
    const deals = wordsOf(pipelineMessages, language);

    test('every screen of the menu, a deal and an account are good to see and to hear', async ({
      inDemo: page,
    }) => {
      const complaints = complaintsOf(page);
      const looksGood = (what: string) => test.step(what, () => expectGood(page, language));
      await page.goto('/');
      await looksGood(shell.home);

      const menu = async () => {
        if (onPhone) await page.getByRole('button', { name: shell.more, exact: true }).click();
        return (onPhone ? page.getByRole('dialog') : page)
          .getByRole('navigation', { name: shell.navigation })
          .first();
      };
      const places = await (await menu()).getByRole('link').allTextContents();
      expect(places.length).toBeGreaterThan(7);
      if (onPhone) {
        await looksGood(shell.navigation);
        await page.keyboard.press('Escape');
      }
      for (const place of places) {
        const link = (await menu()).getByRole('link', { name: place, exact: true });
        const path = (await link.getAttribute('href')) ?? '';
        const before = await page.title();
        await link.click();
        await expect(page).toHaveURL(path);
        await expect(page).not.toHaveTitle(before);
        await looksGood(place);
      }

      await page.goto('/process');
      const process = wordsOf(processMessages, language);
      await page.getByRole('main').getByRole('heading', { level: 2 }).first().getByRole('link').click();
      await expect(page.getByRole('heading', { name: process.yourPart })).toBeVisible();
      await looksGood(process.yourPart);
      const published = new URL(page.url()).pathname;
      await page.goto(`${published}/design`);
      const design = wordsOf(designMessages, language);
      await expect(page.getByRole('heading', { name: design.findings })).toBeVisible();
      await page.getByRole('radio', { name: design.outline }).check();
      await expect(page.getByRole('list', { name: design.stepsList })).toBeVisible();
      await looksGood(design.outline);
      await page.goto(`${published}/compare`);
      const compare = wordsOf(compareMessages, language);
      await expect(page.getByRole('heading', { name: compare.hours })).toBeVisible();
      await looksGood(compare.compare);
      await page.goto(`${published}/versions`);
      const releases = wordsOf(releaseMessages, language);
      await expect(page.getByRole('heading', { name: releases.compareTitle })).toBeVisible();
      await expect(page.getByText(releases.oneOnly)).toBeVisible();
      await looksGood(releases.compareTitle);
      await page.goto(`${published}/matrix`);
      const matrix = wordsOf(matrixMessages, language);
      await expect(page.getByRole('grid', { name: matrix.matrix })).toBeVisible();
      await looksGood(matrix.matrix);
      await page.goto(`${published}/simulation`);
      const simulation = wordsOf(simulationMessages, language);
      await page.getByRole('button', { name: simulation.simulate }).click();
      await expect(page.getByRole('heading', { name: simulation.waitingPerTeam })).toBeVisible();
      await looksGood(simulation.title);
      const routing = wordsOf(routingMessages, language);
      await page.goto('/routing?show=flow');
      await expect(page.getByRole('img', { name: routing.flowLabel })).toBeVisible();
      await looksGood(routing.flow);
      await page.goto('/routing?show=voices&side=customers');
      await expect(page.getByRole('heading', { name: routing.panel })).toBeVisible();
      await looksGood(routing.voices);
      const meeting = wordsOf(meetingMessages, language);
      await page.goto('/meetings');
      await page.getByRole('article').first().getByRole('link', { name: meeting.lastTime }).click();
      await expect(page.getByRole('link', { name: meeting.pdf })).toBeVisible();
      await looksGood(meeting.minutes);
      await page.goto('/meetings');
      await page.getByRole('article').first().getByRole('link', { name: meeting.prepare }).click();
      await expect(page.getByRole('button', { name: meeting.begin })).toBeVisible();
      await looksGood(meeting.agenda);

      await page.goto('/import/archive');
      await looksGood(wordsOf(bringBackMessages, language).title);

      await page.goto('/jobs');
      await looksGood(shell.background);

      await page.goto('/settings/backups');
      await expect(
        page.getByRole('region', { name: wordsOf(backupMessages, language).agreed }),
      ).toBeVisible();
      await looksGood(shell.backups);
      const security = wordsOf(securityMessages, language);
      const settings = wordsOf(settingsMessages, language);
      for (const [path, heading] of [
        ['security', security.sessions],
        ['reminders', wordsOf(taskMessages, language).reminders],
        ['organisation', settings.sectionOrganisation],
        ['entrance', wordsOf(entranceMessages, language).signOn],
        ['staff-consent', wordsOf(staffConsentMessages, language).now],
        ['walls', settings.sectionWalls],
        ['approach', wordsOf(consentMessages, language).rulesTitle],
        ['house-style', settings.sectionHouseStyle],
        ['quotes', settings.sectionQuotes],
        ['links', settings.sectionLinks],
      ] as const) {
        await page.goto(`/settings/${path}`);
        await expect(page.getByRole('heading', { name: heading, exact: true }).first()).toBeVisible();
        await looksGood(path);
      }

      await page.goto('/settings/integrations');
      await expect(
        page.getByRole('heading', { name: wordsOf(webhookMessages, language).none }),
      ).toBeVisible();
      await looksGood(shell.integrations);
      await page.goto('/settings/api');
      await expect(page.getByRole('heading', { name: 'accounts', exact: true })).toBeVisible();
      await looksGood('API');

      await page.goto('/history');
      await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
      await looksGood(wordsOf(historyMessages, language).title);

      await page.goto('/settings/privacy');
      const privacy = wordsOf(privacyMessages, language);
      await page.getByRole('searchbox', { name: privacy.findField }).fill('verz');
      await expect(page.getByRole('heading', { name: privacy.register })).toBeVisible();
      await looksGood(privacy.title);
      await page.getByRole('searchbox', { name: privacy.findField }).fill('bedacht');
      await page.getByRole('main').getByRole('link', { name: privacy.contact }).first().click();
      await page.getByRole('button', { name: privacy.preview }).click();
      await expect(page.getByRole('heading', { name: privacy.stays })).toBeVisible();
      await looksGood(privacy.erase);

      await page.goto('/signals');
      const signals = wordsOf(signalScreenMessages, language);
      await page.getByRole('button', { name: signals.lookNow }).click();
      await page.locator('a[href^="/signals/"]').first().click();
      await expect(page.getByRole('article').getByRole('figure')).toBeVisible();
      await looksGood(shell.signals);

      const hung = await page.request.post('/api/v1/walls', { data: { ...wallSettings, language } });
      const { id: wallId } = (await hung.json()) as { id: string };
      await page.goto(`/wall/${wallId}`);
      const wall = wordsOf(wallMessages, language);
      for (const picture of [wall.score, wall.wins, wall.activity, wall.trends, wall.loop]) {
        await test.step(picture, async () => {
          while (!(await page.getByRole('banner').getByText(picture, { exact: true }).isVisible()))
            await page.keyboard.press('ArrowRight');
          // A wall has the theme that it was given.
          await expectShown(page, language);
          await expectAccessible(page);
          await expectNoWider(page);
        });
      }

      await page.goto('/settings/visibility');
      const sight = wordsOf(visibilityMessages, language);
      await page.getByRole('radio', { name: sight.below }).check();
      await expect(page.getByRole('table')).toBeVisible();
      await looksGood(sight.title);

      await page.goto('/settings/fields');
      await expect(page.getByRole('listitem').first()).toBeVisible();
      await looksGood(wordsOf(fieldSettingsMessages, language).title);

      await page.goto('/deals?view=table');
      await expect(page.getByRole('table', { name: deals.dealsTable })).not.toHaveAttribute('aria-busy');
      await looksGood(deals.table);
      await page.getByRole('rowgroup').getByRole('link').first().click();
      await expect(
        page.getByRole('heading', { name: wordsOf(dealMessages, language).timeline }),
      ).toBeVisible();
      await looksGood(wordsOf(dealMessages, language).timeline);
      await page.goto('/accounts');
      await page.getByRole('rowgroup').getByRole('link').first().click();
      await expect(page).toHaveURL(/\/accounts\/./);
      await looksGood(shell.accounts);
      await page.goto('/contacts');
      await looksGood(shell.contacts);
      await page.getByRole('table').getByRole('link').first().click();
      await expect(page).toHaveURL(/\/contacts\/./);
      await looksGood(shell.contacts);
      await page.goto('/accounts/duplicates');
      await expect(page.getByRole('article').first()).toBeVisible();
      await looksGood(wordsOf(duplicateMessages, language).title);
      expect(complaints).toEqual([]);
    });

    // Dialogs look the same in front of any screen: every size and every colour once.
    test('so are the dialogs', async ({ inDemo: page }) => {
      const complaints = complaintsOf(page);
      const dialog = page.getByRole('dialog');
      const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
      /** Opens something over the screen, looks at it, and closes it by the keyboard. */
      const over = (what: string, open: () => Promise<unknown>) =>
        test.step(what, async () => {
          await open();
          await expect(dialog).toBeVisible();
          await expectShown(page, language);
          await expectAccessible(page, { within: '[role="dialog"], dialog[open]' });
          await expectNoWider(page);
          await page.keyboard.press('Escape');
          await expect(dialog).toBeHidden();
        });

      const loop = wordsOf(loopMessages, language);
      await page.goto('/');
      await over(loop.marks, async () => {
        await page.getByRole('region', { name: loop.picture }).getByRole('button').first().click();
        await expect(dialog.getByRole('button', { name: loop.skip })).toBeVisible();
      });
      const checklist = wordsOf(checklistMessages, language);
      await page.goto('/checklist');
      await over(checklist.edit, async () => {
        await press(checklist.change);
        await expect(dialog.getByRole('toolbar').first()).toBeVisible();
      });
      await over(checklist.add, () => press(checklist.add));
      const open = wordsOf(openMessages, language);
      const links = wordsOf(publicLinkMessages, language);
      await page.goto('/process');
      await page.getByRole('main').getByRole('link', { name: 'Inbound', exact: true }).first().click();
      await over(open.shareTitle, async () => {
        await press(open.share);
        await dialog.getByRole('button', { name: links.make, exact: true }).click();
        await expect(dialog.getByRole('textbox', { name: open.frame })).toBeVisible();
      });
      const filters = wordsOf(filterMessages, language);
      await page.goto('/deals?view=table');
      if (onPhone) await over(kit.filters, () => press(kit.filtersOn(0)));
      else await over(filters.addLabel, () => press(filters.addLabel));
      if (!onPhone) await over(wordsOf(tableMessages, language).keys, () => page.keyboard.press('?'));
      const views = wordsOf(viewMessages, language);
      await over(views.newTitle, async () => {
        await press(views.view(deals.allDeals));
        await page.getByRole('menuitem', { name: views.saveAs }).click();
      });
      await page.goto('/deals');
      await over(deals.newDeal, () => press(deals.newDeal));
      await over(shell.search, async () => {
        await page.keyboard.press('Control+k');
        await dialog.getByRole('combobox').fill('ba');
        await expect(dialog.getByRole('option').first()).toBeVisible();
      });
      const moves = wordsOf(gateMessages, language);
      const card = page.getByRole('region', { name: 'Suspect', exact: true }).getByRole('listitem').first();
      const mover = card.getByRole('button', { name: /(verplaatsen|^Move .*)$/ });
      await over(moves.moveTitle, () => mover.click());
      await over(moves.won, async () => {
        await mover.click();
        await dialog.getByRole('button', { name: new RegExp(`^${moves.won}`) }).click();
        await dialog.getByRole('button', { name: moves.winNow }).click();
      });
      await over(moves.lost, async () => {
        await mover.click();
        await dialog.getByRole('button', { name: new RegExp(`^${moves.lost}`) }).click();
        await expect(dialog.getByRole('radio').first()).toBeVisible();
      });
      const board = wordsOf(boardMessages, language);
      await over(board.view, () => press(board.view));
      await card.getByRole('link').click();
      const deal = wordsOf(dealMessages, language);
      await over(deal.edit, () => press(deal.edit));
      const more = (name: string) => async () => {
        await page.getByRole('main').getByRole('button', { name: deal.more, exact: true }).click();
        await page.getByRole('menuitem', { name }).click();
      };
      await over(deal.changeCycle, more(deal.changeCycle));
      await page.goto('/deals');
      await over(moves.approvalsTitle, () =>
        page.getByRole('button', { name: deals.approvals('3'), exact: true }).click(),
      );

      await page.goto('/accounts');
      const accounts = wordsOf(accountMessages, language);
      await over(accounts.add, () => press(accounts.add));
      const lists = wordsOf(directoryMessages, language);
      await page.getByRole('table').getByRole('checkbox').nth(1).check();
      const bar = page.getByRole('region', { name: lists.bar });
      await bar.getByRole('button', { name: lists.change }).click();
      await over(lists.owner, () => page.getByRole('menuitem', { name: lists.owner, exact: true }).click());
      await page.goto('/accounts/duplicates');
      const duplicates = wordsOf(duplicateMessages, language);
      await over(duplicates.mergeTitle, async () => {
        await press(duplicates.mergeMore);
        await expect(dialog.getByRole('radio').first()).toBeVisible();
      });
      await page.getByRole('article').first().getByRole('link').first().click();
      const consent = wordsOf(consentMessages, language);
      await over(consent.consent, async () => {
        await page
          .getByRole('main')
          .getByRole('button', { name: accounts.more, exact: true })
          .first()
          .click();
        await page.getByRole('menuitem', { name: consent.consent, exact: true }).click();
      });
      await page.goto('/settings/approach');
      await over(consent.rulesEdit, () => press(consent.rulesEdit));
      const security = wordsOf(securityMessages, language);
      await page.goto('/settings/security');
      await over(security.changePassword, () => press(security.changePassword));
      await over(security.addPasskey, () => press(security.addPasskey));
      await over(security.appTitle, () => press(security.setUp));
      const entrance = wordsOf(entranceMessages, language);
      await page.goto('/settings/entrance');
      await over(entrance.requireTitle, () => press(entrance.require));
      await over(entrance.signOn, () => press(entrance.setUp));
      const tasks = wordsOf(taskMessages, language);
      await page.goto('/tasks');
      await over(tasks.task, async () => {
        const late = page.getByRole('region', { name: tasks.late, exact: true });
        await late.getByRole('listitem').first().getByRole('button').nth(1).click();
        await expect(page).toHaveURL(/\/tasks\/./);
      });
      const actions = wordsOf(actionMessages, language);
      await page.goto('/actions');
      await page.getByRole('textbox', { name: actions.quickAdd }).fill('Script nalopen');
      await page.keyboard.press('Enter');
      await over(actions.action, () => press('Script nalopen'));
      const notices = wordsOf(noticeMessages, language);
      await over(notices.bell, () =>
        page.getByRole('button', { name: new RegExp(`^${notices.bell}`) }).click(),
      );
      await page.goto('/settings/integrations');
      const keys = wordsOf(apiKeyMessages, language);
      await over(keys.addTitle, () => press(keys.add));
      const webhooks = wordsOf(webhookMessages, language);
      await over(webhooks.add, () => press(webhooks.add));
      await page.goto('/offering');
      const offering = wordsOf(offeringMessages, language);
      await over(offering.addProduct, () => press(offering.addProduct));
      await page.goto('/kpis');
      const targets = wordsOf(targetMessages, language);
      await over(targets.newKpi, () => press(targets.add));
      await page.goto('/roles');
      const catalogue = wordsOf(roleScreenMessages, language);
      await over(catalogue.newRole, () => press(catalogue.add));
      await page.goto('/people');
      const people = wordsOf(peopleMessages, language);
      await over(people.addMember, () => press(people.addMember));
      await over(people.teams, () => press(people.teams));
      await page.goto('/sales-cycle');
      const cycle = wordsOf(salesCycleMessages, language);
      await over(cycle.addPhase, () => press(cycle.addPhase));
      await over(cycle.newCriterion, () => press(cycle.addCriterion));
      await over(cycle.cycles, () => press(cycle.cycles));
      const cycleRules = wordsOf(cycleRulesMessages, language);
      await over(cycleRules.title, () =>
        page.getByRole('region', { name: cycleRules.title }).getByRole('button').click(),
      );
      await over(cycleRules.addStep, () => press(cycleRules.addStep));
      await page.goto('/settings/fields');
      const fields = wordsOf(fieldSettingsMessages, language);
      await over(fields.add, () => press(fields.add));
      await over(fields.edit, () =>
        page.getByRole('button', { name: /^(Huidig pakket|Present package)$/ }).click(),
      );
      await over(fields.changeKind, async () => {
        await page
          .getByRole('listitem')
          .filter({ has: page.getByRole('button', { name: /^(Huidig pakket|Present package)$/ }) })
          .getByRole('button')
          .last()
          .click();
        await page.getByRole('menuitem', { name: fields.changeKind }).click();
      });
      await page.goto('/scoreboard');
      const score = wordsOf(scoreboardMessages, language);
      await over(score['new-deals'], async () => {
        await page.getByRole('button', { name: `, ${score['new-deals']}, ${score.total}` }).click();
        await expect(dialog.getByRole('listitem').first()).toBeVisible();
      });
      const demo = wordsOf(demoMessages, language);
      await over(demo.throwAway, () => press(demo.throwAway));

      await test.step(shell.import, async () => {
        await page.goto('/import');
        const choosing = page.waitForEvent('filechooser');
        await press(kit.chooseFiles);
        await (await choosing).setFiles(crmExport(language));
        await expect(page.getByRole('heading', { name: crmExport(language)[0]?.name ?? '' })).toBeVisible();
        await expectGood(page, language);
      });
      expect(complaints).toEqual([]);
    });
  });
}
