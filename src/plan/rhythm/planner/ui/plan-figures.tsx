import { useState } from 'react';
import { formatNumber, formatRatio } from '#base/i18n/format.ts';
import type { Ratio } from '#base/kernel/ratio.ts';
import { classNames } from '#base/ui-kit/class-names.ts';
import { Figure } from '#base/ui-kit/figure.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';

import { checkPlan } from '../../rules/check-plan.ts';
import { weekFigures, type WeekFigures } from '../../rules/figures.ts';
import { lengthText } from '../../rules/move-time.ts';
import type { Placement } from '../../rules/week.ts';
import type { Plan, PlanLine } from '../contract.ts';
import { plannerMessages } from '../messages.ts';
import type { RhythmPlanId } from '../plan.ts';
import { nameOf } from './planner-screen.tsx';
import { VariantWeeks } from './variant-weeks.tsx';
import { usePlan } from './use-plans.ts';
import css from './planner.module.css';

/** A week in a few figures, and beside those of another version: before and after. */
export function PlanFigures(props: {
  plan: Plan;
  plans: readonly PlanLine[];
  /** As they are shown now, also while something is dragged. */
  placements: readonly Placement[];
  figures: WeekFigures;
  worth: number;
}) {
  const { plan, plans, placements, figures, worth } = props;
  const words = useWords(plannerMessages);
  const language = useLanguage();
  const others = plans.filter(({ id }) => id !== plan.id);
  const [other, setOther] = useState<RhythmPlanId | null>(
    () => others.find(({ number }) => number !== null)?.id ?? null,
  );
  const against = usePlan(other).data ?? null;
  const was = against
    ? {
        figures: weekFigures(against.ground.problem, against),
        worth: checkPlan(against.ground.problem, against).worth,
      }
    : null;
  if (plan.placements.length === 0 && plan.ground.problem.items.length > 0) return null;
  const lines = [
    {
      key: 'sellingTime',
      of: (one: WeekFigures) => one.sellingMinutes,
      write: (n: number) => lengthText(n, language),
    },
    { key: 'blocks', of: (one: WeekFigures) => one.blocks, write: (n: number) => formatNumber(n, language) },
    {
      key: 'perBlock',
      of: (one: WeekFigures) => (one.blocks === 0 ? 0 : one.sellingMinutes / one.blocks),
      write: (n: number) => lengthText(n, language),
    },
    {
      key: 'goldenKept',
      of: (one: WeekFigures) => (one.golden === 0 ? 0 : one.goldenKept / one.golden),
      write: (n: number) => formatRatio(n as Ratio, language),
    },
    {
      key: 'fragmented',
      of: (one: WeekFigures) => one.fragmentation,
      write: (n: number) => formatRatio(n as Ratio, language),
    },
  ] as const;
  return (
    <section aria-label={words.compare} className={css.figures}>
      <div className={css.figureRow}>
        {lines.map(({ key, of, write }) => {
          const difference = was ? of(figures) - of(was.figures) : 0;
          return (
            <div key={key}>
              <Figure meaning={words[key]} small value={write(of(figures))} />
              {was ? (
                <p className={classNames(css.delta, looks(key, difference))}>
                  {difference === 0 ? words.same : `${difference > 0 ? '+' : ''}${write(difference)}`}
                </p>
              ) : null}
            </div>
          );
        })}
        {others.length > 0 ? (
          <div className={css.against}>
            <SelectField
              clearable
              label={words.compare}
              onChange={(id) => setOther(id as RhythmPlanId | null)}
              options={others.map((one) => ({ value: one.id as string, label: nameOf(one, words) }))}
              placeholder={words.nothingToCompare}
              value={other}
            />
          </div>
        ) : null}
      </div>
      {was && against ? (
        <details className={css.inFigures}>
          <summary>{words.inFigures}</summary>
          <table className={css.compared}>
            <thead>
              <tr>
                <th scope="col">{words.figure}</th>
                <th scope="col">
                  {words.before}: {nameOf(against, words)}
                </th>
                <th scope="col">
                  {words.after}: {nameOf(plan, words)}
                </th>
                <th scope="col">{words.difference}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ key, of, write }) => {
                const difference = of(figures) - of(was.figures);
                return (
                  <tr key={key}>
                    <th scope="row">{words[key]}</th>
                    <td>{write(of(was.figures))}</td>
                    <td>{write(of(figures))}</td>
                    <td className={looks(key, difference)}>
                      {difference > 0 ? '+' : ''}
                      {write(difference)}
                    </td>
                  </tr>
                );
              })}
              <tr>
                <th scope="row">{words.worth}</th>
                <td>{formatNumber(was.worth, language)}</td>
                <td>{formatNumber(worth, language)}</td>
                <td className={worth >= was.worth ? css.better : css.worse}>
                  {worth > was.worth ? '+' : ''}
                  {formatNumber(worth - was.worth, language)}
                </td>
              </tr>
            </tbody>
          </table>
        </details>
      ) : null}
      {against ? (
        <VariantWeeks
          after={{ name: nameOf(plan, words), ground: plan.ground, placements }}
          before={{ name: nameOf(against, words), ground: against.ground, placements: against.placements }}
        />
      ) : null}
    </section>
  );
}

/** Fewer blocks may be longer ones: their number is neither good nor bad. */
function looks(key: string, difference: number): string | undefined {
  if (difference === 0 || key === 'blocks') return undefined;
  return difference > 0 !== (key === 'fragmented') ? css.better : css.worse;
}
