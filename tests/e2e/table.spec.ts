import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';
import { dealQuietly, joinQuietly } from '#tests/quietly.ts';

test('a manager filters, keeps and shares a view, changes many deals past a gate that stays shut, and undoes it all', async ({
  page,
  elsewhere,
}) => {
  await signUpQuietly(page);
  for (const title of ['Koelcel voor de bakkerij', 'Koelcel voor de slager', 'Weegbrug op de werf'])
    await dealQuietly(page, { title, amountCents: 4_500_00 });
  const dialog = page.getByRole('dialog');
  const table = page.getByRole('table', { name: 'Verkoopkansen' });
  const rows = table.getByRole('rowheader');

  // Filter, by the keyboard. Before the next key can come, the list of fields has the focus.
  await page.goto('/deals?view=table');
  await expect(rows).toHaveCount(3);
  const focused = await page.evaluate(`(async () => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
    for (let n = 0; n < 10; n++) await null;
    return document.activeElement?.getAttribute('role');
  })()`);
  expect(focused).toBe('combobox');
  await page.keyboard.type('titel');
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'Waarde' }).fill('koelcel');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Filter wijzigen: Titel bevat “koelcel”/ })).toBeVisible();
  await expect(rows).toHaveCount(2);
  await expect(page).toHaveURL(/filter=title:has:koelcel/);
  await expectAccessible(page);

  // Keep it as a view that everybody sees.
  await page.getByRole('button', { name: 'Weergave: Alle verkoopkansen' }).click();
  await page.getByRole('menuitem', { name: 'Bewaar als weergave…' }).click();
  await dialog.getByRole('textbox', { name: 'Naam' }).fill('Koelcellen');
  await dialog.getByRole('combobox', { name: 'Wie ziet deze weergave?' }).click();
  await dialog.getByRole('option', { name: 'Iedereen' }).click();
  await dialog.getByRole('button', { name: 'Opslaan' }).click();
  await expect(page.getByRole('button', { name: 'Weergave: Koelcellen' })).toBeVisible();
  await expect(page).toHaveURL(/\?saved=[\w-]+(&view=table)?$/);
  const address = page.url();
  await page.getByRole('radio', { name: 'Alle', exact: true }).check({ force: true });
  await expect(page.getByText('Weergave gewijzigd')).toBeVisible();
  await page.getByRole('button', { name: 'Terug', exact: true }).click();
  await expect(page.getByText('Weergave gewijzigd')).toBeHidden();

  // A colleague sees the same by its link.
  const colleague = await elsewhere();
  await joinQuietly(colleague, page, { name: 'Vera Verkoper', access: 'member' });
  await colleague.goto(address);
  await expect(colleague.getByRole('table', { name: 'Verkoopkansen' }).getByRole('rowheader')).toHaveCount(2);
  await expect(colleague.getByRole('button', { name: 'Weergave: Koelcellen' })).toBeVisible();

  // Many at once: a gate that stays shut is told before and after.
  await rows.first().getByRole('link').focus();
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  const bar = page.getByRole('region', { name: 'Gekozen kansen' });
  await expect(bar.getByText('2 kansen gekozen')).toBeVisible();
  const change = async (what: string) => {
    await bar.getByRole('button', { name: 'Wijzigen' }).click();
    await page.getByRole('menuitem', { name: what }).click();
  };
  await change('Fase');
  await dialog.getByRole('combobox', { name: 'Naar fase' }).click();
  await dialog.getByRole('option', { name: 'Suspect' }).first().click();
  await expect(dialog.getByText('2 kansen blijven zoals ze zijn')).toBeVisible();
  await expect(dialog.getByText('Er ontbreken nog resultaten die deze stap vraagt.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Annuleren' }).click();

  await change('Verwachte sluiting');
  await dialog.getByRole('textbox', { name: 'Nieuwe verwachte sluiting' }).fill('31-12-2030');
  await expect(dialog.getByText('2 kansen veranderen')).toBeVisible();
  await dialog.getByRole('button', { name: 'Wijzig 2 kansen' }).click();
  await expect(dialog.getByText('2 kansen gewijzigd')).toBeVisible();
  await expect(table.getByText('31 dec 2030')).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Alles ongedaan maken' }).click();
  await expect(dialog.getByText('2 kansen staan weer zoals eerst')).toBeVisible();
  await dialog.getByRole('button', { name: 'Klaar' }).click();
  await expect(table.getByText('31 dec 2030')).toHaveCount(0);
});
