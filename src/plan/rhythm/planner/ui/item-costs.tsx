import { useDeferredValue, useMemo } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import { ScrollRegion } from '#base/ui-kit/scroll-region.tsx';
import { compileWeek } from '../../rules/compiled-week.ts';
import { explainPlan, type BetterMoment } from '../../rules/explain.ts';
import { clockText, moveTime } from '../../rules/move-time.ts';
import type { RhythmGround } from '../../rules/week-of-checklist.ts';
import type { Placement } from '../../rules/week.ts';
import { plannerMessages, shortDayNames } from '../messages.ts';
import type { Draft } from './use-draft.ts';
import type { Names } from './use-names.ts';
import css from './planner.module.css';

/** What every item costs in selling value, the dearest first, and where it would cost less. */
export function ItemCosts(props: {
  ground: RhythmGround;
  draft: Draft;
  names: Names;
  mayEdit: boolean;
  /** Something is being dragged: reckon later. */
  quiet: boolean;
  onEdit: (placements: readonly Placement[], index: number) => void;
  onLock: (itemId: string) => void;
}) {
  const { ground, draft, names, mayEdit, quiet, onEdit, onLock } = props;
  const words = useWords(plannerMessages);
  const language = useLanguage();
  const { problem, leftOut } = ground;
  const placements = useDeferredValue(draft.placements);
  const week = useMemo(() => compileWeek(problem), [problem]);
  const costs = useMemo(
    () => (quiet ? null : explainPlan(problem, week, { placements })),
    [quiet, problem, week, placements],
  );
  const known =
    costs ?? problem.items.map(({ id }) => ({ itemId: id, costs: null, costsPerHour: 0, better: null }));
  const move = (itemId: string, { from, to }: BetterMoment) => {
    const index = draft.placements.findIndex(
      (one) => one.itemId === itemId && one.day === from.day && one.from === from.at,
    );
    const next = moveTime(draft.placements, index, { day: to.day, from: to.at }, problem);
    if (next !== draft.placements) onEdit(next, index);
  };
  if (draft.placements.length === 0) return null;
  const meetings = known.filter(({ itemId }) =>
    problem.items.some(
      ({ id, gathering, who }) => id === itemId && gathering === 'together' && who.length > 1,
    ),
  );
  return (
    <Sheet title={words.costsTitle}>
      <p className={css.soft}>{words.costsSays}</p>
      <ScrollRegion label={words.costsTitle}>
        <table className={css.costs}>
          <thead>
            <tr>
              <th scope="col">{words.item}</th>
              <th scope="col">{words.when}</th>
              <th className={css.number} scope="col">
                {words.costs}
              </th>
              <th className={css.number} scope="col">
                {words.perHour}
              </th>
              <th scope="col">{words.betterMoment}</th>
              {mayEdit ? <th scope="col">{words.lock}</th> : null}
            </tr>
          </thead>
          <tbody>
            {known.map(({ itemId, costs: cost, costsPerHour, better }) => (
              <tr key={itemId}>
                <th scope="row">
                  <span className={css.itemName}>
                    <span aria-hidden="true" className={css.dot} data-part={names.part(itemId)} />
                    {names.item(itemId)}
                    {itemId === meetings[0]?.itemId && cost !== null && cost > 0 ? (
                      <>
                        {' '}
                        <Badge wing="check">{words.dearest}</Badge>
                      </>
                    ) : null}
                  </span>
                </th>
                <td className={css.when}>{whenOf(itemId, placements, shortDayNames[language])}</td>
                <td className={css.number} data-label={words.costs}>
                  {cost === null ? '–' : formatNumber(Math.max(0, cost), language)}
                </td>
                <td className={css.number} data-label={words.perHour}>
                  {cost === null ? '–' : formatNumber(Math.max(0, costsPerHour), language)}
                </td>
                <td className={css.betterMoment}>
                  {better &&
                  better.allowed &&
                  better.wins >= 1 &&
                  mayEdit &&
                  !draft.locked.includes(itemId) ? (
                    <Button kind="quiet" onClick={() => move(itemId, better)} small>
                      {words.better(
                        shortDayNames[language][better.to.day] ?? '',
                        clockText(better.to.at),
                        formatNumber(better.wins, language),
                      )}
                    </Button>
                  ) : null}
                </td>
                {mayEdit ? (
                  <td className={css.lock}>
                    <Checkbox
                      checked={draft.locked.includes(itemId)}
                      hideLabel
                      label={words.lockItem(names.item(itemId))}
                      onChange={() => onLock(itemId)}
                    />
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {leftOut.length > 0 ? (
        <details className={css.leftOut}>
          <summary>{`${words.leftOutTitle} (${leftOut.length})`}</summary>
          <ul className={css.why}>
            {leftOut.map(({ itemId, because }) => (
              <li key={itemId}>{`${names.item(itemId)}: ${words[because]}`}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </Sheet>
  );
}

/** `ma 09:00, wo 09:00 +3`. */
function whenOf(itemId: string, placements: readonly Placement[], days: readonly string[]): string {
  const moments = [
    ...new Set(
      placements
        .filter((one) => one.itemId === itemId)
        .toSorted((a, b) => a.day - b.day || a.from - b.from)
        .map(({ day, from }) => `${days[day]} ${clockText(from)}`),
    ),
  ];
  const most = 3;
  return moments.slice(0, most).join(', ') + (moments.length > most ? ` +${moments.length - most}` : '');
}
