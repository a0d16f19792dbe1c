import { describe, expect, test } from 'vitest';

import { fileName } from './file-name.ts';
import { previewOf } from './media-types.ts';
import { sniffMediaType } from './sniff-media-type.ts';
import { writtenSize } from './written-size.ts';

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? part.split('').map((c) => c.charCodeAt(0)) : part)),
  );
const zip = (...names: string[]) =>
  bytes([0x50, 0x4b, 3, 4], ...names.map((name) => `${'\u0000'.repeat(26)}${name}PK\u0003\u0004`));
const office = 'application/vnd.openxmlformats-officedocument.';

describe('what a file is, is seen from how it begins', () => {
  test.each([
    ['application/pdf', 'x.bin', bytes('%PDF-1.7')],
    ['image/jpeg', 'foto.png', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['image/png', 'x', bytes([0x89], 'PNG\r\n\u001a\n')],
    ['image/gif', 'x', bytes('GIF89a')],
    ['image/webp', 'x', bytes('RIFF', [1, 2, 3, 4], 'WEBP')],
    ['image/heic', 'IMG_1.HEIC', bytes([0, 0, 0, 24], 'ftypheic')],
    ['audio/mp4', 'memo.m4a', bytes([0, 0, 0, 24], 'ftypM4A ')],
    ['video/mp4', 'film.mov', bytes([0, 0, 0, 24], 'ftypqt  ')],
    ['audio/mpeg', 'memo.mp3', bytes('ID3')],
    [`${office}wordprocessingml.document`, 'x', zip('[Content_Types].xml', 'word/document.xml')],
    [`${office}spreadsheetml.sheet`, 'x.docx', zip('[Content_Types].xml', 'xl/workbook.xml')],
    [`${office}presentationml.presentation`, 'x', zip('_rels/.rels', 'ppt/presentation.xml')],
    ['application/vnd.oasis.opendocument.text', 'x', zip('mimetypeapplication/vnd.oasis.opendocument.text')],
    ['application/zip', 'x.zip', zip('fotos/1.jpg')],
    ['application/msword', 'x.doc', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['application/vnd.ms-outlook', 'x.MSG', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['application/rtf', 'x', bytes('{\\rtf1')],
    ['text/csv', 'lijst.csv', bytes('naam;bedrag\r\nProef;1')],
    ['text/plain', 'lijst', bytes('Proef', [0xe9, 0x0a])],
    ['text/calendar', 'x', bytes('BEGIN:VCALENDAR')],
    ['message/rfc822', 'x.eml', bytes('From: a@b.example\r\n\r\n<html>')],
  ])('%s', (type, name, head) => expect(sniffMediaType(head, name)).toBe(type));

  test.each([
    ['a page', 'x.txt', bytes('<!DOCTYPE html><p>')],
    ['a page behind blanks', 'x.pdf', bytes('\n \n<html>')],
    ['a drawing', 'x.svg', bytes('<?xml version="1.0"?><svg xmlns="x">')],
    ['a drawing that calls itself a picture', 'x.png', bytes('<svg onload="x">')],
    ['a script', 'x.txt', bytes('#!/bin/sh\nrm')],
    ['a program', 'offerte.pdf', bytes('MZ', [0x90, 0, 3])],
    ['a program of another system', 'x', bytes([0x7f], 'ELF')],
    [
      'an older office file that does not say which',
      'x.exe',
      bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    ],
    ['bytes that say nothing', 'x.pdf', bytes([0, 1, 2, 3])],
  ])('%s is not kept', (_, name, head) => expect(sniffMediaType(head, name)).toBeNull());
});

describe('the name of a file', () => {
  test.each([
    ['Offerte 2026.pdf', 'application/pdf', 'Offerte 2026.pdf'],
    ['C:\\Documenten\\offerte.PDF', 'application/pdf', 'offerte.PDF'],
    ['../../etc/passwd', 'text/plain', 'passwd.txt'],
    ['rekening.exe', 'text/plain', 'rekening.exe.txt'],
    ['foto.png', 'image/jpeg', 'foto.png.jpg'],
    ['of\u202efdp.exe.txt', 'text/plain', 'offdp.exe.txt'],
    ['a\r\nb:"c".csv', 'text/csv', 'ab--c-.csv'],
    ['', 'application/pdf', 'bestand.pdf'],
    ['.pdf', 'application/pdf', 'bestand.pdf'],
  ])('%j', (given, type, name) => expect(fileName(given, type)).toBe(name));

  test('stays of a length that every disk takes', () => {
    expect(fileName(`${'x'.repeat(400)}.pdf`, 'application/pdf')).toHaveLength(204);
  });
});

test('pictures and PDFs can be looked at on the spot, the rest is downloaded', () => {
  expect(previewOf('image/png')).toBe('picture');
  expect(previewOf('application/pdf')).toBe('pdf');
  for (const type of ['text/plain', 'text/html', 'image/svg+xml', 'application/zip'])
    expect(previewOf(type)).toBeNull();
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [12_345, '12 kB'],
  [999_499, '999 kB'],
  [999_500, '1,0 MB'],
  [26_214_400, '26,2 MB'],
])('%d bytes is written %s', (bytes, text) => expect(writtenSize(bytes, 'nl')).toBe(text));
