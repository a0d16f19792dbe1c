const legalForms = new Set(
  'bv nv vof cv eenmanszaak stichting coop bvba sa srl sarl sas gmbh ag kg ltd limited plc llc llp inc corp co'.split(
    ' ',
  ),
);
const joiningWords = new Set(['en', 'and', 'und', 'et']);

/**
 * What remains of a company's name to compare it by: small letters and figures, without accents, signs, legal form
 * and "en". `Jansen & Zn. B.V.` and `Jansen en Zn` are both `jansen zn`. A name of nothing else stays as it is.
 */
export function nameKey(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<![\p{L}\p{N}])(\p{L})\.\s?(?=\p{L}\.)/gu, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !legalForms.has(word) && !joiningWords.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}
