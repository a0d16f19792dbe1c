import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';
import { joinQuietly } from '#tests/quietly.ts';

test('an administrator invites a member, who comes in, sells, and administers nothing', async ({
  page,
  elsewhere,
}) => {
  await signUpQuietly(page);
  const email = `ine-${Date.now()}@verzonnen.example`;
  const password = 'losse woorden van een ander';
  const drawer = page.getByRole('dialog');
  const theirs = await elsewhere();
  let link = '';

  await test.step('add and invite', async () => {
    await page.goto('/people');
    await page.getByRole('button', { name: 'Medewerker toevoegen' }).click();
    await drawer.getByRole('button', { name: 'Opslaan' }).click();
    await expect(drawer.getByText('Vul een naam in.')).toBeVisible();
    await drawer.getByLabel('Naam').fill('Ine Verzonnen');
    await drawer.getByRole('combobox', { name: 'Wat mag deze medewerker?' }).click();
    await expectAccessible(page);
    await page.getByRole('option', { name: /^Verkopen/ }).click();
    await drawer.getByRole('button', { name: 'Opslaan' }).click();
    await expect(drawer.getByRole('heading', { name: 'Ine Verzonnen' })).toBeVisible();
    await drawer.getByRole('button', { name: 'Uitnodigen' }).click();
    const inviting = page.getByRole('dialog', { name: 'Ine Verzonnen uitnodigen' });
    await inviting.getByLabel('E-mailadres').fill(email);
    await inviting.getByRole('button', { name: 'Maak de uitnodiging' }).click();
    link = await inviting.getByLabel('Link', { exact: true }).inputValue();
    await expectAccessible(page);
  });

  await test.step('accept in another browser', async () => {
    await theirs.goto(link);
    await expect(theirs.getByRole('heading', { name: /^Welkom bij Proef/ })).toBeVisible();
    await expect(theirs.getByLabel('E-mailadres')).toHaveValue(email);
    await expectAccessible(theirs);
    await theirs.getByLabel('Wachtwoord', { exact: true }).fill('kort');
    await theirs.getByRole('button', { name: 'Aan de slag' }).click();
    await expect(
      theirs
        .getByText('Nog 11 tekens.')
        .or(theirs.getByText(/15 tekens/))
        .first(),
    ).toBeVisible();
    await theirs.getByLabel('Wachtwoord', { exact: true }).fill(password);
    await theirs.getByRole('button', { name: 'Aan de slag' }).click();
    await expect(theirs.getByRole('heading', { name: 'Zo loopt ons ritme' })).toBeVisible();
  });

  await test.step('the link works once', async () => {
    const third = await elsewhere();
    await third.goto(link);
    await expect(third.getByRole('heading', { name: 'Deze link werkt niet meer' })).toBeVisible();
  });

  await test.step('sign in again', async () => {
    await theirs.getByRole('button', { name: 'Menu van Ine Verzonnen' }).click();
    await theirs.getByRole('menuitem', { name: 'Uitloggen' }).click();
    await expect(theirs.getByRole('heading', { name: 'Inloggen' })).toBeVisible();
    await expectAccessible(theirs);
    await theirs.getByLabel('E-mailadres').fill(email);
    await theirs.getByLabel('Wachtwoord', { exact: true }).fill('verkeerd wachtwoord');
    await theirs.getByRole('button', { name: 'Inloggen', exact: true }).click();
    await expect(theirs.getByRole('alert')).toBeVisible();
    await theirs.getByLabel('Wachtwoord', { exact: true }).fill(password);
    await theirs.getByRole('button', { name: 'Inloggen', exact: true }).click();
    await expect(theirs.getByRole('heading', { name: 'Zo loopt ons ritme' })).toBeVisible();
  });

  await test.step('a member sells', async () => {
    await theirs.goto('/deals');
    await theirs.getByRole('button', { name: 'Eerste kans toevoegen' }).click();
    const dialog = theirs.getByRole('dialog');
    await dialog.getByLabel('Titel').fill('Koelcel voor de bakkerij');
    await dialog.getByRole('button', { name: 'Toevoegen' }).click();
    await expect(theirs.getByRole('heading', { name: 'Koelcel voor de bakkerij' })).toBeVisible();
  });

  await test.step('and administers nothing', async () => {
    await theirs.goto('/people');
    await expect(theirs.getByRole('row', { name: /Ine Verzonnen/ })).toBeVisible();
    await expect(theirs.getByRole('button', { name: 'Medewerker toevoegen' })).toHaveCount(0);
    await theirs.goto('/sales-cycle');
    await expect(theirs.getByRole('heading', { name: 'Selectie' })).toBeVisible();
    await expect(theirs.getByRole('button', { name: 'Fase toevoegen' })).toHaveCount(0);
    await expect(theirs.getByRole('link', { name: 'Importeren' })).toHaveCount(0);
    await theirs.goto('/import');
    await expect(theirs.getByText('Alleen een beheerder kan importeren')).toBeVisible();
    await expect(theirs.getByRole('button', { name: 'Kies bestanden' })).toHaveCount(0);
  });
});

