import type { Option } from '#base/ui-kit/option.ts';

import type { FilterField } from '../rules/filter.ts';

/** A field as a screen offers it. */
export type ShownField = FilterField & {
  /** In the list of fields: `Verwachte sluiting`. */
  label: string;
  /** In a sentence, where another word reads better: `Sluit` of `Sluit deze maand`. */
  short?: string | undefined;
  /** The sentence of a yes and of a no: `Ligt stil`, `Ligt niet stil`. */
  says?: { yes: string; no: string } | undefined;
  /** What a choice is made from. */
  options?: readonly Option[] | undefined;
  /** Behind a number. */
  unit?: string | undefined;
  /** Read in an address, not offered in the list. */
  unoffered?: true | undefined;
};
