import { wordsOf } from '#base/i18n/messages.ts';
import { designMessages } from '#plan/process/design-messages.ts';
import { expect, signUpQuietly, test } from '#tests/journey.ts';

const design = wordsOf(designMessages, 'nl');

test('a manager chooses all on the canvas, copies, pastes and takes it back; a box that is dragged keeps its arrows', async ({
  page,
}) => {
  await signUpQuietly(page);
  const made = await page.request.post('/api/v1/processes', {
    data: { kind: 'prospects', name: 'Nieuwe klanten', from: 'new-business' },
    headers: { 'idempotency-key': crypto.randomUUID() },
  });
  const { id } = (await made.json()) as { id: string };
  await page.goto(`/process/${id}/design`);
  const boxes = page.locator('.react-flow__node-box');
  const arrows = page.locator('.react-flow__edge');
  await expect(boxes.nth(5)).toBeVisible();
  const [drawn, led] = [await boxes.count(), await arrows.count()];

  await page.getByRole('region', { name: design.canvas }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await expect(page.getByRole('button', { name: design.align })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(boxes).toHaveCount(2 * drawn);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(boxes).toHaveCount(drawn);

  const place = await boxes.nth(1).boundingBox();
  if (!place) throw new Error('no box to drag');
  await page.mouse.move(place.x + 40, place.y + 20);
  await page.mouse.down();
  await page.mouse.move(place.x + 70, place.y + 120, { steps: 6 });
  await page.mouse.up();
  await expect(page.getByText(design.saved, { exact: true })).toBeVisible();
  await expect(arrows).toHaveCount(led);
});
