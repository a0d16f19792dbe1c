import { describe, expect, test } from 'vitest';

import { isChamberNumber, writtenChamberNumber } from './chamber-number.ts';
import { audienceOf, isNaturalPerson, legalFormIn, legalForms } from './legal-form.ts';
import { provinceOf, provinces, regionAfter, writtenPostcode } from './region.ts';
import { sizeClassOf } from './size-class.ts';
import { isVatNumber, writtenVatNumber } from './vat-number.ts';

describe('legal form', () => {
  test('a sole trader and every partnership is a natural person, every other form is not', () => {
    expect(legalForms.filter(isNaturalPerson)).toEqual([
      'sole-trader',
      'general-partnership',
      'limited-partnership',
      'professional-partnership',
      'private-person',
    ]);
    expect(audienceOf('bv')).toBe('company');
    expect(audienceOf('sole-trader')).toBe('natural-person');
    expect(audienceOf(null)).toBe('unknown');
  });

  test.each([
    ['Verzonnen Bouw B.V.', 'bv'],
    ['Verzonnen Bouw bv', 'bv'],
    ['Verzonnen B. V. Holding', 'bv'],
    ['Verzonnen Staal N.V.', 'nv'],
    ['Schilders Verzinsel v.o.f.', 'general-partnership'],
    ['Verzinsel Cv', 'limited-partnership'],
    ['Maatschap Verzinsel', 'professional-partnership'],
    ['Stichting Verzonnen Zorg', 'foundation'],
    ['Vereniging van Verzinners', 'association'],
    ['Coöperatie Verzinsel U.A.', 'cooperative'],
    ['Gemeente Fabeldam', 'government'],
    ['Erdachte Pumpen GmbH', 'other-company'],
  ] as const)('%s tells that it is %s', (name, form) => {
    expect(legalFormIn(name)).toBe(form);
  });

  test.each(['Verzonnen Bouw', 'BVerzinsel', 'Novum', 'Gemeentewerf', ''])('%s tells nothing', (name) => {
    expect(legalFormIn(name)).toBeNull();
  });
});

describe('region', () => {
  test.each([
    ['1012 AB', 'Noord-Holland'],
    ['1315aa', 'Flevoland'],
    ['3511 AB', 'Utrecht'],
    ['2511', 'Zuid-Holland'],
    ['4141 XX', 'Utrecht'],
    ['4331 AB', 'Zeeland'],
    ['5611 AB', 'Noord-Brabant'],
    ['6211 AB', 'Limburg'],
    ['6811 AB', 'Gelderland'],
    ['7411 AB', 'Overijssel'],
    ['8051 AB', 'Gelderland'],
    ['8911 AB', 'Friesland'],
    ['9401 AB', 'Drenthe'],
    ['9711 AB', 'Groningen'],
    ['9999 ZZ', 'Groningen'],
  ])('%s lies in %s', (postcode, province) => {
    expect(provinceOf(postcode)).toBe(province);
  });

  test('every province has postcodes, and what is no Dutch postcode has no province', () => {
    const found = new Set(Array.from({ length: 9000 }, (_, i) => provinceOf(String(i + 1000))));
    expect(found).toEqual(new Set(provinces));
    for (const other of ['0123 AB', '12345', 'B-2000', '', '123 AB', '1234 A'])
      expect(provinceOf(other)).toBeNull();
  });

  test('a postcode is written the Dutch way; a foreign one stays as it is', () => {
    expect(writtenPostcode(' 3511ab')).toBe('3511 AB');
    expect(writtenPostcode('10115')).toBe('10115');
    expect(writtenPostcode('3511')).toBe('3511');
  });

  const at = (postcode: string | null, region: string | null = null, country: string | null = null) => ({
    postcode,
    region,
    country,
  });
  test('the region follows the postcode until somebody chooses one', () => {
    expect(regionAfter(at(null), at('3511 AB'))).toBe('Utrecht');
    expect(regionAfter(at('3511 AB', 'Utrecht'), at('9711 AB'))).toBe('Groningen');
    expect(regionAfter(at('3511 AB', 'Rayon Midden'), at('9711 AB'))).toBe('Rayon Midden');
    expect(regionAfter(at('3511 AB', 'Utrecht'), at(null))).toBeNull();
    expect(regionAfter(at('3511 AB', 'Utrecht'), at('3511 AB', null, 'België'))).toBeNull();
    expect(regionAfter(at(null), at('3511 AB', null, 'NL'))).toBe('Utrecht');
    expect(regionAfter(at(null, 'Vlaanderen', 'België'), at('2000', null, 'België'))).toBe('Vlaanderen');
  });
});

describe('numbers', () => {
  test.each([
    ['NL123456782B01', 'eleven-proof, as companies have'],
    ['nl 1234.56.782.b.01', 'as people write it'],
    ['NL000099998B57', 'a sole trader’s since 2020, by modulo 97'],
    ['BE0123456789', 'Belgian'],
    ['DE123456789', 'German'],
    ['CHE123456789', 'of a country outside the union'],
  ])('%s can be a VAT number: %s', (number) => {
    expect(isVatNumber(number)).toBe(true);
  });

  test.each(['NL123456789B01', 'NL12345678B01', 'NL123456782', '123456782B01', 'DE12345678', 'B01', ''])(
    '%s cannot',
    (number) => {
      expect(isVatNumber(number)).toBe(false);
    },
  );

  test('numbers are kept without the signs between', () => {
    expect(writtenVatNumber('nl 1234.56.782.b.01')).toBe('NL123456782B01');
    expect(writtenChamberNumber('1234 56.78')).toBe('12345678');
    expect(writtenChamberNumber('HRB 1234')).toBe('HRB 1234');
  });

  test('the chamber of commerce numbers with eight digits; registers abroad as they like', () => {
    expect(isChamberNumber('1234 5678', null)).toBe(true);
    expect(isChamberNumber('1234567', 'Nederland')).toBe(false);
    expect(isChamberNumber('HRB 1234', 'Duitsland')).toBe(true);
  });

  test.each([
    [0, 'micro'],
    [9, 'micro'],
    [10, 'small'],
    [49, 'small'],
    [50, 'medium'],
    [249, 'medium'],
    [250, 'large'],
  ])('%i people make it %s', (employees, size) => {
    expect(sizeClassOf(employees)).toBe(size);
  });
});
