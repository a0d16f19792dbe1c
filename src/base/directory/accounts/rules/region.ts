export const provinces = [
  'Drenthe',
  'Flevoland',
  'Friesland',
  'Gelderland',
  'Groningen',
  'Limburg',
  'Noord-Brabant',
  'Noord-Holland',
  'Overijssel',
  'Utrecht',
  'Zeeland',
  'Zuid-Holland',
] as const;
export type Province = (typeof provinces)[number];

const codes: Record<string, Province> = {
  D: 'Drenthe',
  F: 'Flevoland',
  Fr: 'Friesland',
  Ge: 'Gelderland',
  Gr: 'Groningen',
  L: 'Limburg',
  NB: 'Noord-Brabant',
  NH: 'Noord-Holland',
  O: 'Overijssel',
  U: 'Utrecht',
  Ze: 'Zeeland',
  ZH: 'Zuid-Holland',
};

/**
 * The first postcode of each stretch within one province. After the Dutch list of postcodes
 * (https://nl.wikipedia.org/wiki/Postcodes_in_Nederland), with Vijfheerenlanden in Utrecht since 2019.
 */
const stretches = `
  1000 NH 1300 F 1380 NH 1390 U 1394 NH 1396 U 1398 NH 1426 U 1428 ZH 1430 NH 2159 ZH 2165 NH 2166 ZH 3400 U 3465 ZH
  3467 U 3652 ZH 3654 U 3770 Ge 3795 U 3837 Ge 3890 F 3900 U 3925 Ge 3926 U 4000 Ge 4120 U 4147 Ge 4163 U 4164 Ge
  4200 ZH 4211 Ge 4213 ZH 4214 Ge 4220 ZH 4230 U 4236 ZH 4242 U 4250 NB 4300 Ze 4600 NB 4672 Ze 4680 NB 4682 Ze
  4700 NB 5300 Ge 5340 NB 5766 L 5820 NB 5850 L 6020 NB 6030 L 6500 Ge 6584 L 6600 Ge 7400 O 7439 Ge 7440 O 7740 D
  7767 O 7800 D 7950 O 7956 D 8000 O 8050 Ge 8055 O 8070 Ge 8100 O 8160 Ge 8196 O 8200 F 8260 O 8300 F 8323 O
  8350 D 8355 O 8380 D 8388 Fr 9300 D 9350 Gr 9400 D 9479 Gr 9480 D 9500 Gr 9510 D 9540 Gr 9570 D 9580 Gr 9654 D
  9660 Gr 9760 D 9770 Gr 9850 Fr 9860 Gr 9870 Fr 9880 Gr`
  .trim()
  .split(/\s+/)
  .reduce<{ from: number; province: Province }[]>((list, word, i, all) => {
    const province = codes[word];
    if (province) list.push({ from: Number(all[i - 1]), province });
    return list;
  }, []);

const dutchPostcode = /^([1-9]\d{3})\s?([a-z]{2})?$/i;

/** The province of a Dutch postcode, `3511 AB` or `3511`; null for anything else. */
export function provinceOf(postcode: string): Province | null {
  const [, digits] = dutchPostcode.exec(postcode.trim()) ?? [];
  if (digits === undefined) return null;
  return stretches.findLast(({ from }) => from <= Number(digits))?.province ?? null;
}

/** `3511ab` as people write it, `3511 AB`; what is no Dutch postcode stays as it is. */
export function writtenPostcode(postcode: string): string {
  const [, digits, letters] = dutchPostcode.exec(postcode.trim()) ?? [];
  return digits !== undefined && letters !== undefined
    ? `${digits} ${letters.toUpperCase()}`
    : postcode.trim();
}

type Place = { postcode: string | null; country: string | null };

/** Does the place lie in the Netherlands, as far as its country says? Nothing written means here. */
export function isDutch(country: string | null): boolean {
  return country === null || /^(nl|nld|nederland|the netherlands|netherlands|holland)$/i.test(country.trim());
}

/**
 * The region after a change of place. One that somebody chose stays; one that followed from the postcode follows it.
 */
export function regionAfter(before: Place & { region: string | null }, after: Place): string | null {
  const followed = isDutch(before.country) && before.postcode ? provinceOf(before.postcode) : null;
  if (before.region !== null && before.region !== followed) return before.region;
  return isDutch(after.country) && after.postcode ? provinceOf(after.postcode) : null;
}
