import { OwnFieldFilters } from '#base/directory/custom-fields/ui/own-field-filters.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';

import { legalFormMessages } from '../legal-form-messages.ts';
import { accountMessages } from '../messages.ts';
import { audiences } from '../rules/legal-form.ts';
import { sizeClassNames } from '../rules/size-class.ts';
import css from './account-filters.module.css';
import { quietMonths, type AccountSearch } from './account-search.ts';
import { useIndustries } from './use-industries.ts';
import { useRegions } from './use-regions.ts';

/** What changes of a search; null takes a filter away. */
export type SearchPart = { [K in keyof AccountSearch]: AccountSearch[K] | null | undefined };

/** How many of the further filters are on. */
export function countMore({ industry, region, audience, size, quiet, filter }: AccountSearch): number {
  return [industry, region, audience, size, quiet, filter].filter((one) => one !== undefined).length;
}

/** Narrows further: by industry, region, legal form, size, and how long nobody was spoken to. */
export function MoreFilters(props: { search: AccountSearch; onChange: (part: SearchPart) => void }) {
  const { search, onChange } = props;
  const words = useWords(accountMessages);
  const forms = useWords(legalFormMessages);
  const industries = useIndustries();
  const regions = useRegions();
  const says = {
    micro: forms.microSays,
    small: forms.smallSays,
    medium: forms.mediumSays,
    large: forms.largeSays,
  };
  const choice = <V extends string>(given: {
    label: string;
    placeholder: string;
    value: V | null;
    options: readonly { value: V; label: string; hint?: string }[];
    onChange: (value: V | null) => void;
  }) => (
    <div className={css.choice}>
      <SelectField clearable hideLabel {...given} />
    </div>
  );
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return (
    <>
      {choice({
        label: words.industry,
        placeholder: words.anyIndustry,
        value: search.industry ?? null,
        options: plain(industries),
        onChange: (industry) => onChange({ industry }),
      })}
      {choice({
        label: words.regionShort,
        placeholder: words.anyRegion,
        value: search.region ?? null,
        options: plain(regions),
        onChange: (region) => onChange({ region }),
      })}
      {choice({
        label: forms.audience,
        placeholder: forms.anyAudience,
        value: search.audience ?? null,
        options: audiences.map((value) => ({ value, label: forms[value] })),
        onChange: (audience) => onChange({ audience }),
      })}
      {choice({
        label: forms.size,
        placeholder: forms.anySize,
        value: search.size ?? null,
        options: sizeClassNames.map((value) => ({ value, label: forms[value], hint: says[value] })),
        onChange: (size) => onChange({ size }),
      })}
      {choice({
        label: words.quiet,
        placeholder: words.anyQuiet,
        value: search.quiet === undefined ? null : (`${search.quiet}` as const),
        options: quietMonths.map((months) => ({
          value: `${months}` as const,
          label: words.quietFor(months),
        })),
        onChange: (value) => onChange({ quiet: quietMonths.find((months) => `${months}` === value) ?? null }),
      })}
      <OwnFieldFilters filter={search.filter} onChange={(filter) => onChange({ filter })} subject="account" />
    </>
  );
}
