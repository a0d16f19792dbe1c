import { useMemo, useState, type ReactNode } from 'react';
import type { WeekId } from '#base/kernel/date.ts';
import type { TeamId } from '#base/kernel/id.ts';
import { ButtonLink } from '#base/ui-kit/button.tsx';
import { HistoryIcon, UndoIcon } from '#base/ui-kit/icons.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { formatNumber } from '#base/i18n/format.ts';

import { DatedWeek } from '../../exceptions/ui/dated-week.tsx';
import { WeekChoice } from '../../exceptions/ui/week-choice.tsx';
import { checkPlan } from '../../rules/check-plan.ts';
import { weekFigures } from '../../rules/figures.ts';
import { lengthText } from '../../rules/move-time.ts';
import type { Placement } from '../../rules/week.ts';
import type { Plan, PlanLine } from '../contract.ts';
import { plannerMessages } from '../messages.ts';
import type { RhythmPlanId } from '../plan.ts';
import { DesignStatus } from './design-status.tsx';
import { ItemCosts } from './item-costs.tsx';
import { PersonWeek } from './person-week.tsx';
import { PlanActions } from './plan-actions.tsx';
import { PlanFaults } from './plan-faults.tsx';
import { PlanFigures } from './plan-figures.tsx';
import { TeamChoice } from './team-choice.tsx';
import { TimeDrawer } from './time-drawer.tsx';
import { useDraft } from './use-draft.ts';
import { useNames } from './use-names.ts';
import { WeekGrid } from './week-grid.tsx';
import { YearWheel } from './year-wheel.tsx';
import { MonthView } from './month-view.tsx';
import css from './planner.module.css';

const views = ['team', 'person', 'items', 'month', 'year'] as const;
type View = (typeof views)[number];
const isWeekView = (view: View) => view === 'team' || view === 'person' || view === 'items';

