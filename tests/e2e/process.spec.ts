import type { Page } from '@playwright/test';

import { wordsOf } from '#base/i18n/messages.ts';
import { checklistMessages } from '#do/pipeline/checklist/messages.ts';
import { publicLinkMessages } from '#base/public-links/messages.ts';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { compareMessages } from '#plan/process/compare-messages.ts';
import { designMessages } from '#plan/process/design-messages.ts';
import { boxMessages, processMessages } from '#plan/process/messages.ts';
import { openMessages } from '#plan/process/open/messages.ts';
import { expect, expectAccessible, signUpQuietly, test } from '#tests/journey.ts';
import { dealQuietly } from '#tests/quietly.ts';

for (const language of ['nl', 'en'] as const)
  test.describe(language, () => {
    test.use({ language });
    const words = wordsOf(processMessages, language);
    const design = wordsOf(designMessages, language);
    const boxes = wordsOf(boxMessages, language);
    const compare = wordsOf(compareMessages, language);
    const kit = wordsOf(kitMessages, language);
    const open = wordsOf(openMessages, language);
    const links = wordsOf(publicLinkMessages, language);
    const ticking = wordsOf(checklistMessages, language);

    test('a manager draws a process by keyboard alone, compares, hands out an action and publishes it; a seller confirms and prints', async ({
      page,
      elsewhere,
    }) => {
      await signUpQuietly(page, language);
      await page.goto('/process');
      await page.getByRole('button', { name: words.add }).press('Enter');
      await page.getByRole('radio', { name: words.startEmpty }).press('Space');
      await page.getByRole('textbox', { name: words.name }).fill('Beursleads');
      await page.getByRole('button', { name: words.make }).press('Enter');
      await expect(page).toHaveURL(/\/design/);

      // One line after another, by their keys.
      await page.getByRole('radio', { name: design.outline }).press('Space');
      await page.getByRole('button', { name: design.firstStep }).press('Enter');
      const list = page.getByRole('list', { name: design.stepsList });
      const line = (called: string) =>
        list.locator('[data-step]').filter({ has: page.locator('[dir=auto]', { hasText: called }) });
      await line(boxes.start).focus();
      await page.keyboard.press('n');
      await expect(line(design.newStep)).toBeFocused();
      await page.keyboard.press('Enter');
      const name = page.getByRole('textbox', { name: design.name, exact: true });
      await expect(name).toBeFocused();
      await name.fill('Lead nabellen');
      await name.blur();
      await line('Lead nabellen').focus();
      await page.keyboard.press('n');
      await expect(line(design.newStep)).toBeFocused();
      await page.keyboard.press('k');
      await page.getByRole('combobox', { name: design.changeKind }).fill(boxes.end);
      await page.keyboard.press('Enter');
      await expect(list.getByText(boxes.end, { exact: false }).last()).toBeVisible();
      await expect(page.getByText(design.saved, { exact: true })).toBeVisible();

      // What the checker finds leads to its place, and is accepted with a reason.
      const findings = page.getByRole('region', { name: design.findings });
      await findings.getByRole('button', { name: design.accept }).first().press('Enter');
      await page.getByRole('textbox', { name: design.reason }).fill('Zo willen we het');
      await page.getByRole('dialog').getByRole('button', { name: design.accept }).press('Enter');
      await expect(findings.getByText(design.acceptedOnes(1))).toBeVisible();

      // As it is today: a copy, in which something goes otherwise.
      await page.getByRole('radio', { name: design['as-is'] }).press('Space');
      await page.getByRole('button', { name: design.copyOther(design['to-be']) }).press('Enter');
      await line('Lead nabellen').focus();
      await page.keyboard.press('Delete');
      await expect(line('Lead nabellen')).toHaveCount(0);
      await expect(page.getByText(design.saved, { exact: true })).toBeVisible();

      await page.getByRole('link', { name: words.compare }).press('Enter');
      const changes = page.getByRole('region', { name: compare.differences });
      await expect(changes.getByText('Lead nabellen').first()).toBeVisible();
      await changes.getByRole('button', { name: compare.act }).first().press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox', { name: compare.owner }).press('ArrowDown');
      await expect(page.getByRole('option').first()).toBeVisible();
      await page.keyboard.press('Enter');
      await dialog
        .getByRole('textbox', { name: compare.due })
        .fill(language === 'nl' ? '05-01-2099' : '05/01/2099');
      await dialog.getByRole('button', { name: compare.agree }).press('Enter');
      await expect(page.getByText(compare.left(1, 1))).toBeVisible();

      await page.getByRole('link', { name: words.design }).press('Enter');
      await page.getByRole('button', { name: design.askReview }).press('Enter');
      await page.getByRole('button', { name: design.approve }).press('Enter');
      await page.getByRole('button', { name: design.publish }).press('Enter');
      await page.getByRole('dialog').getByRole('button', { name: design.publish }).press('Enter');
      await expect(page.getByText(design.publishedNow(1))).toBeVisible();
      await page.getByRole('button', { name: kit.close }).first().press('Enter');

      await page.getByRole('link', { name: words.open }).press('Enter');
      await expect(page.getByRole('button', { name: words.confirm })).toBeVisible();
      const { pathname } = new URL(page.url());
      const seller = await elsewhere();
      await comesIn(page, seller, language);
      await seller.goto(pathname);
      await seller.getByRole('button', { name: words.confirm }).press('Enter');
      await expect(seller.getByText(words.confirmedNow)).toBeVisible();
      await expect(seller.getByRole('button', { name: words.confirm })).toBeHidden();
      await expect(seller.getByRole('link', { name: words.design })).toBeHidden();
      const id = pathname.split('/').at(-1);

      // The next version: beside the one that was confirmed, and to tick on a deal.
      const point = 'Naam genoteerd';
      const dealId = await dealQuietly(page, { title: 'Palletwagens' });
      await publishesPoint(page, id ?? '', dealId, point);
      await seller.goto(`${pathname}/versions`);
      await expect(seller.getByRole('region', { name: compare.differences, exact: true })).toContainText(
        'Lead nabellen',
      );
      await page.goto(`/deals/${dealId}`);
      const checklist = page.getByRole('region', { name: ticking.title });
      await checklist.getByRole('checkbox', { name: point }).check();
      await expect(checklist.getByText(ticking.complete)).toBeVisible();
      await page.goto(pathname);

      // Whoever holds the link reads it without signing in, until it is revoked.
      await page.getByRole('button', { name: open.share, exact: true }).click();
      const sharing = page.getByRole('dialog');
      await sharing.getByRole('textbox', { name: open.linkName }).fill('Intranet');
      await sharing.getByRole('button', { name: links.make, exact: true }).click();
      const address = await sharing.getByRole('textbox', { name: open.link, exact: true }).inputValue();
      const stranger = await elsewhere();
      await stranger.goto(address);
      await expect(stranger.getByRole('heading', { level: 1, name: 'Beursleads' })).toBeVisible();
      await expect(stranger.getByRole('heading', { name: 'Lead nabellen' })).toBeVisible();
      await expectAccessible(stranger);
      await sharing.getByRole('button', { name: links.revokeOf('Intranet') }).click();
      await expect(page.getByText(links.revokedNow)).toBeVisible();
      await stranger.reload();
      await expect(stranger.getByRole('heading', { level: 1, name: open.goneTitle })).toBeVisible();

      for (const what of ['poster?paper=a3', 'checklist?form=tent&role=closer']) {
        const printed = await seller.request.get(`/api/v1/processes/${id}/releases/1/${what}`);
        expect(printed.headers()['content-type']).toBe('application/pdf');
      }
    });
  });

