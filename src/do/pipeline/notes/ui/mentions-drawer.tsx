import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { formatInstant } from '#base/i18n/format.ts';
import type { NoteId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { LoadMore } from '#base/ui-kit/load-more.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { VisuallyHidden } from '#base/ui-kit/visually-hidden.tsx';

import { listMentions, seeMentions } from '../contract.ts';
import { noteMessages } from '../messages.ts';
import { NoteText } from './note-text.tsx';
import css from './notes.module.css';

/** The notes in which one is called, newest first; opening one says that it was seen. */
export function MentionsDrawer({ onClose }: { onClose: () => void }) {
  const words = useWords(noteMessages);
  const language = useLanguage();
  const { zone } = useViewer();
  const queries = useQueryClient();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage, isFetchNextPageError } =
    useInfiniteQuery({
      queryKey: ['mentions', 'list'],
      queryFn: ({ pageParam, signal }) =>
        ask(listMentions, pageParam ? { cursor: pageParam } : {}, { signal }),
      initialPageParam: '',
      getNextPageParam: (page) => page.next ?? undefined,
    });
  const see = useMutation({
    mutationFn: (noteIds?: NoteId[]) => ask(seeMentions, noteIds ? { noteIds } : {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['mentions'] }),
  });
  const rows = data?.pages.flatMap((page) => page.rows);
  return (
    <Drawer
      actions={
        (data?.pages[0]?.unseen ?? 0) > 0 ? (
          <Button busy={see.isPending} onClick={() => see.mutate(undefined)}>
            {words.seenAll}
          </Button>
        ) : null
      }
      onClose={onClose}
      open
      title={words.mentions}
    >
      {!rows && error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {!rows && !error ? <Skeleton lines={4} /> : null}
      {rows?.length === 0 ? <EmptyState title={words.noMentions}>{words.noMentionsSays}</EmptyState> : null}
      <ul className={css.mentions}>
        {rows?.map((note) => (
          <li key={note.id}>
            <Link
              className={css.mention}
              onClick={() => {
                if (!note.seen) see.mutate([note.id]);
                onClose();
              }}
              to={`/deals/${note.deal.id}`}
            >
              <span className={css.head}>
                {note.seen ? null : (
                  <span className={css.new}>
                    <VisuallyHidden>{words.isNew}</VisuallyHidden>
                  </span>
                )}
                <span className={css.deal}>{note.deal.title}</span>
                {note.author?.name ?? words.somebody} · {formatInstant(note.at, zone, language)}
              </span>
              <NoteText note={note} />
            </Link>
          </li>
        ))}
      </ul>
      {hasNextPage ? (
        <LoadMore
          failed={isFetchNextPageError}
          loading={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      ) : null}
    </Drawer>
  );
}
