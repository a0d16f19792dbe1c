/** What a browser calls itself, in words that its owner knows it by. */
export type DeviceName = { browser: string | null; system: string | null };

const browsers: readonly [RegExp, string][] = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bCriOS\/|\bChrome\/|\bChromium\/|HeadlessChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systems: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** @param userAgent anything: it comes from outside and only chooses between words of ours */
export function deviceOf(userAgent: string | null | undefined): DeviceName {
  const said = userAgent ?? '';
  const among = (names: readonly [RegExp, string][]) => names.find(([mark]) => mark.test(said))?.[1] ?? null;
  return { browser: among(browsers), system: among(systems) };
}
