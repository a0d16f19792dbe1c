import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import css from '../../calendar/ui/week.module.css';
import { onceMessages } from '../messages.ts';
import type { useOnce } from './use-once.ts';
import { droppedTime } from './week-list.tsx';
import { placeText, type WeekData } from './week-time.ts';

/** What somebody leaves out for once, and its way back. */
export function DroppedTimes(props: { data: WeekData; who: string; once: ReturnType<typeof useOnce> }) {
  const { data, who, once } = props;
  const words = useWords(onceMessages);
  const language = useLanguage();
  const { id: me, access } = useViewer();
  const isManager = access === 'administrator' || access === 'manager';
  const own = data.dropped.flatMap(({ itemId, once: by }) =>
    by?.members.includes(who) ? [{ itemId, by }] : [],
  );
  if (own.length === 0) return null;
  return (
    <ul className={css.dropped}>
      {own.map(({ itemId, by }) => {
        const name = inLanguage(data.items.find(({ id }) => id === itemId)?.name ?? {}, language);
        const mayRestore = isManager || (by.members.length === 1 && by.members[0] === me);
        return (
          <li key={by.exceptionId}>
            <span>
              <s>
                {name}, {placeText(by, language)}
              </s>{' '}
              {words.leftOut}
            </span>
            {mayRestore ? (
              <Button onClick={() => once.restore(droppedTime(itemId, by), name, by, null)} small>
                {words.back}
              </Button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
