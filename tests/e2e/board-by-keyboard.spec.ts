import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';
import { dealQuietly, joinQuietly } from '#tests/quietly.ts';

const inPhase = (page: Parameters<typeof expectAccessible>[0], name: string) =>
  page.getByRole('region', { name, exact: true });

test('a seller brings a deal through its gate by the keyboard alone, and takes it back', async ({
  page,
  elsewhere,
}) => {
  const administrator = await elsewhere();
  await signUpQuietly(administrator);
  await joinQuietly(page, administrator, { name: 'Vera Verkoper', access: 'member' });
  await dealQuietly(page, { title: 'Koelcel voor de bakkerij', amountCents: 4_500_00 });
  await dealQuietly(page, { title: 'Weegbrug op de werf' });
  const { keyboard } = page;
  const dialog = page.getByRole('dialog');
  const focused = (name: string) => expect(page.getByRole('link', { name })).toBeFocused();

  // What places lists comes at the first key; a press before it is there is kept, and the focus comes back.
  await page.route(/\/(menu-list|select-field)-/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.goto('/deals');
  const views = page.getByRole('button', { name: 'Weergave: Alle verkoopkansen' });
  await views.focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'Alle verkoopkansen' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(views).toBeFocused();
  await page.reload();
  const whose = page.getByRole('combobox', { name: 'Van wie' });
  await whose.click();
  await expect(page.getByRole('option', { name: 'Vera Verkoper' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(whose).toBeFocused();
  const koelcel = page.getByRole('link', { name: 'Koelcel voor de bakkerij' });
  await koelcel.focus();
  await keyboard.press('ArrowDown');
  await focused('Weegbrug op de werf');
  await keyboard.press('ArrowUp');
  await focused('Koelcel voor de bakkerij');

  await keyboard.press('m');
  await expect(dialog.getByRole('button', { name: /^Suspect vraagt nog: Afspraak gemaakt/ })).toBeFocused();
  await expectAccessible(page);
  await keyboard.press('Enter');
  await expect(dialog.getByRole('heading', { name: 'Eerst dit, dan naar Suspect' })).toBeVisible();
  await expectAccessible(page);
  await expect(dialog.getByRole('checkbox', { name: 'Afspraak gemaakt' })).toBeFocused();
  await keyboard.press('Space');
  await keyboard.press('Tab');
  await keyboard.type('Dinsdag om tien uur, aan de balie');
  await keyboard.press('Enter');
  await expect(page.getByText('Koelcel voor de bakkerij staat nu in Suspect')).toBeVisible();
  await expect(inPhase(page, 'Suspect').getByText('€ 4.500')).toHaveCount(2);
  await focused('Koelcel voor de bakkerij');

  await keyboard.press('ArrowLeft');
  await focused('Weegbrug op de werf');
  await keyboard.press('Escape');

  await page.getByRole('button', { name: 'Ongedaan maken' }).focus();
  await keyboard.press('Enter');
  await expect(page.getByText('Koelcel voor de bakkerij is teruggezet')).toBeVisible();
  await expect(
    inPhase(page, 'Selectie').getByRole('link', { name: 'Koelcel voor de bakkerij' }),
  ).toBeVisible();

  // The result was given once; the gate does not ask for it again.
  await koelcel.focus();
  await keyboard.press('m');
  await expect(dialog.getByRole('button', { name: /^Suspect kan meteen/ })).toBeFocused();
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a seller drags a deal over the board; the gate holds there too', async ({ page }) => {
  await signUpQuietly(page);
  await dealQuietly(page, { title: 'Koelcel voor de bakkerij', amountCents: 4_500_00 });
  await page.goto('/deals');
  const card = page.getByRole('link', { name: 'Koelcel voor de bakkerij' });
  const drag = async (to: string) => {
    await card.hover();
    await page.mouse.down();
    const target = (await inPhase(page, to).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(target.x + target.width / 2, target.y + 40, { steps: 4 });
    await page.mouse.move(target.x + target.width / 2, target.y + 60, { steps: 4 });
  };

  await drag('Suspect');
  await expect(inPhase(page, 'Suspect').getByText('Vraagt nog 1 resultaat')).toBeVisible();
  await page.mouse.up();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'Eerst dit, dan naar Suspect' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Nog niet' }).click();
  await expect(
    inPhase(page, 'Selectie').getByRole('link', { name: 'Koelcel voor de bakkerij' }),
  ).toBeVisible();

  await drag('Suspect');
  await page.mouse.up();
  await dialog.getByRole('checkbox', { name: 'Afspraak gemaakt' }).check();
  await dialog.getByRole('button', { name: 'Opslaan en verplaatsen' }).click();
  await expect(page.getByText('Koelcel voor de bakkerij staat nu in Suspect')).toBeVisible();
  await expect(
    inPhase(page, 'Suspect').getByRole('link', { name: 'Koelcel voor de bakkerij' }),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText('Koelcel voor de bakkerij is teruggezet')).toBeVisible();
  await expect(
    inPhase(page, 'Selectie').getByRole('link', { name: 'Koelcel voor de bakkerij' }),
  ).toBeVisible();
});
