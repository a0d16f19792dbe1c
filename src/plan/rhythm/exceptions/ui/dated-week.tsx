import { useMemo, useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { addDays, startOfWeek, weekday, weekOf, type IsoDate, type WeekId } from '#base/kernel/date.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { UndoIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import type { Plan } from '../../planner/contract.ts';
import type { RhythmPlanId } from '../../planner/plan.ts';
import { PersonWeek } from '../../planner/ui/person-week.tsx';
import type { Names } from '../../planner/ui/use-names.ts';
import { WeekGrid } from '../../planner/ui/week-grid.tsx';
import { isAway } from '../../rules/rhythm-days.ts';
import type { RhythmGround } from '../../rules/week-of-checklist.ts';
import type { Placement } from '../../rules/week.ts';
import { onceMessages } from '../messages.ts';
import { AskOnce } from './ask-once.tsx';
import { OnceDrawer } from './once-drawer.tsx';
import css from './once.module.css';
import { useAbsences, useWeek } from './use-breaks.ts';
import { useOnce } from './use-once.ts';
import { WeekList } from './week-list.tsx';
import { timesOf, type WeekTime } from './week-time.ts';

type Put = { index: number; to: Placement };

/** The published rhythm in one week of the calendar, in which one time can be put elsewhere for that week alone. */
export function DatedWeek(props: {
  plan: Plan;
  week: WeekId;
  view: 'team' | 'person' | 'items';
  memberIds: readonly string[];
  person: string;
  names: Names;
  onShow: (id: RhythmPlanId) => void;
}) {
  const { plan, week, view, memberIds, person, names, onShow } = props;
  const words = useWords(onceMessages);
  const toast = useToast();
  const { today, id: me } = useViewer();
  const { data, error, refetch } = useWeek(week);
  const absences = useAbsences();
  const once = useOnce();
  const [chosen, setChosen] = useState<number | null>(null);
  const [open, setOpen] = useState<WeekTime | null>(null);
  const [put, setPut] = useState<Put | null>(null);
  const times = useMemo(() => (data ? timesOf(data) : []), [data]);
  const ground = useMemo(
    () => onDates(plan.ground, week, new Set((data?.closed ?? []) as IsoDate[]), absences),
    [plan.ground, week, data?.closed, absences],
  );
  const laid = useMemo(
    (): Placement[] =>
      times.map(({ itemId, members, day, from, to }) => ({
        itemId,
        members,
        day: weekday(day) - 1,
        from,
        to,
      })),
    [times],
  );
  if (!data)
    return (
      <Sheet>
        {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <Skeleton lines={12} />}
      </Sheet>
    );
  const holding = data.plan;
  if (holding?.id !== plan.id)
    return (
      <Sheet>
        <p className={css.bar}>
          {holding ? words.otherVersion(holding.name) : words.noRhythm}{' '}
          {holding ? (
            <Button onClick={() => onShow(holding.id)} small>
              {words.show}
            </Button>
          ) : null}
        </p>
      </Sheet>
    );
  const isAhead = week >= weekOf(today);
  const mayMove = (time: WeekTime) => {
    const members = time.once?.members ?? time.members;
    return isAhead && (plan.may.design || (members.length === 1 && members[0] === me));
  };
  const shown = put ? laid.with(put.index, put.to) : laid;
  const change = (placements: readonly Placement[], index: number) => {
    const to = placements[index];
    const time = times[index];
    if (!to || !time) return;
    if (!mayMove(time)) return toast({ text: words.notYours });
    setChosen(index);
    // Another time is taken hold of: what was not decided on lies where it lay.
    setPut(isSame(to, laid[index]) ? null : { index, to });
  };
  const asked = put ? times[put.index] : undefined;
  const grid = {
    ground,
    placements: shown,
    locked: [],
    names,
    chosen,
    mayEdit: isAhead && (plan.may.design || ground.team.some(({ id }) => id === me)),
    marked: new Set(times.flatMap(({ once: own }, index) => (own ? [index] : []))),
    onChoose: setChosen,
    onOpen: (index: number) => setOpen(times[index] ?? null),
    onChange: change,
    onLock: () => undefined,
    onPreview: () => undefined,
  };
  return (
    <>
      <div className={css.bar}>
        {isAhead ? <p className={css.soft}>{words.hint}</p> : null}
        {once.undo ? <IconButton icon={UndoIcon} label={words.undo} onClick={once.undo} /> : null}
      </div>
      {put && asked ? (
        <AskOnce
          ground={plan.ground}
          key={`${put.index} ${put.to.day} ${put.to.from} ${put.to.to}`}
          names={names}
          once={once}
          onDone={() => setPut(null)}
          onShow={onShow}
          plan={plan}
          time={asked}
          to={{ day: addDays(startOfWeek(week), put.to.day), from: put.to.from, to: put.to.to }}
        />
      ) : null}
      {view === 'team' ? (
        <Sheet flush>
          <WeekGrid {...grid} memberIds={memberIds} />
        </Sheet>
      ) : null}
      {view === 'person' ? (
        <Sheet>
          <PersonWeek {...grid} memberId={person} />
        </Sheet>
      ) : null}
      {view === 'items' || data.dropped.some((one) => one.once) ? (
        <Sheet>
          <WeekList
            data={data}
            mayMove={mayMove}
            names={names}
            onlyDropped={view !== 'items'}
            onOpen={setOpen}
            onRestore={once.restore}
          />
        </Sheet>
      ) : null}
      {open ? (
        <OnceDrawer
          ground={plan.ground}
          fixedBecause={mayMove(open) ? null : isAhead ? words.notYours : words.past}
          names={names}
          once={once}
          onClose={() => setOpen(null)}
          time={open}
        />
      ) : null}
    </>
  );
}

const isSame = (one: Placement, other: Placement | undefined) =>
  other !== undefined && one.day === other.day && one.from === other.from && one.to === other.to;

/** The team as it is at work in one week: nobody on closed days, and without who is away. */
function onDates(
  ground: RhythmGround,
  week: WeekId,
  closed: ReadonlySet<IsoDate>,
  absences: Parameters<typeof isAway>[0],
): RhythmGround {
  const monday = startOfWeek(week);
  const members = ground.problem.members.map((member) => ({
    ...member,
    working: member.working.filter(({ day }) => {
      const date = addDays(monday, day);
      return !closed.has(date) && !isAway(absences, member.id, date);
    }),
  }));
  return { ...ground, problem: { ...ground.problem, members } };
}
