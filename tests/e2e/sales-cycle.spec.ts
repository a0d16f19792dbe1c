import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';
import { dealQuietly, joinQuietly } from '#tests/quietly.ts';

test('a manager renames a phase, asks one thing more of it, and takes that back', async ({ page }) => {
  await signUpQuietly(page);
  await dealQuietly(page, { title: 'Koelcel voor de bakkerij' });
  await page.goto('/sales-cycle');
  const drawer = page.getByRole('dialog');
  const phase = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Kennismaking' }) });

  await page.getByRole('button', { name: 'Meer met Selectie' }).click();
  await page.getByRole('menuitem', { name: 'Wijzigen' }).click();
  await expectAccessible(page);
  await drawer.getByLabel('Naam', { exact: true }).fill('');
  await drawer.getByLabel('Naam in het Engels').fill('');
  await drawer.getByRole('button', { name: 'Opslaan' }).click();
  await expect(drawer.getByText('Vul een naam in.')).toBeVisible();
  await drawer.getByLabel('Naam', { exact: true }).fill('Kennismaking');
  await drawer.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('heading', { name: 'Kennismaking' })).toBeVisible();

  await phase.getByRole('button', { name: 'Vereist resultaat' }).click();
  await drawer.getByLabel('Wat moet er waar zijn?').fill('Budget besproken');
  await drawer.getByRole('combobox', { name: 'Wat leg je vast?' }).click();
  await page.getByRole('option', { name: 'Een tekst' }).click();
  await expectAccessible(page);
  await drawer.getByRole('button', { name: 'Opslaan' }).click();
  await expect(phase.getByRole('button', { name: /^Budget besproken ?,/ })).toBeVisible();
  await expectAccessible(page);

  await test.step('the gate asks for it at once', async () => {
    await page
      .getByRole('navigation', { name: 'Hoofdmenu' })
      .getByRole('link', { name: 'Verkoopkansen' })
      .click();
    await page.getByRole('link', { name: 'Koelcel voor de bakkerij' }).click();
    await expect(page.getByRole('region', { name: 'Wat Kennismaking vraagt' })).toContainText('nog 2 nodig');
    await expect(page.getByLabel('Budget besproken')).toBeVisible();
  });

  await page
    .getByRole('navigation', { name: 'Hoofdmenu' })
    .getByRole('link', { name: 'Verkoopcyclus' })
    .click();
  const retire = async () => {
    await phase.getByRole('button', { name: /^Budget besproken ?,/ }).hover();
    await page.getByRole('button', { name: 'Meer met Budget besproken' }).click();
    await page.getByRole('menuitem', { name: 'Uit gebruik nemen' }).click();
    await expect(page.getByText('“Budget besproken” wordt niet meer gevraagd.')).toBeVisible();
    await expect(phase.getByRole('button', { name: /^Budget besproken ?,/ })).toBeHidden();
  };
  await retire();
  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(phase.getByRole('button', { name: /^Budget besproken ?,/ })).toBeVisible();
  await retire();
  await expect(phase.getByText('1 uit gebruik')).toBeVisible();

  await page
    .getByRole('navigation', { name: 'Hoofdmenu' })
    .getByRole('link', { name: 'Verkoopkansen' })
    .click();
  await page.getByRole('link', { name: 'Koelcel voor de bakkerij' }).click();
  await expect(page.getByRole('region', { name: 'Wat Kennismaking vraagt' })).toContainText('nog 1 nodig');
});

test('whoever moves a deal before the phases have come is asked what is missing all the same', async ({
  page,
}) => {
  await signUpQuietly(page);
  const id = await dealQuietly(page, { title: 'Koelcel voor de bakkerij' });
  let letCome = () => {};
  const mayCome = new Promise<void>((come) => (letCome = come));
  await page.route('**/api/v1/sales-cycles', async (route) => {
    await mayCome;
    await route.continue();
  });
  await page.goto(`/deals/${id}`);
  await page.getByRole('button', { name: 'Gewonnen' }).click();
  letCome();
  await expect(page.getByRole('dialog').getByLabel('Afspraak gemaakt')).toBeVisible();
});

