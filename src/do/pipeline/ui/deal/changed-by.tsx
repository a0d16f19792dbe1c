import { useQuery } from '@tanstack/react-query';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { dateIn } from '#base/kernel/date.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import { getLastDealChange } from '../../contract.ts';
import type { Deal } from '../../shapes.ts';
import { clockIn, dayWords } from '#base/i18n/day-words.ts';
import { dealMessages } from './deal-messages.ts';

/** Who was first with a deal, and when. */
export function ChangedBy({ deal }: { deal: Pick<Deal, 'id' | 'version'> }) {
  const words = useWords(dealMessages);
  const language = useLanguage();
  const { today, zone } = useViewer();
  const { data } = useQuery({
    queryKey: ['deals', 'last-change', deal.id, deal.version],
    queryFn: ({ signal }) => ask(getLastDealChange, { dealId: deal.id }, { signal }),
  });
  if (!data) return <p>{words.conflictSays}</p>;
  const at = new Date(data.at);
  const when = `${dayWords(dateIn(zone, at), today, language)} ${clockIn(zone, at)}`;
  return <p>{words.changedBy(data.by?.name ?? words.somebody, when)}</p>;
}
