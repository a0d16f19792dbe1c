import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import { weekFigures } from '../../rules/figures.ts';
import { drawnHours, lengthText } from '../../rules/move-time.ts';
import type { RhythmGround } from '../../rules/week-of-checklist.ts';
import type { Placement } from '../../rules/week.ts';
import { dayNames, plannerMessages } from '../messages.ts';
import { across, apartFrom, drawnDay } from './drawn-week.ts';
import css from './variant-weeks.module.css';

type Variant = { name: string; ground: RhythmGround; placements: readonly Placement[] };

/** Two versions of the week beside each other, a line of five days per person: where the selling blocks lay and lie. */
export function VariantWeeks({ before, after }: { before: Variant; after: Variant }) {
  const words = useWords(plannerMessages);
  const language = useLanguage();
  const minutesOf = ({ ground, placements }: Variant, id: string) =>
    weekFigures(ground.problem, { placements }, id).sellingMinutes;
  return (
    <details className={css.variants}>
      <summary>{words.drawBoth}</summary>
      <ul className={css.legend}>
        <li>
          <span className={css.keyBoth} /> {words.sellsInBoth}
        </li>
        <li>
          <span className={css.keyLost} /> {words.sellsBefore}
        </li>
        <li>
          <span className={css.keyWon} /> {words.sellsAfter}
        </li>
      </ul>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{words.who}</th>
            <th scope="col">
              {words.before}: {before.name}
              <DayNames days={before.ground.problem.days} />
            </th>
            <th scope="col">
              {words.after}: {after.name}
              <DayNames days={after.ground.problem.days} />
            </th>
            <th className={css.number} scope="col">
              {words.sellingTime}
            </th>
          </tr>
        </thead>
        <tbody>
          {after.ground.team.map(({ id, name }) => {
            const was = minutesOf(before, id);
            const is = minutesOf(after, id);
            return (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td data-label={words.before}>
                  <Strip memberId={id} only={css.lost} other={after} variant={before} />
                </td>
                <td data-label={words.after}>
                  <Strip memberId={id} only={css.won} other={before} variant={after} />
                </td>
                <td className={css.number}>
                  {was === 0 && is === 0 ? (
                    '–'
                  ) : (
                    <>
                      {lengthText(was, language)} →{' '}
                      <strong className={is > was ? css.better : is < was ? css.worse : undefined}>
                        {lengthText(is, language)}
                      </strong>
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}

function DayNames({ days }: { days: number }) {
  const language = useLanguage();
  return (
    <span aria-hidden="true" className={css.days}>
      {Array.from({ length: days }, (_, day) => (
        <span key={day}>{dayNames[language][day]?.slice(0, 2)}</span>
      ))}
    </span>
  );
}

/**
 * One person's week as a strip: blocks to sell in, the best hours under them, and what lies between.
 * @param only how the blocks are marked that the other version does not have
 */
function Strip(props: { variant: Variant; other: Variant; only: string | undefined; memberId: string }) {
  const { variant, other, only, memberId } = props;
  const { placements } = variant;
  const { problem } = variant.ground;
  const member = problem.members.find(({ id }) => id === memberId);
  if (!member) return null;
  const otherMember = other.ground.problem.members.find(({ id }) => id === memberId);
  const hours = drawnHours(problem);
  return (
    <span aria-hidden="true" className={css.strip}>
      {Array.from({ length: problem.days }, (_, day) => {
        const drawn = drawnDay(problem, placements, member, day);
        const there = otherMember ? drawnDay(other.ground.problem, other.placements, otherMember, day) : null;
        return (
          <span className={css.day} key={day}>
            {drawn.present.map((one) => (
              <span className={css.present} key={one.from} style={across(one, hours)} />
            ))}
            {drawn.selling.map((one) => (
              <span className={css.selling} key={one.from} style={across(one, hours)} />
            ))}
            {apartFrom(drawn.selling, there?.selling ?? []).map((one) => (
              <span className={only} key={`only ${one.from}`} style={across(one, hours)} />
            ))}
            {drawn.busy.map((one) => (
              <span className={css.busy} key={one.from} style={across(one, hours)} />
            ))}
            {drawn.times.map((index) => {
              const time = placements[index];
              return time ? <span className={css.time} key={index} style={across(time, hours)} /> : null;
            })}
            {drawn.golden.map((one) => (
              <span className={css.golden} key={one.from} style={across(one, hours)} />
            ))}
          </span>
        );
      })}
    </span>
  );
}
