import { weekOf } from '#base/kernel/date.ts';
import { crmExport, wednesday } from '#tests/crm-export.ts';
import { expect, expectAccessible, test } from '#tests/journey.ts';

const inDutch = {
  name: 'Je naam',
  organisation: 'Je organisatie',
  email: 'E-mailadres',
  password: 'Wachtwoord',
  signUp: 'Beginnen',
  home: 'Zo loopt ons ritme',
  import: 'Importeren',
  chooseFiles: 'Kies bestanden',
  next: 'Verder',
  stageBecomes: 'In behandeling wordt',
  secondPhase: '2. Suspect',
  join: '“WegerPro” lezen als “Weger Pro”',
  expected: 'Wat er gebeurt',
  dealsRow: 'Verkoopkansen 6 0 0 1',
  notGoing: 'Rijen die niet meegaan',
  noSuchDay: 'Dit is geen datum die bestaat.',
  badDay: 'Datum gesloten: “31-02-2026” · 1 rij, als eerste regel 8',
  withoutAccount: 'Zonder relatie: 2. Deze verkoopkansen gaan gewoon mee.',
  imported: 'Je gegevens staan in Cadans',
  badRows: 'Rijen uit verkoopkansen.csv',
  toDeals: 'Naar de verkoopkansen',
  first: 'Selectie',
  second: 'Suspect',
  third: 'Prospect',
  sum: '€ 3.750',
  onward: 'Naar Prospect',
  gate: 'Eerst dit, dan naar Prospect',
  competition: 'Concurrentie bekend',
  decision: 'Beslisdatum bekend',
  problem: 'Probleem bekend',
  need: 'Behoefte bekend',
  stillNeeded: 'Dit is nog nodig.',
  move: 'Opslaan en verplaatsen',
  moved: 'Weger Basis – Smederij Verzonnen staat nu in Prospect',
  win: 'Gewonnen',
  winning: 'Weger Basis – Smederij Verzonnen winnen',
  winNow: 'Gewonnen!',
  noOrder: 'Zonder schriftelijke bevestiging is het nog geen order.',
  confirmation: 'Opdrachtbevestiging',
  interest: 'Klant bevestigt interesse',
  reasons: 'Redenen waarom bekend',
  quote: 'Offerte is bevestiging van de koop',
  oral: 'Klant geeft mondeling de opdracht',
  won: 'Gewonnen: Weger Basis – Smederij Verzonnen',
  deals: 'Verkoopkansen',
  lose: 'Verloren',
  losing: 'Weger Pro verloren',
  why: 'Kies de reden die het beste past.',
  price: 'Prijs',
  lost: 'Verloren: Weger Pro',
  scoreboard: 'Scorebord',
  wonRow: 'Gewonnen',
  wonAmount: 'Gewonnen bedrag',
  winRatio: 'Winratio',
  weeks: '13 weken',
  amount: '€ 1.250,00',
};

const inEnglish: typeof inDutch = {
  name: 'Your name',
  organisation: 'Your organisation',
  email: 'E-mail address',
  password: 'Password',
  signUp: 'Start',
  home: 'How our rhythm runs',
  import: 'Import',
  chooseFiles: 'Choose files',
  next: 'Next',
  stageBecomes: 'Engaging becomes',
  secondPhase: '2. Suspect',
  join: 'Read “WegerPro” as “Weger Pro”',
  expected: 'What will happen',
  dealsRow: 'Deals 6 0 0 1',
  notGoing: 'Rows that do not go in',
  noSuchDay: 'This is not a date that exists.',
  badDay: 'close_date: “2026-02-31” · 1 row, first on line 8',
  withoutAccount: 'Without an account: 2. These deals go in all the same.',
  imported: 'Your data is in Cadans',
  badRows: 'Rows of sales_pipeline.csv',
  toDeals: 'To the deals',
  first: 'Selection',
  second: 'Suspect',
  third: 'Prospect',
  sum: '€3,750',
  onward: 'On to Prospect',
  gate: 'First this, then on to Prospect',
  competition: 'Competition known',
  decision: 'Decision date known',
  problem: 'Problem known',
  need: 'Need known',
  stillNeeded: 'This is still needed.',
  move: 'Save and move',
  moved: 'Weger Basis – Smederij Verzonnen is now in Prospect',
  win: 'Won',
  winning: 'Win Weger Basis – Smederij Verzonnen',
  winNow: 'Won!',
  noOrder: 'Without a written confirmation it is no order yet.',
  confirmation: 'Order confirmation',
  interest: 'Customer confirms interest',
  reasons: 'Reasons why known',
  quote: 'The quote confirms the purchase',
  oral: 'Customer gives the order orally',
  won: 'Won: Weger Basis – Smederij Verzonnen',
  deals: 'Deals',
  lose: 'Lost',
  losing: 'Weger Pro lost',
  why: 'Choose the reason that fits best.',
  price: 'Price',
  lost: 'Lost: Weger Pro',
  scoreboard: 'Scoreboard',
  wonRow: 'Won',
  wonAmount: 'Won amount',
  winRatio: 'Win ratio',
  weeks: '13 weeks',
  amount: '€1,250.00',
};