test('who forgot the password gets a link from the administrator, and the old one is over', async ({
  page,
  elsewhere,
}) => {
  await signUpQuietly(page);
  const theirs = await elsewhere();
  const { email, password } = await joinQuietly(theirs, page, { name: 'Ine Verzonnen', access: 'member' });

  await theirs.goto('/');
  await expect(theirs.getByRole('heading', { name: 'Zo loopt ons ritme' })).toBeVisible();
  await page.goto('/people');
  await page.getByRole('button', { name: 'Ine Verzonnen', exact: true }).click();
  await page.getByRole('button', { name: 'Wachtwoord vergeten?' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nieuw wachtwoord voor Ine Verzonnen' });
  const link = await dialog.getByLabel('Link', { exact: true }).inputValue();
  await expectAccessible(page);

  const fresh = await elsewhere();
  await fresh.goto('/forgot-password');
  await expect(fresh.getByRole('heading', { name: 'Vraag je beheerder om een link' })).toBeVisible();
  await expectAccessible(fresh);
  await fresh.goto(link);
  await fresh.getByLabel('Nieuw wachtwoord', { exact: true }).fill('heel nieuwe losse woorden');
  await expectAccessible(fresh);
  await fresh.getByRole('button', { name: 'Opslaan' }).click();
  await expect(fresh.getByText('Je nieuwe wachtwoord is bewaard. Log er nu mee in.')).toBeVisible();
  await fresh.getByLabel('E-mailadres').fill(email);
  await fresh.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await fresh.getByRole('button', { name: 'Inloggen', exact: true }).click();
  await expect(fresh.getByRole('alert')).toBeVisible();
  await fresh.getByLabel('Wachtwoord', { exact: true }).fill('heel nieuwe losse woorden');
  await fresh.getByRole('button', { name: 'Inloggen', exact: true }).click();
  await expect(fresh.getByRole('heading', { name: 'Zo loopt ons ritme' })).toBeVisible();

  await theirs.reload();
  await expect(theirs.getByRole('heading', { name: 'Inloggen' })).toBeVisible();
});

test('somebody chooses English, and it stays English, here and elsewhere', async ({ page, elsewhere }) => {
  const { email, password } = await signUpQuietly(page);
  await page.goto('/scoreboard');
  await expect(page.getByRole('heading', { name: 'Scorebord' })).toBeVisible();
  await page.getByRole('button', { name: 'Menu van Proef Verzonnen' }).click();
  await expectAccessible(page);
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Scoreboard' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Scoreboard' })).toBeVisible();

  const theirs = await elsewhere();
  await theirs.goto('/deals');
  await theirs.getByLabel('E-mailadres').fill(email);
  await theirs.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await theirs.getByRole('button', { name: 'Inloggen', exact: true }).click();
  await expect(theirs.getByRole('heading', { name: 'Deals', exact: true })).toBeVisible();
});

test.describe('at the door', () => {
  test.use({ language: 'en' });
  test('the browser’s language is spoken until somebody chooses another', async ({ page }) => {
    await page.goto('/sign-up');
    await expect(page.getByRole('heading', { name: 'Start with your organisation' })).toBeVisible();
    await page.getByRole('radio', { name: 'Nederlands' }).check({ force: true });
    await expect(page.getByRole('heading', { name: 'Begin met je organisatie' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Begin met je organisatie' })).toBeVisible();
  });
});
