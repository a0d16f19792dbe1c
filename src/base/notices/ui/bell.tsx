import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { useLive } from '#base/live/ui/use-live.ts';
import { ask } from '#base/ui-kit/client.ts';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { BellIcon, BellOffIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { listNotices } from '../contract.ts';
import { noticeMessages } from '../messages.ts';
import css from './bell.module.css';

const NoticeDrawer = lazy(async () => ({ default: (await import('./notice-drawer.tsx')).NoticeDrawer }));

/** Says that there is news, as soon as there is, and opens it; `quiet` says nothing of it until one looks. */
export function Bell({ quiet = false }: { quiet?: boolean }) {
  const words = useWords(noticeMessages);
  const [open, setOpen] = useState(false);
  const { id } = useViewer();
  const { data, refetch } = useQuery({
    queryKey: ['notices'],
    queryFn: ({ signal }) => ask(listNotices, {}, { signal }),
  });
  useLive('notice', id, () => void refetch());
  const unread = quiet ? 0 : (data?.unread ?? 0);
  return (
    <>
      <span className={css.bell}>
        <IconButton
          aria-haspopup="dialog"
          icon={quiet ? BellOffIcon : BellIcon}
          label={quiet ? words.bellQuiet : unread > 0 ? words.bellUnread(unread) : words.bell}
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
