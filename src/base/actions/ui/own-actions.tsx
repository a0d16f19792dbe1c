import { Link, useNavigate } from '@tanstack/react-router';
import { useWords } from '#base/ui-kit/language.tsx';
import { ToDoGroup, walkToDos } from '#base/ui-kit/to-do-list.tsx';

import { actionMessages } from '../messages.ts';
import { ActionLines } from './action-groups.tsx';
import css from './actions.module.css';
import { useActions } from './use-actions.ts';

/** The first of one's own open actions, beside what else there is to do; nothing where there are none. */
export function OwnActions({ most = 5 }: { most?: number }) {
  const words = useWords(actionMessages);
  const navigate = useNavigate();
  const { rows } = useActions({ show: 'open', whose: 'me' });
  if (!rows || rows.length === 0) return null;
  return (
    <div className={css.own} onKeyDown={walkToDos} role="presentation">
      <ToDoGroup head={{ count: rows.length }} label={words.title}>
        <ActionLines
          actions={rows.slice(0, most)}
          onOpen={({ id }) => void navigate({ to: '/actions/$actionId', params: { actionId: id } })}
          unsaid={{ owner: true }}
        />
      </ToDoGroup>
      {rows.length > most ? (
        <p className={css.all}>
          <Link to="/actions">{words.allActions}</Link>
        </p>
      ) : null}
    </div>
  );
}
