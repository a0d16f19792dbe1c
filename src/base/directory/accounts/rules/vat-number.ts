/** The forms of the member states, after the country code: https://ec.europa.eu/taxation_customs/vies/#/faq (Q11). */
const forms: Record<string, RegExp> = {
  AT: /^U\w{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z\d]\d{7}[A-Z\d]$/,
  FI: /^\d{8}$/,
  FR: /^[A-Z\d]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^\d[A-Z\d+*]\d{5}[A-Z]{1,2}$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
};

/** `nl 1234.56.789.b01` → `NL123456789B01`. */
export function writtenVatNumber(text: string): string {
  return text.toUpperCase().replace(/[\s.\-/]/g, '');
}

/**
 * Can this be a VAT number? Of a member state of the European Union by its form, of the Netherlands by its check
 * digits too; of any other country whatever is written.
 */
export function isVatNumber(text: string): boolean {
  const number = writtenVatNumber(text);
  const country = number.slice(0, 2);
  const form = forms[country];
  if (!form) return /^[A-Z]{2}[A-Z\d]{2,18}$/.test(number);
  const rest = number.slice(2);
  return form.test(rest) && (country !== 'NL' || hasElevenProof(rest.slice(0, 9)) || hasModulo97(number));
}

/** The numbers of legal persons: the digits weighed 9 to 2 have the last one as their remainder by eleven. */
function hasElevenProof(digits: string): boolean {
  const sum = Array.from(digits.slice(0, 8)).reduce((total, digit, i) => total + Number(digit) * (9 - i), 0);
  return sum % 11 === Number(digits[8]);
}

/**
 * The numbers that sole traders have had since 2020, which no longer hold their citizen service number. Letters count
 * as 10 to 35, as in an IBAN (ISO 7064 MOD 97-10).
 */
function hasModulo97(number: string): boolean {
  let rest = 0;
  for (const sign of number)
    for (const digit of /\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 55))
      rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
