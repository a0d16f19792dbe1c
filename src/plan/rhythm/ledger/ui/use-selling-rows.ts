import { useQuery } from '@tanstack/react-query';
import type { OutputOf } from '#base/http/contract.ts';
import type { WeekId } from '#base/kernel/date.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';

import { useRoleNames } from '../../../roles/ui/use-catalogue.ts';
import { getSellingTime } from '../contract.ts';
import { ledgerMessages } from '../messages.ts';

type Answer = OutputOf<typeof getSellingTime>;

/** Whose selling time: one's own, everybody's, that of a role or of a colleague. */
export type SellingRow = NonNullable<Answer['own']> & { key: string; label: string };

/** From this change of the ratio per week on, it goes somewhere. */
const steadyBelow = 0.005;

/** Net selling time of the thirteen weeks up to one, whoever's the reader may see. */
export function useSellingRows(until?: WeekId) {
  const words = useWords(ledgerMessages);
  const { nameOf } = useRoleNames();
  const { data, error, refetch } = useQuery({
    queryKey: ['selling-time', until ?? null],
    queryFn: ({ signal }) => ask(getSellingTime, until === undefined ? {} : { until }, { signal }),
    placeholderData: (before) => before,
  });
  const rows: SellingRow[] = data
    ? [
        ...(data.own ? [{ key: 'own', label: words.own, ...data.own }] : []),
        ...(data.all ? [{ key: 'all', label: words.all, ...data.all }] : []),
        ...data.roles.map(({ role, ...lines }) => ({ key: role, label: nameOf(role), ...lines })),
        ...(data.members ?? []).map(({ memberId, name, ...lines }) => ({
          key: memberId,
          label: name,
          ...lines,
        })),
      ]
    : [];
  const trendOf = ({ trend }: SellingRow) =>
    trend === null
      ? words.unknown
      : Math.abs(trend) < steadyBelow
        ? words.steady
        : trend > 0
          ? words.rises
          : words.falls;
  return { data, error, refetch, rows, trendOf };
}
