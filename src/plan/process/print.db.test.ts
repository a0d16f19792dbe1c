import { writeFileSync } from 'node:fs';

import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { editHouseStyle } from '#base/directory/house-style/edit-house-style.ts';
import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { addProcess } from './commands/manage-processes.ts';
import { approveDrawing, askReview, publishDrawing } from './commands/publish.ts';
import { printChecklist, printPoster } from './printing/print-process.ts';
import type { ProcessId } from './rules/model.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let of: { processId: ProcessId; number: number };

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  theirs = await makeOrganisation(database, { name: 'De andere' });
  const manager = await ours.as('manager');
  const { id } = await addProcess(manager, {
    kind: 'prospects',
    name: 'Nieuwe klanten 🚀',
    from: 'new-business',
  });
  const drawing = { processId: id, version: 1 };
  await askReview(manager, drawing);
  await approveDrawing(manager, drawing);
  await publishDrawing(manager, { ...drawing, note: null });
  of = { processId: id, number: 1 };
});
afterAll(() => database.drop());

/** What whoever listens to a PDF hears of its first sheet. */
async function wordsFor(pdf: Buffer | string): Promise<string> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const figures = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict && object.has(PDFName.of('Alt')) ? [object] : []));
  return figures[0]?.lookup(PDFName.of('Alt'), PDFHexString).decodeText() ?? '';
}

const address = 'https://cadans.voorbeeld.example';
const keep = (name: string, bytes: string | Buffer) => {
  const folder = process.env['CADANS_PRINTED'];
  if (folder) writeFileSync(`${folder}/${name}`, bytes);
};

test.each(['a3', 'a1'] as const)(
  'a seller prints the process as a poster on %s, and as a drawing',
  async (paper) => {
    const seller = await ours.as('member');
    const began = performance.now();
    const pdf = await printPoster(seller, { ...of, paper, form: 'pdf' }, address);
    expect(performance.now() - began).toBeLessThan(5000);
    keep(`poster-${paper}.pdf`, pdf.bytes);
    expect(pdf.bytes.slice(0, 5).toString()).toBe('%PDF-');
    expect(await wordsFor(pdf.bytes)).toMatch(/Versie 1.*\n1\. Nieuwe belweek \(Binnendienst\): daarna /);
    const svg = await printPoster(seller, { ...of, paper, form: 'svg' }, address);
    keep(`poster-${paper}.svg`, svg.bytes);
    expect(svg).toMatchObject({ mediaType: 'image/svg+xml' });
    expect(String(svg.bytes)).toMatch(/^<svg/);
  },
);

test('a poster hangs in the colours of the organisation', async () => {
  const administrator = await ours.as('administrator');
  const drawing = async () =>
    String((await printPoster(administrator, { ...of, paper: 'a3', form: 'svg' }, address)).bytes);
  expect(await drawing()).toContain('#3b4fc4');
  await editHouseStyle(administrator, { version: 0, main: '#ffd400', second: '#8a1538' });
  const inColours = await drawing();
  expect(inColours).toContain('#ffd400');
  expect(inColours).toContain('#8a1538');
  expect(inColours).not.toContain('#3b4fc4');
});

test.each(['tent', 'list'] as const)('a role has its checklist as a %s', async (form) => {
  const seller = await ours.as('member', { language: 'en' });
  const { name, bytes } = await printChecklist(seller, { ...of, role: 'closer', form });
  keep(`checklist-${form}.pdf`, bytes);
  expect(name).toBe('Nieuwe klanten 🚀 Closer.pdf');
  expect(bytes.length).toBeGreaterThan(3000);
});

test('a member without a role has an empty checklist with the own name on it', async () => {
  const seller = await ours.as('member', { name: 'Vera' });
  const { name } = await printChecklist(seller, { ...of, memberId: seller.memberId, form: 'tent' });
  expect(name).toBe('Nieuwe klanten 🚀 Vera.pdf');
});

test('another organisation prints nothing of ours', async () => {
  const stranger = await theirs.as('administrator');
  await expect(printPoster(stranger, { ...of, paper: 'a3', form: 'pdf' }, address)).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(printChecklist(stranger, { ...of, form: 'list' })).rejects.toMatchObject({
    code: 'not-found',
  });
});
