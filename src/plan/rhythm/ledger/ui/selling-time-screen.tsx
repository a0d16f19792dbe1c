import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '#base/http/contract.ts';
import { formatRatio, formatWeek } from '#base/i18n/format.ts';
import type { Ratio } from '#base/kernel/ratio.ts';
import { ask } from '#base/ui-kit/client.ts';
import { ButtonLink } from '#base/ui-kit/button.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { useRoleNames } from '../../../roles/ui/use-catalogue.ts';
import { lengthText } from '../../rules/move-time.ts';
import { sellingSum } from '../../rules/net-selling.ts';
import { getSellingTime } from '../contract.ts';
import { ledgerMessages } from '../messages.ts';
import { SellingBars } from './selling-bars.tsx';
import css from './selling-time.module.css';

type Answer = OutputOf<typeof getSellingTime>;
type Row = NonNullable<Answer['own']> & { key: string; label: string };

/** From this change of the ratio per week on, it goes somewhere. */
const steadyBelow = 0.005;

/** Planned against real selling time over thirteen weeks, with where it goes. */
export function SellingTimeScreen() {
  const words = useWords(ledgerMessages);
  const language = useLanguage();
  const { data, error, refetch } = useQuery({
    queryKey: ['selling-time'],
    queryFn: ({ signal }) => ask(getSellingTime, {}, { signal }),
  });
  const { nameOf } = useRoleNames();
  const [chosen, setChosen] = useState<string | null>(null);
  const page = {
    title: words.title,
    actions: <ButtonLink to="/rhythm/hours">{words.definition}</ButtonLink>,
  };
  if (!data)
    return (
      <Page {...page}>
        <Sheet>
          {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />}
        </Sheet>
      </Page>
    );
  const rows: Row[] = [
    ...(data.own ? [{ key: 'own', label: words.own, ...data.own }] : []),
    ...(data.all ? [{ key: 'all', label: words.all, ...data.all }] : []),
    ...data.roles.map(({ role, ...lines }) => ({ key: role, label: nameOf(role), ...lines })),
    ...(data.members ?? []).map(({ memberId, name, ...lines }) => ({ key: memberId, label: name, ...lines })),
  ];
  const row = rows.find(({ key }) => key === chosen) ?? rows[0];
  if (!row)
    return (
      <Page {...page}>
        <EmptyState title={words.nothing}>{words.nothingSays}</EmptyState>
      </Page>
    );
  const trendOf = ({ trend }: Row) =>
    trend === null
      ? words.unknown
      : Math.abs(trend) < steadyBelow
        ? words.steady
        : trend > 0
          ? words.rises
          : words.falls;
  return (
    <Page {...page}>
      <p className={css.soft}>{words.says}</p>
      <Sheet>
        {rows.length > 1 ? (
          rows.length > 6 ? (
            <SelectField
              label={words.who}
              onChange={setChosen}
              options={rows.map(({ key, label }) => ({ value: key, label }))}
              value={row.key}
            />
          ) : (
            <Segmented
              label={words.who}
              onChange={setChosen}
              options={rows.map(({ key, label }) => ({ value: key, label }))}
              value={row.key}
            />
          )
        ) : null}
        <SellingBars lines={row.weeks} weeks={data.weeks} />
      </Sheet>
      <Sheet flush>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable without a pointer */}
        <section aria-label={words.title} className={css.wide} tabIndex={0}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{words.who}</th>
                {data.weeks.map((week, n) => (
                  <th className={css.number} key={week} scope="col">
                    {formatWeek(week)}
                    {n === data.weeks.length - 1 ? <span className={css.small}>{words.notOver}</span> : null}
                  </th>
                ))}
                <th className={css.number} scope="col">
                  {words.ratio}
                </th>
                <th scope="col">{words.trend}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => (
                <tr key={one.key}>
                  <th scope="row">{one.label}</th>
                  {one.weeks.map(({ planned, real }, n) => (
                    <td className={css.number} key={data.weeks[n]}>
                      {lengthText(real, language)}
                      <span className={css.small}>{planned > 0 ? lengthText(planned, language) : '–'}</span>
                    </td>
                  ))}
                  <td className={css.number}>
                    {formatRatio(
                      sellingSum(one.weeks.slice(0, -1).filter(({ planned }) => planned > 0))
                        .ratio as Ratio | null,
                      language,
                    )}
                  </td>
                  <td>{trendOf(one)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Sheet>
      {data.leftOut > 0 ? <p className={css.soft}>{words.leftOut(data.leftOut)}</p> : null}
    </Page>
  );
}
