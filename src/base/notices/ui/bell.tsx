import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { ask } from '#base/ui-kit/client.ts';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { BellIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { listNotices } from '../contract.ts';
import { noticeMessages } from '../messages.ts';
import css from './bell.module.css';

const NoticeDrawer = lazy(async () => ({ default: (await import('./notice-drawer.tsx')).NoticeDrawer }));
const lookAgainMillis = 20_000;

/** Says that there is news, and opens it. */
export function Bell() {
  const words = useWords(noticeMessages);
  const [open, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: ['notices'],
    queryFn: ({ signal }) => ask(listNotices, {}, { signal }),
    refetchInterval: lookAgainMillis,
  });
  const unread = data?.unread ?? 0;
  return (
    <>
      <span className={css.bell}>
        <IconButton
          aria-haspopup="dialog"
          icon={BellIcon}
          label={unread > 0 ? words.bellUnread(unread) : words.bell}
          onClick={() => setOpen(true)}
        />
        {unread > 0 ? (
          <span aria-hidden="true" className={css.unread}>
            {unread > 99 ? '99+' : unread}
          </span>
        ) : null}
      </span>
      {open ? (
        <Suspense>
          <NoticeDrawer notices={data?.notices} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
