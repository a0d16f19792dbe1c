import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { ask } from '#base/ui-kit/client.ts';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { WarningIcon } from '#base/ui-kit/icons.tsx';
import { countDeals } from '#do/pipeline/contract.ts';
import { listTasks } from '#do/tasks/contract.ts';

import type { LoopStop } from '../contract.ts';
import css from './loop-home.module.css';
import { LoopSign } from './loop-sign.tsx';
import { useStopWords } from './stop-words.ts';

const shownLate = 5;
const rottingFilter = 'rotting:is:yes';

/** What asks for somebody today: items that are late, deals that lie still, one's own late tasks. */
export function Attention(props: { stops: readonly LoopStop[]; onOpen: (stop: LoopStop) => void }) {
  const { stops, onOpen } = props;
  const { words, nameOf, detailOf } = useStopWords();
  const { today } = useViewer();
  const late = stops.filter(({ status }) => status === 'late');
  const { data: rotting } = useQuery({
    queryKey: ['deals', 'count', rottingFilter],
    queryFn: ({ signal }) => ask(countDeals, { statuses: ['open'], filter: rottingFilter }, { signal }),
  });
  const { data: lateTasks } = useQuery({
    queryKey: ['tasks', 'late', today],
    queryFn: async ({ signal }) => {
      const { rows } = await ask(listTasks, { show: 'open', whose: 'me', limit: 100 }, { signal });
      return rows.filter(({ dueOn }) => dueOn < today).length;
    },
  });
  const still = rotting?.count ?? 0;
  const isQuiet = late.length === 0 && still === 0 && (lateTasks ?? 0) === 0;
  return (
    <Sheet title={words.attention}>
      {isQuiet ? <p className={css.soft}>{words.allQuiet}</p> : null}
      <ul className={css.attention}>
        {late.slice(0, shownLate).map((stop) => (
          <li key={stop.id}>
            <LoopSign shown="late" size={17} />
            <span>
              <button className={css.name} onClick={() => onOpen(stop)} type="button">
                {nameOf(stop)}
              </button>{' '}
              <span className={css.soft}>{detailOf(stop)}</span>
            </span>
          </li>
        ))}
        {late.length > shownLate ? (
          <li className={css.soft}>
            <span className={css.noSign} /> {words.andMore(late.length - shownLate)}
          </li>
        ) : null}
        {still > 0 ? (
          <li>
            <WarningIcon size={17} />
            <Link to={`/deals?filter=${rottingFilter}`}>
              {still === 1 ? words.oneRotting : words.rotting(rotting?.more ? `${still}+` : String(still))}
            </Link>
          </li>
        ) : null}
        {lateTasks ? (
          <li>
            <WarningIcon size={17} />
            <Link to="/tasks">{words.lateTasks(lateTasks)}</Link>
          </li>
        ) : null}
      </ul>
    </Sheet>
  );
}
