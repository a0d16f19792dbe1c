import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';

import { tagged } from './tagged.ts';

async function twoSheets(): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (const text of ['one', 'two', 'three']) document.addPage([300, 200]).drawText(text);
  return document.save();
}

test('each sheet is a picture with its words, the last of which go on', async () => {
  const pdf = await tagged(await twoSheets(), ['Bellen → offerte', 'Nog een blad']);
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const tree = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const whole = tree.lookup(PDFName.of('K'), PDFArray).lookup(0, PDFDict);
  const figures = whole.lookup(PDFName.of('K'), PDFArray);
  const said = document.getPages().map((page, sheet) => {
    const figure = figures.lookup(sheet, PDFDict);
    expect(figure.get(PDFName.of('Pg'))).toBe(page.ref);
    expect(page.node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber()).toBe(sheet);
    return figure.lookup(PDFName.of('Alt'), PDFHexString).decodeText();
  });
  expect(said).toEqual(['Bellen → offerte', 'Nog een blad', 'Nog een blad']);
  expect(document.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).toString()).toContain('/Marked true');
});

test('the same sheets and words give the same bytes', async () => {
  const pdf = await twoSheets();
  expect((await tagged(pdf, ['a'])).equals(await tagged(pdf, ['a']))).toBe(true);
});
