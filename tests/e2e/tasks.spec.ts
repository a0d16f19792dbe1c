import { wordsOf } from '#base/i18n/messages.ts';
import { noticeMessages } from '#base/notices/messages.ts';
import { taskMessages } from '#do/tasks/messages.ts';
import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';

const words = wordsOf(taskMessages, 'nl');
const bell = wordsOf(noticeMessages, 'nl');

test('a seller writes down what not to forget, is reminded of it, and goes on to the next by keyboard', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signUpQuietly(page);
  await page.goto('/tasks');
  await expect(page.getByRole('heading', { name: words.nothingOpen })).toBeVisible();
  const line = page.getByRole('textbox', { name: words.quickAdd });
  const task = (title: string) => page.getByRole('button', { name: title, exact: true });

  await test.step('one line says what, when and how often, and shows what was understood', async () => {
    await line.fill('bel Jansen over 1 minuut !');
    await expect(page.getByText(`${words.understood}:`)).toBeVisible();
    await line.press('Enter');
    await expect(task('Bel Jansen')).toBeVisible();
    await line.fill('elke maandag om 9 uur cijfers klaarzetten');
    await expect(page.getByRole('status').getByText('elke maandag')).toBeVisible();
    await expectAccessible(page);
    await line.press('Enter');
    await expect(task('Cijfers klaarzetten')).toBeVisible();
  });

  await test.step('done with one key: the next one of the series is there, and undo takes it back', async () => {
    const series = page.getByRole('listitem').filter({ has: task('Cijfers klaarzetten') });
    const first = await series.getByRole('paragraph').textContent();
    await task('Cijfers klaarzetten').focus();
    await page.keyboard.press('x');
    await expect(page.getByText(/^Gedaan: Cijfers klaarzetten\. De volgende is /)).toBeVisible();
    await expect(series.getByRole('paragraph')).not.toHaveText(first ?? '');
    await page.getByRole('button', { name: 'Ongedaan maken' }).last().click();
    await expect(series.getByRole('paragraph')).toHaveText(first ?? '');
    await expect(series).toHaveCount(1);
  });

  await test.step('the bell tells of the moment, and leads to the task', async () => {
    await expect(page.getByRole('button', { name: bell.bellUnread(1) })).toBeVisible({ timeout: 120_000 });
    await page.getByRole('button', { name: bell.bellUnread(1) }).click();
    const notices = page.getByRole('dialog', { name: bell.bell });
    await expectAccessible(page);
    await notices.getByRole('button', { name: /Bel Jansen/ }).click();
    const form = page.getByRole('dialog', { name: words.task });
    await expect(form.getByRole('textbox', { name: words.what })).toHaveValue('Bel Jansen');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: bell.bell, exact: true })).toBeVisible();
  });

  await task('Bel Jansen').focus();
  await page.keyboard.press('m');
  await expect(page.getByText(words.movedTo('Bel Jansen', 'morgen'))).toBeVisible();
});