/** The step gets a point to tick in the phase of the deal, and what is drawn is published. */
async function publishesPoint(page: Page, processId: string, dealId: string, point: string) {
  const place = `/api/v1/processes/${processId}`;
  const { cycle } = (await (await page.request.get(`/api/v1/deals/${dealId}`)).json()) as {
    cycle: { phases: { id: string }[] };
  };
  const phaseId = cycle.phases[0]?.id;
  const drawing = (await (await page.request.get(`${place}/drawings/to-be`)).json()) as {
    version: number;
    model: { nodes: { id: string; name: string }[] };
  };
  const step = drawing.model.nodes.find(({ name }) => name === 'Lead nabellen');
  const edited = await page.request.post(`${place}/drawings/to-be/edits`, {
    data: {
      version: drawing.version,
      operations: [{ do: 'edit-node', id: step?.id, given: { phaseId, checklist: [point] } }],
    },
  });
  const { version } = (await edited.json()) as { version: number };
  for (const [act, more] of [
    ['review', {}],
    ['approve', {}],
    ['publish', { note: null }],
  ] as const) {
    const answer = await page.request.post(`${place}/${act}`, { data: { version, ...more } });
    expect(answer.status()).toBe(200);
  }
}

/** Somebody who sells is added and invited by the one, and comes in at the other. */
async function comesIn(manager: Page, seller: Page, language: 'nl' | 'en') {
  const person = { name: 'Collega Proef', email: null, access: 'member' };
  const added = await manager.request.post('/api/v1/members', {
    data: { ...person, teamId: null, reportsToId: null, isOwner: false },
  });
  const { id } = (await added.json()) as { id: string };
  const invited = await manager.request.post(`/api/v1/members/${id}/invitation`, {
    data: { email: `verkoper-${language}-${Date.now()}@verzonnen.example` },
  });
  const { link } = (await invited.json()) as { link: string };
  await seller.request.post(`/api/v1/invitations/${link.split('/').at(-1) ?? ''}`, {
    data: { password: 'een lang wachtwoord' },
  });
  await seller.request.put('/api/v1/me/language', { data: { language } });
}
