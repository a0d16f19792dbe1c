import { expect, expectAccessible, test } from '#tests/journey.ts';

/** Text that is too pale in light, too dark in dark, or in both only for what shines through; and two without a name. */
const planted = `<!doctype html><html lang="en"><title>Planted</title>
  <style>
    :root { color-scheme: light dark; background: light-dark(white, black); color: light-dark(black, white) }
    .pale { color: light-dark(#aaa, #eee) }
    .dim { color: light-dark(#111, #444) }
    .veiled { opacity: 0.3 }
    .over { background: rgb(128 128 128 / 0.6) }
    .over > * { color: light-dark(#555, #bbb) }
  </style>
  <main>
    <h1>Planted</h1><p>Good to read</p><p class="pale">Pale</p><p class="dim">Dim</p>
    <p class="veiled">Veiled</p><p class="over"><span>Over a veil</span></p>
    <button></button><input />
  </main></html>`;

for (const [colorScheme, place, other] of [
  ['light', '.pale', '.dim'],
  ['dark', '.dim', '.pale'],
] as const)
  test(`a look at a screen finds the faults that were planted there, in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setContent(planted);
    const said = await expectAccessible(page).then(
      () => '',
      (error: unknown) => String(error),
    );
    const contrast = /color-contrast: .*/.exec(said)?.[0] ?? '';
    for (const fault of [`${place} (`, '.veiled (', 'span (']) expect(contrast).toContain(fault);
    expect(contrast).not.toContain(`${other} (`);
    for (const rule of ['button-name', 'label']) expect(said).toContain(`${rule}: `);
  });
