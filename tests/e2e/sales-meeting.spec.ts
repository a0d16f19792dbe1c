import type { Page } from '@playwright/test';

import { actionMessages } from '#base/actions/messages.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { minutesWords } from '#act/sales-meeting/minutes/minutes-words.ts';
import { meetingMessages } from '#act/sales-meeting/messages.ts';

import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';
import { joinQuietly } from '#tests/quietly.ts';

const said = {
  nl: {
    series: 'Salesoverleg',
    issue: 'Offertes blijven te lang liggen',
    news: 'Klimaatweelde heeft getekend',
    offline: 'Nieuwe klant via de beurs',
    note: 'Iedereen belt pas na een week',
    decision: 'Elke offerte binnen drie dagen nabellen',
    action: '@Anna vrijdag nabellijst maken',
    made: 'Nabellijst maken',
  },
  en: {
    series: 'Sales meeting',
    issue: 'Quotes lie about for too long',
    news: 'Climate Wealth has signed',
    offline: 'A new customer from the fair',
    note: 'Everybody calls after a week only',
    decision: 'Call about each quote within three days',
    action: '@Anna Friday make a list of calls',
    made: 'Make a list of calls',
  },
} as const;

test.use({ mail: 'kept' });

for (const language of ['nl', 'en'] as const)
  test.describe(`a sales meeting in ${language}`, () => {
    test.use({ language });
    const words = wordsOf(meetingMessages, language);
    const actions = wordsOf(actionMessages, language);
    const minutes = wordsOf(minutesWords, language);
    const kit = wordsOf(kitMessages, language);
    const lines = said[language];

    test('is held on three screens at once: news, votes, a decision, an action, a rating, and the minutes', async ({
      page: manager,
      elsewhere,
      letters,
    }) => {
      test.setTimeout(200_000);
      const [anna, bram] = [await elsewhere(), await elsewhere()];
      await signUpQuietly(manager, language);
      await joinQuietly(anna, manager, { name: 'Anna Zeker', access: 'member' });
      await joinQuietly(bram, manager, { name: 'Bram Stellig', access: 'member' });
      for (const person of [anna, bram])
        await person.request.put('/api/v1/me/language', { data: { language } });

      await manager.goto('/meetings');
      await manager.getByRole('button', { name: words.addSeries }).click();
      const form = manager.getByRole('dialog', { name: words.addSeries });
      await form.getByRole('textbox', { name: words.name }).fill(lines.series);
      for (const name of ['Anna Zeker', 'Bram Stellig', 'Proef Verzonnen'])
        await form.getByRole('option', { name }).click();
      await expectAccessible(manager, { within: 'dialog' });
      await form.getByRole('button', { name: words.save }).click();
      const card = manager.getByRole('article', { name: lines.series });
      await card.getByRole('link', { name: words.prepare }).click();
      await expect(manager.getByRole('button', { name: words.begin })).toBeVisible();
      const place = new URL(manager.url()).pathname;

      // Anna puts an issue ready before it begins.
      await Promise.all([anna.goto(place), bram.goto(place)]);
      await write(anna, words.addIssue, lines.issue);
      await expect(manager.getByRole('listitem').filter({ hasText: lines.issue })).toBeVisible();
      await manager.getByRole('button', { name: words.begin }).click();
      for (const person of [manager, anna, bram])
        await expect(person.getByRole('heading', { name: words.news, level: 2 })).toBeVisible();
      await expect(anna.getByText(words.leads1('Proef Verzonnen'))).toBeVisible();

      await write(anna, words.addNews, lines.news);
      for (const person of [manager, bram])
        await expect(person.getByText(lines.news, { exact: true })).toBeVisible({ timeout: 4_000 });

      // Bram's connection drops: what he says waits, and arrives.
      await bram.context().setOffline(true);
      await write(bram, words.addNews, lines.offline);
      await expect(bram.getByText(words.waiting(1))).toBeVisible();
      await expect(bram.getByText(lines.offline, { exact: true })).toBeVisible();
      await bram.context().setOffline(false);
      await expect(manager.getByText(lines.offline, { exact: true })).toBeVisible({ timeout: 15_000 });
      await expect(bram.getByText(words.waiting(1))).toBeHidden({ timeout: 15_000 });
      await expect(manager.getByText(lines.offline, { exact: true })).toHaveCount(1);

      // Anna wants to lead: she is told that somebody does, and takes over knowingly.
      await anna.getByRole('button', { name: words.takeLead }).click();
      const asked = anna.getByRole('dialog', { name: words.takeOverTitle });
      await asked.getByRole('button', { name: words.takeOver }).click();
      await expect(manager.getByText(words.leads1('Anna Zeker'))).toBeVisible();
      await anna.getByRole('button', { name: words.handOver }).click();
      await anna.getByRole('menuitem', { name: 'Proef Verzonnen' }).click();
      await expect(manager.getByText(words.youLead)).toBeVisible();
      await expectAccessible(manager);

      // By keyboard to the scoreboard, and by the agenda to the issues.
      await manager.locator('h1').click();
      await manager.keyboard.press('n');
      await expect(bram.getByRole('heading', { name: words.score, level: 2 })).toBeVisible();
      const own = bram.getByRole('form', { name: words.howYouStand });
      await own.getByRole('radio', { name: words.offTrack }).check();
      await own.getByRole('button', { name: words.say }).click();
      await expect(
        manager.getByRole('listitem').filter({ hasText: 'Bram Stellig' }).getByText(words.offTrack),
      ).toBeVisible();
      await expectAccessible(bram);
      await manager.getByRole('button', { name: words.goToPart(words.issues) }).click();
      for (const person of [anna, bram]) {
        await person.getByRole('button', { name: words.vote(lines.issue) }).click();
        await expect(
          person.getByRole('button', { name: words.vote(lines.issue), pressed: true }),
        ).toBeVisible();
      }
      await expect(
        manager.getByRole('button', { name: `${words.vote(lines.issue)}, ${words.votesOf(2)}` }),
      ).toBeVisible();
      await manager
        .getByRole('listitem')
        .filter({ hasText: lines.issue })
        .getByRole('button', { name: words.discuss })
        .click();
      const issue = (person: Page) => person.getByRole('article', { name: lines.issue });
      await expect(issue(bram)).toBeVisible();
      await write(bram, words.addNote, lines.note);
      await expect(issue(manager).getByText(lines.note, { exact: true })).toBeVisible();
      await write(manager, words.addDecision, lines.decision);
      await manager.locator('h1').click();
      await manager.keyboard.press('a');
      await manager.keyboard.type(lines.action);
      await expect(manager.getByText(actions.forWhom('Anna Zeker'))).toBeVisible();
      await manager.keyboard.press('Enter');
      await expect(
        anna.getByRole('region', { name: words.agreedSoFar }).getByText(lines.made, { exact: true }),
      ).toBeVisible({
        timeout: 4_000,
      });
      await expectAccessible(manager);
      await issue(manager).getByRole('button', { name: words.solve }).click();
      await expect(issue(bram)).toBeHidden();

      await manager.getByRole('button', { name: words.room }).click();
      await expect(manager.getByRole('button', { name: words.leaveRoom })).toBeVisible();
      await expectAccessible(manager);
      await manager.getByRole('button', { name: words.leaveRoom }).click();

      await manager.getByRole('button', { name: words.goToPart(words.ratingPart) }).click();
      for (const [person, mark] of [
        [manager, 9],
        [anna, 8],
        [bram, 7],
      ] as const)
        await person.getByRole('button', { name: words.giveRating(mark), exact: true }).click();
      await expect(manager.getByText(words.rated(3, 3))).toBeVisible();
      await manager.getByRole('button', { name: words.close }).click();
      await manager
        .getByRole('dialog', { name: words.closeTitle })
        .getByRole('button', { name: words.close })
        .click();

      for (const person of [manager, anna, bram]) {
        const part = (name: string) => person.getByRole('region', { name, exact: true });
        await expect(part(minutes.decisions).getByText(lines.decision, { exact: true })).toBeVisible();
        await expect(part(minutes.actions).getByText(lines.made, { exact: true })).toBeVisible();
        await expect(part(minutes.issues).getByText(lines.note, { exact: true })).toBeVisible();
        await expect(part(minutes.news).getByText(lines.offline, { exact: true })).toBeVisible();
      }
      await expectAccessible(manager);
      const printed = await anna.request.get(`/api/v1${place}/pdf`);
      expect(printed.headers()['content-type']).toBe('application/pdf');
      expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-');

      // Anna has her action on one screen, from this meeting, and does it.
      await anna.goto('/actions');
      const mine = anna.getByRole('listitem').filter({ hasText: lines.made });
      await expect(mine.getByRole('link', { name: new RegExp(lines.series) })).toBeVisible();
      await mine.getByRole('button', { name: actions.complete(lines.made) }).click();
      await expect(anna.getByText(actions.doneNow(lines.made))).toBeVisible();
      await anna.getByRole('button', { name: kit.undo }).click();
      await expect(mine).toBeVisible();

      // In the archive the minutes are found by a word in them.
      await manager.goto('/meetings');
      await manager.getByRole('searchbox', { name: words.find }).fill(lines.note.slice(0, 12));
      await expect(manager.getByRole('listitem').filter({ hasText: lines.note })).toBeVisible();
      await expectAccessible(manager);

      // A minute after it was closed, in which it could be opened again, the minutes arrive as words and as a PDF.
      if (language === 'en') return;
      const subject = `Subject: ${minutes.subject(lines.series, '')}`;
      const mailed = () => letters.taken.filter((letter) => letter.includes(subject));
      await expect.poll(() => mailed().length, { timeout: 90_000 }).toBe(3);
      for (const letter of mailed()) expect(letter).toContain('application/pdf');
      expect(mailed().filter((letter) => letter.includes(`${minutes.yourActions}:`))).toHaveLength(1);
    });
  });

/** Writes a line and enters it. */
async function write(person: Page, label: string, text: string): Promise<void> {
  const field = person.getByRole('textbox', { name: label, exact: true }).first();
  await field.fill(text);
  await field.press('Enter');
}
