import { expect, expectAccessible, test } from '#tests/journey.ts';

test.use({ installation: 'untouched' });

test('whoever opens an empty installation looks around in an invented company, and throws it away', async ({
  page,
  elsewhere,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Welkom bij Cadans' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Kijk rond in een voorbeeldbedrijf/ }).click();
  await expect(page.getByRole('heading', { name: 'Zo loopt ons ritme' })).toBeVisible({ timeout: 45_000 });
  await expect(page.getByText('Voorbeeldbedrijf: alles hier is verzonnen')).toBeVisible();

  await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Scorebord' }).click();
  const thirteenWeeks = (row: string) =>
    page.getByRole('button', { name: new RegExp(`^[1-9][\\d.]*( €( × 1.000)?)?, ${row}, 13 weken$`) });
  for (const row of ['Nieuwe kansen', 'Afspraken', 'Offertes', 'Gewonnen', 'Gewonnen bedrag'])
    await expect(thirteenWeeks(row)).toBeVisible();
  await page.getByRole('radio', { name: 'Zonder', exact: true }).check({ force: true });
  await expect(page.getByRole('table', { name: /zonder de eigenaar/ })).toBeVisible();

  await page
    .getByRole('navigation', { name: 'Hoofdmenu' })
    .getByRole('link', { name: 'Mensen en teams' })
    .click();
  await expect(page.getByRole('row')).toHaveCount(15);

  await test.step('looking around takes nothing: the next one is welcomed too', async () => {
    const stranger = await elsewhere();
    await stranger.goto('/scoreboard');
    await expect(stranger.getByRole('heading', { name: 'Welkom bij Cadans' })).toBeVisible();
  });

  await page.getByRole('button', { name: 'Weggooien' }).click();
  const sure = page.getByRole('dialog', { name: 'Voorbeeldbedrijf weggooien?' });
  await expectAccessible(page);
  await sure.getByRole('button', { name: 'Weggooien' }).click();
  await expect(page.getByRole('heading', { name: 'Welkom bij Cadans' })).toBeVisible();
  await page.goto('/scoreboard');
  await expect(page.getByRole('heading', { name: 'Welkom bij Cadans' })).toBeVisible();
});
