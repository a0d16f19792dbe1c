import { useMemo } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { useRoleNames } from '#plan/roles/ui/use-catalogue.ts';
import { compareMessages } from '../compare-messages.ts';
import { hoursBeside, hoursPerWeek, type Hours } from '../rules/hours.ts';
import type { ProcessModel } from '../rules/model.ts';
import css from './process.module.css';

/** Hours a week before and after, per team and per role, and what it wins. */
export function HoursTable(props: { before: ProcessModel; after: ProcessModel; perWeek: number }) {
  const { before, after, perWeek } = props;
  const words = useWords(compareMessages);
  const roles = useRoleNames();
  const language = useLanguage();
  const [was, is] = useMemo(
    () => [hoursPerWeek(before, perWeek), hoursPerWeek(after, perWeek)],
    [before, after, perWeek],
  );
  const hour = (n: number) => formatNumber(Math.abs(n) < 0.05 ? 0 : n, language, 1);
  const line = (key: string, name: string, a: Hours, b: Hours) => (
    <tr key={key}>
      <th scope="row">{name}</th>
      <td>{hour(a.all)}</td>
      <td>{hour(b.all)}</td>
      <td data-sign={Math.sign(Math.round((b.all - a.all) * 10))}>
        {b.all - a.all > 0.05 ? '+' : ''}
        {hour(b.all - a.all)}
      </td>
      <td>
        {b.selling - a.selling > 0.05 ? '+' : ''}
        {hour(b.selling - a.selling)}
      </td>
    </tr>
  );
  const head = (first: string) => (
    <tr>
      <th scope="col">{first}</th>
      <th scope="col">{words.now}</th>
      <th scope="col">{words.later}</th>
      <th scope="col">{words.difference}</th>
      <th scope="col">{words.selling}</th>
    </tr>
  );
  return (
    <Sheet title={words.hours}>
      <p className={css.soft}>
        {words.hoursSays(formatNumber(perWeek, language, Number.isInteger(perWeek) ? 0 : 1))}
      </p>
      <table className={css.hours}>
        <thead>{head(words.team)}</thead>
        <tbody>
          {hoursBeside(was.lanes, is.lanes).map((one) =>
            line(`lane ${one.key}`, one.key, one.before, one.after),
          )}
        </tbody>
        <thead>{head(words.roleHead)}</thead>
        <tbody>
          {hoursBeside(was.roles, is.roles).map((one) =>
            line(`role ${one.key}`, roles.nameOf(one.key), one.before, one.after),
          )}
        </tbody>
        <tfoot>{line('whole', words.whole, was.whole, is.whole)}</tfoot>
      </table>
    </Sheet>
  );
}