test('a seller asks for approval, the manager sends it back once and then agrees', async ({
  page: manager,
  elsewhere,
}) => {
  await signUpQuietly(manager);
  const seller = await elsewhere();
  await joinQuietly(seller, manager, { name: 'Vera Verzonnen', access: 'member' });
  const id = await dealQuietly(seller, { title: 'Koelcel met korting', amountCents: 1_250_000 });

  await test.step('leaving the first phase asks for approval', async () => {
    await manager.goto('/sales-cycle');
    await manager.getByRole('button', { name: 'Meer met Selectie' }).click();
    await manager.getByRole('menuitem', { name: 'Wijzigen' }).click();
    const drawer = manager.getByRole('dialog');
    await drawer.getByLabel('Verlaten vraagt akkoord van de manager').check();
    await drawer.getByRole('button', { name: 'Opslaan' }).click();
    await expect(manager.getByText('Verlaten vraagt akkoord', { exact: true })).toBeVisible();
  });

  const strip = seller.getByText('Wacht op akkoord: naar Suspect');
  const dialog = seller.getByRole('dialog');
  const ask = async (note: string) => {
    await expect(dialog.getByRole('heading', { name: 'Vraag akkoord' })).toBeVisible();
    await expectAccessible(seller);
    await dialog.getByLabel('Toelichting').fill(note);
    await dialog.getByRole('button', { name: 'Vraag akkoord' }).click();
    await expect(strip).toBeVisible();
  };
  await test.step('the seller fills in what is asked, and asks', async () => {
    await seller.goto(`/deals/${id}`);
    await seller.getByRole('button', { name: 'Naar Suspect' }).click();
    await dialog.getByLabel('Afspraak gemaakt').check();
    await dialog.getByRole('button', { name: 'Opslaan en verplaatsen' }).click();
    await ask('Tien procent korting, anders gaan ze weg.');
    await expectAccessible(seller);
  });

  const waiting = manager.getByRole('dialog', { name: 'Wacht op akkoord' });
  await test.step('the manager sends it back with a reason', async () => {
    await manager.goto('/deals');
    await expect(
      manager.getByRole('listitem').filter({ hasText: 'Koelcel met korting' }).getByText('Wacht op akkoord'),
    ).toBeVisible();
    await manager.getByRole('button', { name: 'Wacht op akkoord (1)' }).click();
    await expect(waiting.getByText('Tien procent korting')).toBeVisible();
    await expectAccessible(manager);
    await waiting.getByRole('button', { name: 'Terugsturen' }).click();
    const back = manager.getByRole('dialog', { name: 'Koelcel met korting terugsturen' });
    await back.getByRole('button', { name: 'Terugsturen' }).click();
    await expect(back.getByText('Schrijf wat er anders moet.')).toBeVisible();
    await back.getByLabel('Wat moet er anders?').fill('Vijf procent is genoeg.');
    await back.getByRole('button', { name: 'Terugsturen' }).click();
    await expect(waiting.getByText('Er wacht niets op akkoord.')).toBeVisible();
  });

  await test.step('asked again, it is agreed to, and the step is taken', async () => {
    await seller.reload();
    await expect(seller.getByText('Geen akkoord voor Suspect')).toBeVisible();
    await expect(seller.getByText('Reden: Vijf procent is genoeg.')).toBeVisible();
    await seller.getByRole('button', { name: 'Naar Suspect' }).click();
    await ask('Vijf procent dan.');
    await manager.goto(`/deals/${id}`);
    await manager.getByRole('button', { name: 'Akkoord', exact: true }).click();
    await expect(manager.getByText('Van Selectie naar Suspect')).toBeVisible();
    await expect(manager.getByText(/^Akkoord voor Suspect/)).toBeVisible();
    await expect(manager.getByText('Wacht op akkoord: naar Suspect')).toBeHidden();
  });
});
