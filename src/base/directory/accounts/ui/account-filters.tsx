import { useEffect, useEffectEvent, useId, useState } from 'react';
import type { MemberId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { FilterIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import { accountMessages } from '../messages.ts';
import type { AccountKind } from '../rules/kinds.ts';
import type { AccountSearch } from './account-search.ts';
import css from './account-filters.module.css';
import { countMore, MoreFilters, type SearchPart } from './more-filters.tsx';
import { useOwners } from './use-owners.ts';

const waitMillis = 200;

/** Narrows the list: by words, kind and owner, further on request; and the archived ones apart. */
export function AccountFilters(props: {
  search: AccountSearch;
  viewer: MemberId;
  onChange: (search: AccountSearch) => void;
}) {
  const { search, viewer, onChange } = props;
  const words = useWords(accountMessages);
  const owners = useOwners();
  const more = useId();
  const counted = countMore(search);
  const [open, setOpen] = useState(counted > 0);
  const change = (part: SearchPart) =>
    onChange(
      Object.fromEntries(
        Object.entries({ ...search, ...part }).filter(([, value]) => value !== null && value !== undefined),
      ),
    );
  return (
    <search className={css.filters}>
      <div className={css.text}>
        <TextFilter onChange={(q) => change({ q: q || null })} value={search.q ?? ''} />
      </div>
      <Segmented<AccountKind | 'any'>
        label={words.kind}
        onChange={(kind) => change({ kind: kind === 'any' ? null : kind })}
        options={[
          { value: 'any', label: words.anyKind },
          { value: 'prospect', label: words.prospects },
          { value: 'customer', label: words.customers },
        ]}
        value={search.kind ?? 'any'}
      />
      <div className={css.choice}>
        <SelectField<MemberId | 'none'>
          clearable
          hideLabel
          label={words.owner}
          onChange={(owner) => change({ owner })}
          options={[
            { value: viewer, label: words.mine },
            { value: 'none', label: words.noOwner },
            ...owners.filter(({ value }) => value !== viewer),
          ]}
          placeholder={words.anyOwner}
          value={search.owner ?? null}
        />
      </div>
      <Button aria-controls={more} aria-expanded={open} icon={FilterIcon} onClick={() => setOpen(!open)}>
        {counted > 0 ? words.moreFiltersOn(counted) : words.moreFilters}
      </Button>
      <Segmented
        label={words.which}
        onChange={(which) => change({ archived: which === 'archived' ? true : null })}
        options={[
          { value: 'current', label: words.current },
          { value: 'archived', label: words.archived },
        ]}
        value={search.archived ? 'archived' : 'current'}
      />
      <div className={css.more} hidden={!open} id={more}>
        {open ? <MoreFilters onChange={change} search={search} /> : null}
      </div>
    </search>
  );
}

/** The words to look for; passed on when the writer pauses. Follows what the address says when that changes. */
function TextFilter(props: { value: string; onChange: (value: string) => void }) {
  const { value, onChange } = props;
  const words = useWords(accountMessages);
  const [text, setText] = useState(value);
  const [last, setLast] = useState(value);
  if (value !== last) {
    setLast(value);
    if (value !== text.trim()) setText(value);
  }
  const passOn = useEffectEvent((written: string) => {
    if (written !== value) onChange(written);
  });
  useEffect(() => {
    const timer = window.setTimeout(() => passOn(text.trim()), waitMillis);
    return () => window.clearTimeout(timer);
  }, [text]);
  return (
    <TextField
      hideLabel
      label={words.search}
      maxLength={200}
      onChange={setText}
      placeholder={words.search}
      type="search"
      value={text}
    />
  );
}
