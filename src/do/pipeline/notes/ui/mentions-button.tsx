import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { ask } from '#base/ui-kit/client.ts';
import { AtIcon } from '#base/ui-kit/icons.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { countMentions } from '../contract.ts';
import { noteMessages } from '../messages.ts';
import css from './notes.module.css';

const MentionsDrawer = lazy(async () => ({
  default: (await import('./mentions-drawer.tsx')).MentionsDrawer,
}));
const lookEveryMillis = 60_000;

/** Whether somebody was called since one last looked, and the way to where. */
export function MentionsButton() {
  const words = useWords(noteMessages);
  const [open, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: ['mentions', 'count'],
    queryFn: ({ signal }) => ask(countMentions, {}, { signal }),
    refetchInterval: lookEveryMillis,
  });
  const unseen = data?.unseen ?? 0;
  return (
    <span className={css.button}>
      <IconButton
        aria-haspopup="dialog"
        icon={AtIcon}
        label={unseen > 0 ? words.mentionsNew(unseen) : words.mentions}
        onClick={() => setOpen(true)}
      />
      {unseen > 0 ? (
        <span aria-hidden="true" className={css.count}>
          {unseen > 99 ? '99+' : unseen}
        </span>
      ) : null}
      {open ? (
        <Suspense>
          <MentionsDrawer onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </span>
  );
}
