import { deedMessages } from '#app/web/deeds/deed-messages.ts';
import { shellMessages } from '#app/web/messages.ts';
import { settingsMessages } from '#app/web/settings/messages.ts';
import { accountMessages } from '#base/directory/accounts/messages.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import { activityMessages } from '#do/pipeline/ui/activities/activity-messages.ts';
import { dealMessages } from '#do/pipeline/ui/deal/deal-messages.ts';
import { taskMessages } from '#do/tasks/messages.ts';
import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';
import { inOneLanguage } from '#tests/languages.ts';

for (const language of inOneLanguage('en')) {
  const deeds = wordsOf(deedMessages, language);
  const shell = wordsOf(shellMessages, language);

  test.describe(language, () => {
    test.use({ language });

    test('from the search box a seller begins a deal, logs a call and writes a task, by keyboard from any screen', async ({
      page,
    }) => {
      await signUpQuietly(page, language);
      const made = await page.request.post('/api/v1/deals', {
        data: { title: 'Oven', newAccountName: 'Bakkerij Verzonnen' },
      });
      const { account } = (await made.json()) as { account: { id: string } };
      const { keyboard } = page;
      const dialog = page.getByRole('dialog');
      const begin = async (text: string, name: string) => {
        await keyboard.press('Control+k');
        await dialog.getByRole('combobox').fill(text);
        await expect(dialog.getByRole('option', { name, exact: true })).toHaveAttribute(
          'aria-selected',
          'true',
        );
        await keyboard.press('Enter');
      };

      await test.step('what is begun often is offered before anything is typed', async () => {
        await page.goto('/scoreboard');
        await expect(page.getByRole('heading').first()).toBeVisible();
        await keyboard.press('Control+k');
        const group = dialog.getByRole('group', { name: deeds.deeds, exact: true });
        await expect(group.getByRole('option')).toHaveCount(5);
        await expectAccessible(page, { within: 'dialog' });
        await keyboard.press('Escape');
      });

      await test.step('a call is logged without going to the customer', async () => {
        const activity = wordsOf(activityMessages, language);
        await begin(deeds.logContact.slice(0, 9), deeds.logContact);
        await expect(dialog.getByRole('combobox')).toBeFocused();
        await keyboard.type('bakkerij');
        await expect(page.getByRole('option', { name: 'Bakkerij Verzonnen' })).toBeVisible();
        await keyboard.press('Enter');
        await dialog.getByRole('textbox', { name: activity.note }).fill('Belt terug over de prijs');
        await expectAccessible(page, { within: 'dialog' });
        await dialog.getByRole('button', { name: activity.log, exact: true }).press('Enter');
        await expect(dialog).toHaveCount(0);
        await page.goto(`/accounts/${account.id}`);
        await expect(page.getByText('Belt terug over de prijs')).toBeVisible();
      });

      await test.step('a task is one line', async () => {
        const tasks = wordsOf(taskMessages, language);
        await begin(deeds.newTask, deeds.newTask);
        await expect(dialog.getByRole('textbox', { name: tasks.quickAdd })).toBeFocused();
        await keyboard.type('Prijslijst sturen');
        await keyboard.press('Enter');
        await expect(page.getByText(tasks.added('Prijslijst sturen'))).toBeVisible();
        await keyboard.press('Escape');
        await expect(dialog).toHaveCount(0);
      });

      await test.step('a deal is begun, and opens when it is there', async () => {
        const deals = wordsOf(dealMessages, language);
        await begin(deeds.newDeal, deeds.newDeal);
        await dialog.getByRole('textbox', { name: deals.title }).fill('Tweede oven');
        await keyboard.press('Enter');
        await expect(page).toHaveURL(/\/deals\/./);
        await expect(page.getByRole('heading', { name: 'Tweede oven' })).toBeVisible();
      });

      await test.step('somebody is added to an account from the list of contacts', async () => {
        const words = wordsOf(accountMessages, language);
        await begin(deeds.newContact, deeds.newContact);
        await dialog.getByRole('textbox', { name: words.name, exact: true }).fill('Anna Proef');
        await dialog.getByRole('button', { name: words.addShort, exact: true }).press('Enter');
        await expect(dialog.getByText(words.accountMissing)).toBeVisible();
        const at = dialog.getByRole('combobox', { name: words.account });
        await at.fill('bakkerij');
        await keyboard.press('Enter');
        await keyboard.press('Tab');
        await expect(at).toHaveValue('Bakkerij Verzonnen');
        await dialog.getByRole('button', { name: words.addShort, exact: true }).press('Enter');
        await expect(page).toHaveURL(/\/contacts\/./);
        await expect(page.getByRole('heading', { name: 'Anna Proef' })).toBeVisible();
      });

      await test.step('every part of the settings is found, and the colours turn', async () => {
        const settings = wordsOf(settingsMessages, language);
        await keyboard.press('Control+k');
        await dialog.getByRole('combobox').fill(settings.sectionHouseStyle);
        await dialog
          .getByRole('group', { name: shell.screens })
          .getByRole('option', { name: settings.sectionHouseStyle })
          .click();
        await expect(page).toHaveURL('/settings/house-style');
        await begin(deeds.darker, deeds.darker);
        await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
      });
    });
  });
}
