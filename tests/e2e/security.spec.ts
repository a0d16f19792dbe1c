import type { Page } from '@playwright/test';

import { codeOf, stepAt } from '#base/auth/second-factor/totp.ts';
import { doorMessages } from '#base/auth/messages.ts';
import { securityMessages } from '#base/auth/security/messages.ts';
import { entranceMessages } from '#base/auth/entrance/messages.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';
import { inOneLanguage } from '#tests/languages.ts';

const secretOf = (typed: string): Buffer => {
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = Array.from(typed.replace(/\s/g, ''))
    .map((sign) => signs.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};

/** A passkey's place in this browser: a finger that is always there. */
async function withAuthenticator(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { devtools, authenticatorId };
}

for (const language of inOneLanguage('en')) {
  const door = wordsOf(doorMessages, language);
  const words = wordsOf(securityMessages, language);
  const entrance = wordsOf(entranceMessages, language);
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  async function fillIn(page: Page, { email, password }: { email: string; password: string }) {
    await page.getByLabel(door.email).fill(email);
    await page.getByLabel(door.password, { exact: true }).fill(password);
    await press(page, door.signIn);
  }

  test.describe(`security, ${language}`, () => {
    test.use({ language });

    test('two steps: set up with an app, signed in with its code, then with a recovery code', async ({
      page,
      elsewhere,
    }) => {
      const person = await signUpQuietly(page, language);
      await page.goto('/settings/security');
      await press(page, words.setUp);
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('img', { name: words.qr })).toBeVisible();
      await expectAccessible(page);
      const secret = secretOf(await dialog.locator('code').innerText());
      await dialog.getByLabel(words.code).fill('000000');
      await press(page, words.switchOn);
      await expect(dialog.getByRole('alert')).toBeVisible();
      // The one of thirty seconds ago: the present one stays for signing in.
      await dialog.getByLabel(words.code).fill(codeOf(secret, stepAt(new Date()) - 1));
      await press(page, words.switchOn);
      await expect(dialog.getByRole('listitem')).toHaveCount(10);
      const codes = await dialog.getByRole('listitem').allTextContents();
      await expectAccessible(page);
      await press(page, words.codesKept);
      await expect(page.getByText(words.codesLeft(10))).toBeVisible();

      const there = await elsewhere();
      await there.goto('/sign-in?back=/deals');
      await fillIn(there, person);
      await expect(there.getByRole('heading', { name: door.stepTitle })).toBeVisible();
      await expect(there.getByLabel(door.stepCode)).toBeFocused();
      await expectAccessible(there);
      await there.getByLabel(door.stepCode).fill(codeOf(secret, stepAt(new Date())));
      await press(there, door.signIn);
      await expect(there).toHaveURL(/\/deals$/);

      const lost = await elsewhere();
      await lost.goto('/sign-in');
      await fillIn(lost, person);
      await press(lost, door.stepUseRecovery);
      await expectAccessible(lost);
      await lost.getByLabel(door.stepRecovery).fill(codes[0] ?? '');
      await press(lost, door.signIn);
      await expect(lost).not.toHaveURL(/sign-in/);
      await lost.goto('/settings/security');
      await expect(lost.getByText(words.codesLeft(9))).toBeVisible();

      // Three devices by now; all but this one are sent out.
      await page.reload();
      await expect(page.getByRole('listitem').filter({ hasText: words.signOutThere })).toHaveCount(2);
      await press(page, words.signOutElsewhere);
      await expect(page.getByText(words.signedOut(2))).toBeVisible();
      await there.reload();
      await expect(there.getByRole('heading', { name: door.signInTitle })).toBeVisible();
    });

    test('a passkey: made, signed in with, shown again before it is removed', async ({ page }) => {
      const { devtools, authenticatorId } = await withAuthenticator(page);
      await signUpQuietly(page, language);
      await page.goto('/settings/security');
      await press(page, words.addPasskey);
      await page.getByLabel(words.passkeyName).fill('Laptop');
      await press(page, words.passkeyMake);
      await press(page, words.codesKept);
      await expect(page.getByText('Laptop', { exact: true })).toBeVisible();
      await expectAccessible(page);
      const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId });
      expect(credentials).toHaveLength(1);

      // A second one on the same device is not made.
      await press(page, words.addPasskey);
      await press(page, words.passkeyMake);
      await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
      await page.keyboard.press('Escape');

      await page.request.post('/api/v1/sign-out', { data: {} });
      await page.goto('/sign-in');
      await press(page, door.byPasskey);
      await expect(page).not.toHaveURL(/sign-in/);

      await page.goto('/settings/security');
      await page.getByRole('button', { name: words.removeNamed('Laptop') }).click();
      await press(page, words.remove);
      await expect(page.getByText('Laptop', { exact: true })).toHaveCount(0);
      await page.request.post('/api/v1/sign-out', { data: {} });
      await page.goto('/sign-in');
      await press(page, door.byPasskey);
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(page).toHaveURL(/sign-in/);
    });

    test('a colleague without a second step is shown the way when it is required', async ({
      page,
      elsewhere,
    }) => {
      await withAuthenticator(page);
      await signUpQuietly(page, language);
      await page.goto('/settings/security');
      await press(page, words.addPasskey);
      await press(page, words.passkeyMake);
      await press(page, words.codesKept);

      const member = await page.request.post('/api/v1/members', {
        data: {
          name: 'Collega Proef',
          email: null,
          access: 'member',
          teamId: null,
          reportsToId: null,
          isOwner: false,
        },
      });
      const { id } = (await member.json()) as { id: string };
      const invitation = await page.request.post(`/api/v1/members/${id}/invitation`, {
        data: { email: `collega-${language}-${Date.now()}@verzonnen.example` },
      });
      const { link } = (await invitation.json()) as { link: string };
      const colleague = await elsewhere();
      await colleague.request.post(`/api/v1/invitations/${link.split('/').at(-1) ?? ''}`, {
        data: { password: 'een lang wachtwoord' },
      });
      await colleague.request.put('/api/v1/me/language', { data: { language } });

      await page.goto('/settings/entrance');
      await expect(page.getByText('Collega Proef')).toBeVisible();
      await press(page, entrance.require);
      await page.getByRole('dialog').getByRole('button', { name: entrance.require }).click();
      await expect(page.getByRole('button', { name: entrance.stopRequiring })).toBeVisible();
      await colleague.goto('/deals');
      await expect(colleague.getByRole('link', { name: words.setUpNow })).toBeVisible();
      await expectAccessible(colleague);

      await press(page, entrance.stopRequiring);
      await press(page, entrance.require);
      await page.getByRole('dialog').getByRole('combobox', { name: entrance.from }).click();
      await page.getByRole('option', { name: entrance.days0 }).click();
      await page.getByRole('dialog').getByRole('button', { name: entrance.require }).click();
      await expect(page.getByRole('button', { name: entrance.stopRequiring })).toBeVisible();

      await colleague.goto('/deals');
      await expect(colleague.getByRole('heading', { name: words.mustTitle })).toBeVisible();
      await expectAccessible(colleague);
      await press(colleague, words.byApp);
      const dialog = colleague.getByRole('dialog');
      const secret = secretOf(await dialog.locator('code').innerText());
      await dialog.getByLabel(words.code).fill(codeOf(secret, stepAt(new Date())));
      await press(colleague, words.switchOn);
      await press(colleague, words.codesKept);
      await expect(colleague).toHaveURL(/\/deals$/);
    });

    test('a password is changed; one that leaked is refused where it stands', async ({ page, elsewhere }) => {
      const person = await signUpQuietly(page, language);
      const there = await elsewhere();
      await there.goto('/sign-in');
      await fillIn(there, person);
      await expect(there).not.toHaveURL(/sign-in/);
      await page.goto('/settings/security');
      await press(page, words.changePassword);
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(words.presentPassword).fill(person.password);
      await dialog.getByLabel(words.newPassword, { exact: true }).fill('q1w2e3r4t5y6u7i8');
      await press(page, words.savePassword);
      await expect(dialog.getByText(/lijsten|lists/)).toBeVisible();
      await expectAccessible(page);
      await dialog.getByLabel(words.newPassword, { exact: true }).fill('vier heel losse woorden');
      await press(page, words.savePassword);
      await expect(page.getByText(words.passwordSaved(1))).toBeVisible();
      await there.reload();
      await expect(there.getByRole('heading', { name: door.signInTitle })).toBeVisible();
      await fillIn(there, { ...person, password: 'vier heel losse woorden' });
      await expect(there).not.toHaveURL(/sign-in/);
    });
  });
}
