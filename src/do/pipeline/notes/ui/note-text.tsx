import { Fragment } from 'react';

import type { Note } from '../contract.ts';
import { findMentions } from '../rules/find-mentions.ts';
import css from './notes.module.css';

/** What a note says, with those who are called in it made plain. */
export function NoteText({ note }: { note: Pick<Note, 'text' | 'mentions'> }) {
  const { text, mentions } = note;
  const called = findMentions(
    text,
    mentions.map(({ name }) => name),
  );
  const ends = [0, ...called.map(({ end }) => end)];
  return (
    <p className={css.text}>
      {called.map(({ start, end }, i) => (
        <Fragment key={start}>
          {text.slice(ends[i], start)}
          <span className={css.called}>{text.slice(start, end)}</span>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </p>
  );
}
