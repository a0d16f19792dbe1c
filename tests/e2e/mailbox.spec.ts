import { doorMessages } from '#base/auth/messages.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import { expect, expectAccessible, fromAnotherPlace, signUpQuietly, test } from '#tests/journey.ts';
import { inOneLanguage } from '#tests/languages.ts';
import { tokenInLetterTo } from '#tests/sign-up-letter.ts';

test.use({ mail: 'kept' });

for (const language of inOneLanguage('nl'))
  test.describe(language, () => {
    test.use({ language });
    const words = wordsOf(doorMessages, language);

    test('an organisation begins from the mailbox: the letter, the password, and one is in', async ({
      page,
      elsewhere,
      letters,
    }) => {
      // Whoever is first proves nothing: they set the mail.
      await signUpQuietly(await elsewhere(), language);
      const email = `begin-${language}-${Date.now()}@verzonnen.example`;
      await page.setExtraHTTPHeaders(fromAnotherPlace());
      await page.goto('/sign-up');
      await expect(page.getByText(words.signUpByMailSays)).toBeVisible();
      await expect(page.getByLabel(words.password, { exact: true })).toHaveCount(0);
      await page.getByLabel(words.name, { exact: true }).fill('Noor Verzonnen');
      await page.getByLabel(words.organisation).fill('Noor & Co');
      await page.getByLabel(words.email).fill(email);
      await expectAccessible(page);
      await page.getByRole('button', { name: words.sendLink }).click();
      await expect(page.getByRole('heading', { name: words.lookTitle })).toBeVisible();
      await expect(page.getByText(words.signUpLookSays(email))).toBeVisible();
      await expectAccessible(page);

      const token = () => tokenInLetterTo(letters.taken, email, 'sign-up');
      await expect.poll(token, { timeout: 20_000 }).not.toBeNull();
      await page.goto(`/sign-up/${token()}`);
      await expect(page.getByText(words.finishSays('Noor & Co'))).toBeVisible();
      await expect(page.getByLabel(words.email)).toHaveValue(email);
      await expectAccessible(page);
      await page.getByLabel(words.password, { exact: true }).fill('een lang wachtwoord');
      await page.getByRole('button', { name: words.signUp, exact: true }).click();
      await expect(page).toHaveURL('/');
      await expect(page.getByRole('banner').or(page.getByRole('navigation')).first()).toBeVisible();

      await page.context().clearCookies();
      await page.goto(`/sign-up/${token()}`);
      await expect(page.getByRole('heading', { name: words.spentTitle })).toBeVisible();
      await expectAccessible(page);
    });
  });
