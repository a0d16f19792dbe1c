import { useId } from 'react';
import { classNames } from '#base/ui-kit/class-names.ts';
import { useWords } from '#base/ui-kit/language.tsx';

import { duplicateMessages } from '../messages.ts';
import css from './duplicates.module.css';
import type { Preview, SideKey } from './merge-dialog.tsx';

const sides = ['a', 'b'] as const;

/** Which of the two stays, and of each part that differs, whose value wins. */
export function PartChoices(props: {
  preview: Preview;
  keep: SideKey;
  onKeep: (side: SideKey) => void;
  chosen: (part: string, proposed: SideKey) => SideKey;
  onTake: (part: string, side: SideKey) => void;
}) {
  const { preview, keep, onKeep, chosen, onTake } = props;
  const words = useWords(duplicateMessages);
  const group = useId();
  const choice = (
    name: string,
    side: SideKey,
    text: string,
    isChosen: boolean,
    choose: () => void,
    soft = false,
  ) => (
    <label className={classNames(css.choice, isChosen && css.chosen)} key={side}>
      <input checked={isChosen} name={`${group}-${name}`} onChange={choose} type="radio" />
      <span className={classNames(css.value, soft && css.soft)}>{text}</span>
    </label>
  );
  const known = preview.parts.filter(({ a, b }) => a !== null || b !== null);
  return (
    <div className={css.parts}>
      <fieldset className={classNames(css.part, css.keep)}>
        <legend>{words.stays}</legend>
        {sides.map((side) => choice('keep', side, preview.names[side], keep === side, () => onKeep(side)))}
      </fieldset>
      {known.map(({ part, label, same, take, ...values }) =>
        same ? (
          <div className={css.part} key={part}>
            <span className={css.label}>{label}</span>
            <span className={css.both}>
              {values.a} <span className={css.soft}>{words.same}</span>
            </span>
          </div>
        ) : (
          <fieldset className={css.part} key={part}>
            <legend className={css.label}>{label}</legend>
            {sides.map((side) =>
              choice(
                part,
                side,
                values[side] ?? words.nothing,
                chosen(part, take) === side,
                () => onTake(part, side),
                values[side] === null,
              ),
            )}
          </fieldset>
        ),
      )}
    </div>
  );
}
