import { useState, type KeyboardEvent } from 'react';
import { addWeeks, type WeekId } from '#base/kernel/date.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { ChevronLeftIcon, ChevronRightIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import { scoreboardMessages } from '../messages.ts';
import { readWeek } from '../rules/read-week.ts';
import css from './week-chooser.module.css';

const quarter = 13;

/**
 * The last of the thirteen weeks: a step earlier or later, this week, or typed. In the field the arrow up and down go a
 * week later and earlier, Page Up and Page Down thirteen.
 */
export function WeekChooser(props: {
  week: WeekId;
  /** Is the week of today the last one shown, or one after it? Then there is nothing later to see. */
  atEnd: boolean;
  onChange: (week: WeekId | undefined) => void;
}) {
  const { week, atEnd, onChange } = props;
  const words = useWords(scoreboardMessages);
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const shown = words.weekOfYear(Number(week.slice(6)), week.slice(0, 4));

  const leave = () => {
    const read = typed === null || typed === shown ? week : readWeek(typed, week);
    setWrong(read === null);
    if (read === null) return;
    setTyped(null);
    if (read !== week) onChange(read);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = { ArrowUp: 1, ArrowDown: -1, PageUp: quarter, PageDown: -quarter }[event.key];
    if (event.key === 'Enter') leave();
    if (event.key === 'Escape') {
      setTyped(null);
      setWrong(false);
    }
    if (steps === undefined) return;
    event.preventDefault();
    setTyped(null);
    setWrong(false);
    if (steps < 0 || !atEnd) onChange(addWeeks(week, steps));
  };

  return (
    <div className={css.chooser}>
      <IconButton
        icon={ChevronLeftIcon}
        label={words.previousWeek}
        onClick={() => onChange(addWeeks(week, -1))}
      />
      <div className={css.field}>
        <TextField
          autoComplete="off"
          error={wrong ? words.noWeek : null}
          hideLabel
          label={words.week}
          onBlur={leave}
          onChange={setTyped}
          onFocus={(event) => event.target.select()}
          onKeyDown={onKeyDown}
          spellCheck={false}
          title={words.weekHint}
          value={typed ?? shown}
        />
      </div>
      <IconButton
        disabled={atEnd}
        icon={ChevronRightIcon}
        label={words.nextWeek}
        onClick={() => onChange(addWeeks(week, 1))}
      />
      {atEnd ? null : (
        <Button kind="plain" onClick={() => onChange(undefined)}>
          {words.thisWeek}
        </Button>
      )}
    </div>
  );
}
