import { FilterField, FilterFold } from '#base/ui-kit/filters.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectFieldLater } from '#base/ui-kit/select-field-later.tsx';

import type { Signal } from '../contract.ts';
import { signalMessages } from '../messages.ts';
import { signalKinds, type SignalKind } from '../rules/finding.ts';
import { screenMessages } from './screen-messages.ts';
import type { SignalSearch } from './signal-search.ts';

/** Now or all there were, which kind, and whose. */
export function SignalFilters(props: {
  search: SignalSearch;
  /** Everything that is shown, to choose a person or team from. */
  signals: readonly Signal[];
  /** Is there an owner whose deals can be left out? */
  hasOwner: boolean;
  onChange: (search: SignalSearch) => void;
}) {
  const { search, signals, hasOwner, onChange } = props;
  const words = useWords(screenMessages);
  const says = useWords(signalMessages);
  const language = useLanguage();
  const { kind, team, member, ...rest } = search;
  const subjects = new Map(
    signals.flatMap(({ subject }) =>
      subject.kind === 'organisation' ? [] : [[subject.id, subject] as const],
    ),
  );
  const whose = [...subjects.values()].sort((a, b) => a.name.localeCompare(b.name, language));
  const chosen = team ?? member ?? null;
  return (
    <>
      <Segmented
        label={words.show}
        onChange={(show) => {
          const { show: _, ...others } = search;
          onChange(show === 'history' ? { ...others, show } : others);
        }}
        options={[
          { value: 'current', label: words.current },
          { value: 'history', label: words.history },
        ]}
        value={search.show ?? 'current'}
      />
      <FilterFold
        count={[search.owner, kind, chosen].filter(Boolean).length}
        onClear={() => onChange(search.show ? { show: search.show } : {})}
      >
        {hasOwner ? (
          <Segmented
            label={words.owner}
            onChange={(owner) => {
              const { owner: _, ...others } = search;
              onChange(owner === 'without' ? { ...others, owner } : others);
            }}
            options={[
              { value: 'with', label: words.withOwner },
              { value: 'without', label: words.withoutOwner },
            ]}
            value={search.owner ?? 'with'}
          />
        ) : null}
        <FilterField>
          <SelectFieldLater<SignalKind>
            clearable
            hideLabel
            label={words.kind}
            onChange={(chosenKind) =>
              onChange({
                ...rest,
                ...(team ? { team } : {}),
                ...(member ? { member } : {}),
                ...(chosenKind ? { kind: chosenKind } : {}),
              })
            }
            options={signalKinds.map((each) => ({ value: each, label: says[each] }))}
            placeholder={words.everyKind}
            value={kind ?? null}
          />
        </FilterField>
        {whose.length > 1 || chosen ? (
          <FilterField>
            <SelectFieldLater<string>
              clearable
              hideLabel
              label={words.whose}
              onChange={(id) => {
                const found = whose.find((subject) => subject.id === id);
                const next = { ...rest, ...(kind ? { kind } : {}) };
                if (!found) return onChange(next);
                return onChange(
                  found.kind === 'team' ? { ...next, team: found.id } : { ...next, member: found.id },
                );
              }}
              options={whose.map(({ id, name }) => ({ value: id, label: name }))}
              placeholder={words.everybody}
              value={chosen}
            />
          </FilterField>
        ) : null}
      </FilterFold>
    </>
  );
}
