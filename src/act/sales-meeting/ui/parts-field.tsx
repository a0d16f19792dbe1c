import { Button } from '#base/ui-kit/button.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { ArrowDownIcon, ArrowUpIcon, PlusIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import { meetingMessages } from '../messages.ts';
import { minutesOf, startingParts, type Part } from '../rules/agenda.ts';
import type { SeriesKind } from '../words.ts';
import css from './meetings.module.css';
import { usePartWords } from './part-words.ts';

/** The agenda: its parts in order with their minutes; own ones with a name. */
export function PartsField(props: {
  parts: readonly Part[];
  kind: SeriesKind;
  room: number;
  onChange: (parts: Part[]) => void;
}) {
  const { parts, kind, room, onChange } = props;
  const words = useWords(meetingMessages);
  const names = usePartWords();
  const gone = startingParts(kind).filter(({ key }) => parts.every((each) => each.key !== key));
  const change = (at: number, some: Partial<Part>) =>
    onChange(parts.map((each, place) => (place === at ? { ...each, ...some } : each)));
  const swap = (at: number, by: 1 | -1) => {
    const next = [...parts];
    const [one, other] = [next[at], next[at + by]];
    if (!one || !other) return;
    next[at] = other;
    next[at + by] = one;
    onChange(next);
  };
  const addOwn = () => {
    const key = `own-${Math.max(0, ...parts.map((each) => Number(/^own-(\d+)$/.exec(each.key)?.[1] ?? 0))) + 1}`;
    onChange([...parts, { key, kind: 'own', name: '', minutes: 5 }]);
  };
  return (
    <fieldset className={css.parts}>
      <legend>{words.agenda}</legend>
      <ol>
        {parts.map((part, at) => {
          const name = names.nameOf(part);
          return (
            <li key={part.key}>
              {part.kind === 'own' ? (
                <TextField
                  hideLabel
                  label={words.partName}
                  maxLength={80}
                  onChange={(text) => change(at, { name: text })}
                  placeholder={words.partName}
                  value={part.name ?? ''}
                />
              ) : (
                <span className={css.partName}>{name}</span>
              )}
              <NumberField
                hideLabel
                label={words.partMinutes(name)}
                onChange={(minutes) => change(at, { minutes: Math.min(240, Math.max(1, minutes ?? 1)) })}
                value={part.minutes}
              />
              <IconButton
                disabled={at === 0}
                icon={ArrowUpIcon}
                label={words.partUp(name)}
                onClick={() => swap(at, -1)}
                small
              />
              <IconButton
                disabled={at === parts.length - 1}
                icon={ArrowDownIcon}
                label={words.partDown(name)}
                onClick={() => swap(at, 1)}
                small
              />
              <IconButton
                disabled={parts.length === 1}
                icon={TrashIcon}
                label={words.removePart(name)}
                onClick={() => onChange(parts.filter((each) => each !== part))}
                small
              />
            </li>
          );
        })}
      </ol>
      <p className={css.partsFoot}>
        <Button icon={PlusIcon} onClick={addOwn} small>
          {words.addPart}
        </Button>
        {gone.length > 0 ? (
          <Menu
            groups={[
              {
                items: gone.map((part) => ({
                  label: names.nameOf(part),
                  onSelect: () => onChange([...parts, part]),
                })),
              },
            ]}
            trigger={<Button small>{words.restorePart}</Button>}
          />
        ) : null}
        <span className={css.soft}>{words.planned(minutesOf(parts), room)}</span>
      </p>
    </fieldset>
  );
}
