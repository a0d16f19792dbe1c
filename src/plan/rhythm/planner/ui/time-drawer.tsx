import { useMemo, useState } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Switch } from '#base/ui-kit/switch.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import { compileWeek } from '../../rules/compiled-week.ts';
import { explainPlan } from '../../rules/explain.ts';
import { clockText, moveTime, readClock, resizeTime } from '../../rules/move-time.ts';
import type { RhythmGround } from '../../rules/week-of-checklist.ts';
import type { Placement } from '../../rules/week.ts';
import { dayNames, plannerMessages } from '../messages.ts';
import type { Draft } from './use-draft.ts';
import type { Names } from './use-names.ts';
import css from './planner.module.css';

/** One time in the week as a form: the day, the hours, who is in it, what it costs, whether it stays. */
export function TimeDrawer(props: {
  ground: RhythmGround;
  draft: Draft;
  index: number;
  names: Names;
  mayEdit: boolean;
  onClose: () => void;
  onEdit: (placements: readonly Placement[], index: number) => void;
  onLock: (itemId: string) => void;
}) {
  const { ground, draft, index, names, mayEdit, onClose, onEdit, onLock } = props;
  const { problem } = ground;
  const words = useWords(plannerMessages);
  const language = useLanguage();
  const time = draft.placements[index];
  const [from, setFrom] = useState(clockText(time?.from ?? 0));
  const [to, setTo] = useState(clockText(time?.to ?? 0));
  const cost = useMemo(
    () =>
      explainPlan(problem, compileWeek(problem), draft)?.find(({ itemId }) => itemId === time?.itemId) ??
      null,
    [problem, draft, time?.itemId],
  );
  if (!time) return null;
  const put = (day: number, text: string) => {
    const at = readClock(text);
    if (at === null) return;
    const next = moveTime(draft.placements, index, { day, from: at }, problem);
    if (next === draft.placements) return;
    onEdit(next, index);
    const moved = next[index];
    if (moved) {
      setFrom(clockText(moved.from));
      setTo(clockText(moved.to));
    }
  };
  const stretch = (text: string) => {
    const at = readClock(text);
    const next = at === null ? draft.placements : resizeTime(draft.placements, index, at, problem);
    if (next !== draft.placements) onEdit(next, index);
  };
  const { better } = cost ?? { better: null };
  return (
    <Drawer onClose={onClose} open title={names.item(time.itemId)}>
      <div className={css.form}>
        <p className={css.soft}>{time.members.map(names.person).join(', ')}</p>
        <SelectField
          disabled={!mayEdit}
          label={words.day}
          onChange={(day) => day !== null && put(Number(day), from)}
          options={Array.from({ length: problem.days }, (_, day) => ({
            value: String(day),
            label: dayNames[language][day] ?? '',
          }))}
          value={String(time.day)}
        />
        <div className={css.beside}>
          <TextField
            disabled={!mayEdit}
            error={readClock(from) === null ? words.timeWrong : null}
            label={words.from}
            onBlur={() => put(time.day, from)}
            onChange={setFrom}
            value={from}
          />
          <TextField
            disabled={!mayEdit}
            error={readClock(to) === null ? words.timeWrong : null}
            label={words.to}
            onBlur={() => stretch(to)}
            onChange={setTo}
            value={to}
          />
        </div>
        {mayEdit ? (
          <Switch
            checked={draft.locked.includes(time.itemId)}
            label={words.lock}
            onChange={() => onLock(time.itemId)}
          />
        ) : null}
        {cost ? <p>{words.costNow(formatNumber(Math.max(0, cost.costs), language))}</p> : null}
        {better && better.wins >= 1 && better.allowed && mayEdit ? (
          <p>
            {words.better(
              dayNames[language][better.to.day] ?? '',
              clockText(better.to.at),
              words.wins(formatNumber(better.wins, language)),
            )}{' '}
            <Button
              onClick={() => {
                const there = draft.placements.findIndex(
                  (one) =>
                    one.itemId === time.itemId && one.day === better.from.day && one.from === better.from.at,
                );
                onEdit(
                  moveTime(draft.placements, there, { day: better.to.day, from: better.to.at }, problem),
                  there,
                );
                onClose();
              }}
              small
            >
              {words.moveThere}
            </Button>
          </p>
        ) : (
          <p className={css.soft}>{words.noBetter}</p>
        )}
      </div>
    </Drawer>
  );
}
