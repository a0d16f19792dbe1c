import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { formatWeek } from '#base/i18n/format.ts';
import type { WeekId } from '#base/kernel/date.ts';
import { Avatar } from '#base/ui-kit/avatar.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { EditIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { MentionArea } from '#do/pipeline/notes/ui/mention-area.tsx';
import { NoteText } from '#do/pipeline/notes/ui/note-text.tsx';

import { deleteFigureComment, editFigureComment, type FigureComment } from '../contract.ts';
import { figureCommentMessages } from '../messages.ts';
import css from './comments.module.css';

/** What one said, when; one's own to change or delete. */
export function CommentLine(props: {
  comment: FigureComment;
  /** Said with it where it is of one of several weeks. */
  week: WeekId | null;
  onChanged: () => Promise<unknown>;
}) {
  const { comment, week, onChanged } = props;
  const words = useWords(figureCommentMessages);
  const language = useLanguage();
  const { zone } = useViewer();
  const [draft, setDraft] = useState<string | null>(null);
  const [removing, setRemoving] = useState(false);
  const edit = useMutation({
    mutationFn: (text: string) =>
      ask(editFigureComment, {
        commentId: comment.id,
        version: comment.version,
        text,
        mentions: comment.mentions.map(({ id }) => id),
      }),
    onSuccess: async () => {
      await onChanged();
      setDraft(null);
    },
  });
  const remove = useMutation({
    mutationFn: () => ask(deleteFigureComment, { commentId: comment.id }),
    onSuccess: async () => {
      setRemoving(false);
      await onChanged();
    },
  });
  const submit = () => {
    if (draft !== null && draft.trim() !== '') edit.mutate(draft);
  };
  const name = comment.author?.name ?? words.somebody;
  const when = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(comment.at));
  const facts = [week ? formatWeek(week) : null, when, comment.edited ? words.edited : null];
  return (
    <li className={css.comment}>
      <Avatar name={name} />
      <div className={css.said}>
        <p className={css.who}>
          <strong>{name}</strong> <span>{facts.filter(Boolean).join(' · ')}</span>
        </p>
        {draft === null ? (
          <NoteText note={comment} />
        ) : (
          <form
            className={css.composer}
            onSubmit={(event) => {
              event.preventDefault();
              submit();
            }}
          >
            <MentionArea onChange={setDraft} onChosen={() => {}} onSubmit={submit} value={draft} />
            <div className={css.buttons}>
              <Button onClick={() => setDraft(null)} small>
                {words.cancel}
              </Button>
              <Button busy={edit.isPending} kind="primary" small type="submit">
                {words.save}
              </Button>
            </div>
            <ErrorNote error={edit.error} />
          </form>
        )}
      </div>
      {draft === null ? (
        <span className={css.means}>
          {comment.may.edit ? (
            <IconButton icon={EditIcon} label={words.editOf} onClick={() => setDraft(comment.text)} small />
          ) : null}
          {comment.may.delete ? (
            <IconButton icon={TrashIcon} label={words.removeOf} onClick={() => setRemoving(true)} small />
          ) : null}
        </span>
      ) : null}
      <ConfirmDialog
        busy={remove.isPending}
        confirm={words.remove}
        onClose={() => setRemoving(false)}
        onConfirm={() => remove.mutate()}
        open={removing}
        title={words.removeTitle}
      >
        <p>{words.removeSays}</p>
        <ErrorNote error={remove.error} />
      </ConfirmDialog>
    </li>
  );
}