/** One rhythm: its week in a picture, to look at and, while it is a draft, to change. */
export function PlanView(props: {
  plan: Plan;
  plans: readonly PlanLine[];
  choice: ReactNode;
  onShow: (id: RhythmPlanId) => void;
}) {
  const { plan, plans, choice, onShow } = props;
  const words = useWords(plannerMessages);
  const language = useLanguage();
  const draft = useDraft(plan);
  const names = useNames(plan.ground);
  const [view, setView] = useState<View>('team');
  const [chosen, setChosen] = useState<number | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  const [preview, setPreview] = useState<readonly Placement[] | null>(null);
  const [who, setWho] = useState<string | null>(null);
  const [week, setWeek] = useState<WeekId | null>(null);
  const [teamId, setTeamId] = useState<TeamId | null>(null);
  const { problem, team } = plan.ground;
  const mayEdit = plan.may.design && plan.number === null && plan.design === null;
  const shown = preview ?? draft.placements;
  const reckoned = useMemo(() => {
    const { faults, worth } = checkPlan(problem, { placements: shown });
    return { faults, worth, figures: weekFigures(problem, { placements: shown }) };
  }, [problem, shown]);
  const from = preview ? draft.placements : draft.before;
  const change = useMemo(() => {
    if (!from) return null;
    const was = { placements: from };
    return {
      points: reckoned.worth - checkPlan(problem, was).worth,
      minutes: reckoned.figures.sellingMinutes - weekFigures(problem, was).sellingMinutes,
    };
  }, [from, problem, reckoned]);
  const toggleLock = (itemId: string) =>
    draft.change({
      locked: draft.locked.includes(itemId)
        ? draft.locked.filter((id) => id !== itemId)
        : [...draft.locked, itemId],
    });
  const edit = (placements: readonly Placement[], index: number) => {
    draft.change({ placements });
    setChosen(index);
  };
  const dated = plan.number === null ? null : week;
  const teams = team.map(({ id, name }) => ({ value: id as string, label: name }));
  const person = who ?? problem.members.find(({ sells }) => sells)?.id ?? team[0]?.id ?? '';
  const inTeam = team.filter((one) => teamId === null || one.teamId === teamId);
  const inSight = inTeam.length > 0 ? inTeam : team;
  const shared = {
    ground: plan.ground,
    placements: shown,
    locked: draft.locked,
    names,
    chosen,
    mayEdit,
    onChoose: setChosen,
    onOpen: setOpen,
    onChange: edit,
    onLock: toggleLock,
    onPreview: setPreview,
  };
  return (
    <Page
      actions={
        <PlanActions
          draft={draft}
          faults={reckoned.faults.length}
          names={names}
          onShow={onShow}
          plan={plan}
        />
      }
      controls={choice}
      title={words.title}
    >
      <DesignStatus mayEdit={mayEdit} names={names} plan={plan} worth={reckoned.worth} />
      <PlanFigures
        figures={reckoned.figures}
        placements={shown}
        plan={plan}
        plans={plans}
        worth={reckoned.worth}
      />
      <div className={css.bar}>
        <Segmented
          label={words.view}
          onChange={setView}
          options={views.map((value) => ({ value, label: words[value] }))}
          value={view}
        />
        {view === 'person' ? (
          <SelectField
            hideLabel
            label={words.who}
            onChange={(id) => setWho(id)}
            options={teams}
            value={person}
          />
        ) : null}
        {view === 'team' ? <TeamChoice onChange={setTeamId} team={team} value={teamId} /> : null}
        {plan.number !== null && isWeekView(view) ? <WeekChoice onChange={setWeek} value={week} /> : null}
        {mayEdit ? (
          <span className={css.steps}>
            <IconButton
              disabled={draft.undo === null}
              icon={UndoIcon}
              label={words.undo}
              onClick={() => draft.undo?.()}
            />
            <IconButton
              className={css.mirrored}
              disabled={draft.redo === null}
              icon={UndoIcon}
              label={words.redo}
              onClick={() => draft.redo?.()}
            />
          </span>
        ) : null}
        <span aria-live="polite" className={css.change}>
          {change ? (
            <>
              {words.lastChange}{' '}
              {change.points === 0 && change.minutes === 0 ? (
                <strong>{words.noDifference}</strong>
              ) : (
                <strong className={change.points < 0 ? css.worse : css.better}>
                  {change.points > 0 ? '+' : ''}
                  {words.wins(formatNumber(change.points, language))},{' '}
                  {words.hoursOf((change.minutes > 0 ? '+' : '') + lengthText(change.minutes, language))}
                </strong>
              )}
            </>
          ) : null}
        </span>
        <span className={css.saved}>{mayEdit ? (draft.saving ? words.saving : words.saved) : null}</span>
        <ButtonLink icon={HistoryIcon} small to="/rhythm/hours">
          {words.hours}
        </ButtonLink>
      </div>
      {dated ? null : <PlanFaults faults={reckoned.faults} names={names} placed={shown.length > 0} />}
      {dated && isWeekView(view) ? (
        <DatedWeek
          key={`${dated} ${view}`}
          memberIds={inSight.map(({ id }) => id)}
          names={names}
          onShow={onShow}
          person={person}
          plan={plan}
          view={view}
          week={dated}
        />
      ) : null}
      {view === 'team' && !dated ? (
        <Sheet flush>
          <WeekGrid {...shared} memberIds={inSight.map(({ id }) => id)} />
          <Legend />
        </Sheet>
      ) : null}
      {view === 'person' && !dated ? (
        <Sheet>
          <PersonWeek {...shared} memberId={person} />
        </Sheet>
      ) : null}
      {!dated && (view === 'items' || view === 'team') ? (
        <ItemCosts
          draft={draft}
          ground={plan.ground}
          mayEdit={mayEdit}
          names={names}
          onEdit={edit}
          onLock={toggleLock}
          quiet={preview !== null}
        />
      ) : null}
      {view === 'month' ? <MonthView names={names} plan={plan} placements={draft.placements} /> : null}
      {view === 'year' ? <YearWheel names={names} plan={plan} placements={draft.placements} /> : null}
      {open !== null && shown[open] ? (
        <TimeDrawer
          draft={draft}
          ground={plan.ground}
          index={open}
          key={open}
          mayEdit={mayEdit}
          names={names}
          onClose={() => setOpen(null)}
          onEdit={edit}
          onLock={toggleLock}
        />
      ) : null}
    </Page>
  );
}

function Legend() {
  const words = useWords(plannerMessages);
  return (
    <ul className={css.legend}>
      <li>
        <span className={css.keySelling} /> {words.selling}
      </li>
      <li>
        <span className={css.keyGolden} /> {words.golden}
      </li>
      <li>
        <span className={css.keyBusy} /> {words.appointment}
      </li>
      <li>
        <span className={css.keyAway} /> {words.legendAway}
      </li>
    </ul>
  );
}