for (const [language, words] of [
  ['nl', inDutch],
  ['en', inEnglish],
] as const) {
  test.describe(language === 'nl' ? 'in Dutch' : 'in English', () => {
    test.use({ language });

    test('a sales manager signs up, brings in the old CRM, sells, and reads it on the scoreboard', async ({
      page,
    }) => {
      const menu = page.getByRole('navigation').first();
      const dialog = page.getByRole('dialog');

      await test.step('sign up', async () => {
        await page.goto('/sign-up');
        await expectAccessible(page);
        await page.getByLabel(words.name).fill('Mo Beheerder');
        await page.getByLabel(words.organisation).fill('Weegwerk Verzonnen');
        await page.getByLabel(words.email).fill(`eerste-week-${language}@verzonnen.example`);
        await page.getByLabel(words.password, { exact: true }).fill('vier losse woorden samen');
        await page.getByRole('button', { name: words.signUp, exact: true }).click();
        await expect(page.getByRole('heading', { name: words.home })).toBeVisible();
      });

      await test.step('import', async () => {
        await menu.getByRole('link', { name: words.import }).click();
        const choosing = page.waitForEvent('filechooser');
        await page.getByRole('button', { name: words.chooseFiles }).click();
        await (await choosing).setFiles(crmExport(language));

        for (const { name } of crmExport(language))
          await expect(page.getByRole('heading', { name })).toBeVisible();
        await expectAccessible(page);
        await page.getByRole('button', { name: words.next }).click();

        await expect(page.getByRole('combobox', { name: words.stageBecomes })).toHaveValue(words.secondPhase);
        await expect(page.getByRole('checkbox', { name: words.join })).toBeChecked();
        await expectAccessible(page);
        await page.getByRole('button', { name: words.next }).click();

        await expect(page.getByRole('heading', { name: words.expected })).toBeVisible();
        await expect(page.getByRole('row', { name: words.dealsRow })).toBeVisible();
        await expect(page.getByText(words.noSuchDay)).toBeVisible();
        await expect(page.getByText(words.badDay)).toBeVisible();
        await expect(page.getByText(words.withoutAccount)).toBeVisible();
        await expectAccessible(page);
        await page.getByRole('button', { name: words.import, exact: true }).click();

        await expect(page.getByRole('heading', { name: words.imported })).toBeVisible();
        await expect(page.getByRole('row', { name: words.dealsRow })).toBeVisible();
        const downloading = page.waitForEvent('download');
        await page.getByRole('link', { name: words.badRows }).click();
        expect((await downloading).suggestedFilename()).toMatch(/\.csv$/);
        await expectAccessible(page);
      });

      await test.step('the board shows every phase with what stands in it', async () => {
        await page.getByRole('link', { name: words.toDeals }).click();
        const first = page.getByRole('region', { name: words.first, exact: true });
        await expect(first.getByRole('link', { name: 'Weger Basis – Bakkerij Proef' })).toBeVisible();
        const second = page.getByRole('region', { name: words.second, exact: true });
        await expect(second.getByRole('listitem')).toHaveCount(2);
        await expect(second.getByText(words.sum)).toBeVisible();
        await expectAccessible(page);
      });

      await test.step('the gate asks for what is missing', async () => {
        await page.getByRole('link', { name: 'Weger Basis – Smederij Verzonnen' }).click();
        await expect(page.getByRole('heading', { name: 'Weger Basis – Smederij Verzonnen' })).toBeVisible();
        await expectAccessible(page);
        await page.getByRole('button', { name: words.onward, exact: true }).click();
        await expect(dialog.getByRole('heading', { name: words.gate })).toBeVisible();
        await dialog.getByRole('button', { name: words.move }).click();
        await expect(dialog.getByText(words.stillNeeded)).toHaveCount(4);
        await expectAccessible(page);
        await dialog.getByLabel(words.competition).fill('Balans BV Verzonnen');
        await dialog.getByLabel(words.decision).fill('1-12-2027');
        await dialog.getByLabel(words.problem).fill('Weegt te langzaam');
        await dialog.getByLabel(words.need).fill('Twee wegers in de hal');
        await dialog.getByRole('button', { name: words.move }).click();
        await expect(page.getByText(words.moved)).toBeVisible();
      });

      await test.step('no order without its confirmation', async () => {
        await page.getByRole('button', { name: words.win, exact: true }).click();
        await expect(dialog.getByRole('heading', { name: words.winning })).toBeVisible();
        await dialog.getByRole('button', { name: words.winNow }).click();
        await expect(dialog.getByText(words.noOrder)).toBeVisible();
        await dialog.getByLabel(words.confirmation).fill('Mail van de directeur, opdracht 17');
        await dialog.getByLabel(words.interest).check();
        await dialog.getByLabel(words.reasons).fill('Sneller en dichtbij');
        await dialog.getByLabel(words.quote).check();
        await dialog.getByLabel(words.oral).check();
        await dialog.getByRole('button', { name: words.winNow }).click();
        await expect(page.getByText(words.won)).toBeVisible();
      });

      await test.step('a loss has a reason', async () => {
        await menu.getByRole('link', { name: words.deals }).click();
        await page.getByRole('link', { name: 'Weger Pro', exact: true }).click();
        await page.getByRole('button', { name: words.lose, exact: true }).click();
        await expect(dialog.getByRole('heading', { name: words.losing })).toBeVisible();
        await dialog.getByRole('button', { name: words.lose, exact: true }).click();
        await expect(dialog.getByText(words.why)).toBeVisible();
        await expectAccessible(page);
        await dialog.getByLabel(words.price, { exact: true }).check();
        await dialog.getByRole('button', { name: words.lose, exact: true }).click();
        await expect(page.getByText(words.lost)).toBeVisible();
      });

      await test.step('the scoreboard counts each deal in its week', async () => {
        await menu.getByRole('link', { name: words.scoreboard }).click();
        const figure = (value: string, row: string, weeksBack: number) => {
          const [year, week] = weekOf(wednesday(weeksBack)).split('-W');
          return page.getByRole('button', {
            name: `${value}, ${row}, wk ${Number(week)} ${year}`,
            exact: true,
          });
        };
        await expect(figure('1', words.wonRow, 0)).toBeVisible();
        await expect(figure('1', words.wonRow, 3)).toBeVisible();
        await expect(figure('0', words.wonRow, 4)).toBeVisible();
        await expect(figure('1', words.wonRow, 6)).toBeVisible();
        await expect(figure('50 %', words.winRatio, 3)).toBeVisible();
        await expect(
          page.getByRole('button', { name: `3, ${words.wonRow}, ${words.weeks}`, exact: true }),
        ).toBeVisible();
        await expectAccessible(page);
        await figure('1', words.wonRow, 0).click();
        await expect(dialog.getByText(words.amount).first()).toBeVisible();
        await expectAccessible(page);
        await dialog.getByRole('link', { name: 'Weger Basis – Smederij Verzonnen' }).click();
        await expect(page.getByRole('heading', { name: 'Weger Basis – Smederij Verzonnen' })).toBeVisible();
      });
    });
  });
}
