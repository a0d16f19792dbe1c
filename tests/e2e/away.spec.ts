import { findRunning } from '#base/db/embedded/server.ts';
import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';
import { dealQuietly } from '#tests/quietly.ts';

const away = 'Cadans is even niet bereikbaar. We blijven het proberen; wat je invult blijft staan.';

test('when the database falls the screen says so, and goes on by itself with what was clicked', async ({
  page,
  application,
}) => {
  await signUpQuietly(page);
  await page.goto('/deals');
  await expect(page.getByRole('heading', { name: 'Verkoopkansen', exact: true })).toBeVisible();
  const fall = async () => {
    const running = await findRunning(application.dataDir);
    if (running) process.kill(running.pid, 'SIGKILL');
  };
  await fall();
  // As often as it comes back, until somebody has noticed: on a quick disk it is away for a moment only.
  const falls = setInterval(() => void fall().catch(() => {}), 200);
  try {
    await page.getByRole('link', { name: 'Relaties' }).first().click();
    await expect(page.getByText(away)).toBeVisible({ timeout: 30_000 });
  } finally {
    clearInterval(falls);
  }
  await expectAccessible(page);
  await expect(page.getByRole('heading', { name: 'Relaties', exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(away)).toHaveCount(0, { timeout: 60_000 });
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('when the line is gone what is filled in stays, and is saved once the line is back', async ({
  page,
  context,
}) => {
  await signUpQuietly(page);
  await page.goto('/deals');
  await page.getByRole('button', { name: 'Eerste kans toevoegen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Titel').fill('Koelcel voor de slager');
  await context.setOffline(true);
  await dialog.getByRole('button', { name: 'Toevoegen' }).click();
  await expect(page.getByText(away)).toBeAttached();
  await expect(dialog.getByLabel('Titel')).toHaveValue('Koelcel voor de slager');
  await context.setOffline(false);
  await expect(page.getByRole('heading', { name: 'Koelcel voor de slager' })).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText(away)).toHaveCount(0, { timeout: 30_000 });
});

test('whoever leaves while the line is gone has left: nothing is seen or kept, and the session ends with the line back', async ({
  page,
  context,
}) => {
  await signUpQuietly(page);
  await dealQuietly(page, { title: 'Geheime koelcel' });
  await page.goto('/deals');
  await expect(page.getByRole('link', { name: 'Geheime koelcel' })).toBeVisible();
  await page.evaluate(() => localStorage.setItem('cadans-meeting-x', '["gezegd"]'));
  await page.getByRole('button', { name: /Proef Verzonnen/ }).click();
  await context.setOffline(true);
  await page.getByRole('menuitem', { name: 'Uitloggen' }).click();
  await expect(page.getByText('Geheime koelcel')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('cadans-meeting-x'))).toBeNull();
  await context.setOffline(false);
  await page.goto('/deals');
  await expect(page.getByRole('heading', { name: 'Inloggen' })).toBeVisible();
  expect((await page.request.get('/api/v1/me')).status()).toBe(401);
});
