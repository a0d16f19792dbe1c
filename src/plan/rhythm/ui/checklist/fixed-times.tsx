import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { CloseIcon, PlusIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import type { RhythmItem } from '../../item.ts';
import { clockWords, readClock } from '../../rules/in-words.ts';
import { checklistMessages } from './checklist-messages.ts';
import css from './checklist.module.css';
import { useItemWords } from './use-item-words.ts';

type Times = RhythmItem['fixedAt'];

/** The only moments at which an item may begin. */
export function FixedTimes({ times, onChange }: { times: Times; onChange: (times: Times) => void }) {
  const words = useWords(checklistMessages);
  const last = times.at(-1) ?? { day: 0, from: 540 };
  const set = (at: number, time: Times[number]) => onChange(times.map((one, i) => (i === at ? time : one)));
  return (
    <fieldset className={css.group}>
      <legend>{words.fixedTimes}</legend>
      {times.map((time, i) => (
        <FixedTime
          // oxlint-disable-next-line react/no-array-index-key -- a moment is its place in the list
          key={i}
          onChange={(changed) => set(i, changed)}
          onRemove={times.length > 1 ? () => onChange(times.filter((_, at) => at !== i)) : null}
          time={time}
        />
      ))}
      <Button
        icon={PlusIcon}
        onClick={() => onChange([...times, { ...last, day: (last.day + 1) % 5 }])}
        small
      >
        {words.addTime}
      </Button>
    </fieldset>
  );
}

function FixedTime(props: {
  time: Times[number];
  onChange: (time: Times[number]) => void;
  onRemove: (() => void) | null;
}) {
  const { time, onChange, onRemove } = props;
  const words = useWords(checklistMessages);
  const { dayName } = useItemWords([]);
  const [typed, setTyped] = useState(clockWords(time.from));
  const read = readClock(typed);
  const moment = `${dayName(time.day)} ${clockWords(time.from)}`;
  return (
    <div className={css.fixed}>
      <SelectField
        hideLabel
        label={words.weekday}
        onChange={(day) => day !== null && onChange({ ...time, day: Number(day) })}
        options={[0, 1, 2, 3, 4, 5, 6].map((day) => ({ value: String(day), label: dayName(day) }))}
        value={String(time.day)}
      />
      <TextField
        error={read === null ? words.noClock : null}
        hideLabel
        inputMode="numeric"
        label={words.clock}
        onBlur={() => read !== null && setTyped(clockWords(read))}
        onChange={(text) => {
          setTyped(text);
          const from = readClock(text);
          if (from !== null) onChange({ ...time, from });
        }}
        value={typed}
      />
      {onRemove ? <IconButton icon={CloseIcon} label={words.removeTime(moment)} onClick={onRemove} /> : null}
    </div>
  );
}
