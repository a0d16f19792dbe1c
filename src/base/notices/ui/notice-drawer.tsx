import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { clockIn, dayWords } from '#base/i18n/day-words.ts';
import { dateIn, type IsoDate, type TimeZone } from '#base/kernel/date.ts';
import type { NoticeId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { VisuallyHidden } from '#base/ui-kit/visually-hidden.tsx';
import { useViewer } from '#base/auth/ui/use-viewer.ts';

import { readNotices, type Notice } from '../contract.ts';
import { noticeMessages } from '../messages.ts';
import css from './bell.module.css';

/** What one was told, newest first. Opening one goes where it points and marks it read; arrows walk. */
export function NoticeDrawer(props: { notices: readonly Notice[] | undefined; onClose: () => void }) {
  const { notices, onClose } = props;
  const words = useWords(noticeMessages);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const read = useMutation({
    mutationFn: (noticeIds?: NoticeId[]) => ask(readNotices, noticeIds ? { noticeIds } : {}),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  });
  const open = (notice: Notice) => {
    if (!notice.read) read.mutate([notice.id]);
    onClose();
    void navigate({ to: notice.path });
  };
  const anyUnread = notices?.some((notice) => !notice.read) ?? false;
  return (
    <Drawer
      actions={anyUnread ? <Button onClick={() => read.mutate(undefined)}>{words.readAll}</Button> : null}
      onClose={onClose}
      open
      title={words.bell}
    >
      {notices === undefined ? <Skeleton lines={4} /> : null}
      {notices?.length === 0 ? <EmptyState title={words.nothing}>{words.nothingSays}</EmptyState> : null}
      <div onKeyDown={walk} role="presentation">
        <ul className={css.list}>
          {notices?.map((notice) => (
            <li key={notice.id}>
              <button
                className={css.notice}
                data-notice
                data-unread={notice.read ? undefined : true}
                onClick={() => open(notice)}
                type="button"
              >
                <Said notice={notice} />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Drawer>
  );
}

function Said({ notice }: { notice: Notice }) {
  const words = useWords(noticeMessages);
  const language = useLanguage();
  const { today, zone } = useViewer();
  return (
    <>
      <span className={css.says}>
        {notice.read ? null : <VisuallyHidden>{words.unread}: </VisuallyHidden>}
        {notice.says[language]}
      </span>
      {notice.quote === null ? null : <span className={css.quote}>{notice.quote}</span>}
      <span className={css.when}>{moment(notice.at, today, zone, language)}</span>
    </>
  );
}

function moment(at: string, today: IsoDate, zone: TimeZone, language: 'nl' | 'en'): string {
  const instant = new Date(at);
  return `${dayWords(dateIn(zone, instant), today, language)} ${clockIn(zone, instant)}`;
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-notice]')];
  const to = all[all.indexOf(event.target as HTMLElement) + step];
  if (!to) return;
  event.preventDefault();
  to.focus();
}
