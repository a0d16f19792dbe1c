import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AskedOf } from '#base/http/contract.ts';
import type { WeekId } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { useLive } from '#base/live/ui/use-live.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { MentionArea } from '#do/pipeline/notes/ui/mention-area.tsx';
import type { KpiId } from '#plan/targets/rules/definition.ts';

import { addFigureComment, listFigureComments } from '../contract.ts';
import { figureCommentMessages } from '../messages.ts';
import { CommentLine } from './comment-line.tsx';
import css from './comments.module.css';

/** What people said of a figure, and room to say something; of a longer period what was said of its weeks. */
export function CommentThread(props: {
  kpiId: KpiId;
  weeks: readonly WeekId[];
  whose: Pick<AskedOf<typeof listFigureComments>, 'team' | 'memberId'>;
}) {
  const { kpiId, weeks, whose } = props;
  const words = useWords(figureCommentMessages);
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [mentions, setMentions] = useState<readonly MemberId[]>([]);
  const refresh = () => queries.invalidateQueries({ queryKey: ['figure-comments'] });
  const { data, error, refetch } = useQuery({
    queryKey: ['figure-comments', 'thread', kpiId, weeks, whose],
    queryFn: ({ signal }) => ask(listFigureComments, { kpiId, weeks: [...weeks], ...whose }, { signal }),
  });
  useLive('figure-comment', null, () => refetch());
  const week = weeks.length === 1 ? weeks[0] : undefined;
  const send = useMutation({
    mutationFn: (to: WeekId) =>
      ask(addFigureComment, { kpiId, week: to, ...whose, text, mentions: mentions.slice(-50) }),
    onSuccess: async () => {
      setText('');
      setMentions([]);
      await refresh();
    },
  });
  const submit = () => {
    if (week && text.trim() !== '') send.mutate(week);
  };
  return (
    <section aria-label={words.title} className={css.thread}>
      <h3>{words.title}</h3>
      <ErrorNote error={error} />
      {data?.comments.length === 0 ? <p className={css.soft}>{words.none}</p> : null}
      <ul>
        {data?.comments.map((comment) => (
          <CommentLine
            comment={comment}
            key={comment.id}
            onChanged={refresh}
            week={weeks.length > 1 ? comment.week : null}
          />
        ))}
      </ul>
      {data?.may.add && week ? (
        <form
          className={css.composer}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <MentionArea
            onChange={setText}
            onChosen={(id) => setMentions((all) => [...all, id])}
            onSubmit={submit}
            value={text}
          />
          <Button busy={send.isPending} disabled={text.trim() === ''} small type="submit">
            {words.add}
          </Button>
          <ErrorNote error={send.error} />
        </form>
      ) : null}
    </section>
  );
}
