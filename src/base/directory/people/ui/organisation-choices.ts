import type { Language } from '#base/kernel/language.ts';
import type { Option } from '#base/ui-kit/option.ts';

/** Every time zone that the browser knows, the present one too where it does not: `Europe/Amsterdam`. */
export function timeZones(present: string): Option[] {
  return listed(Intl.supportedValuesOf('timeZone'), present).map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  }));
}

/** Every currency by its name in the reader's language, the nearby ones first: `EUR`, "euro". */
export function currencies(present: string, language: Language): Option[] {
  const names = new Intl.DisplayNames([language], { type: 'currency' });
  const first = ['EUR', 'GBP', 'USD', 'CHF', 'DKK', 'SEK', 'NOK', 'PLN'];
  const rest = Intl.supportedValuesOf('currency').filter((code) => !first.includes(code));
  return listed([...first, ...rest], present).map((code) => ({
    value: code,
    label: `${code} · ${names.of(code) ?? code}`,
  }));
}

const listed = (known: string[], present: string) => (known.includes(present) ? known : [present, ...known]);
