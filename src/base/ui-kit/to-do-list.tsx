import type { KeyboardEvent, ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';
import { CheckIcon, UndoIcon } from './icons.tsx';
import css from './to-do-list.module.css';

/** Lines of things to do under a head; red where they are late. */
export function ToDoGroup(props: {
  label: string;
  /** Shown above the lines, with how many there are. */
  head?: { count: number; late?: boolean } | undefined;
  children: ReactNode;
}) {
  const { label, head, children } = props;
  return (
    <section aria-label={label} className={css.group}>
      {head ? (
        <h2 className={css.head} data-late={head.late || undefined}>
          {label} <span className={css.count}>{head.count}</span>
        </h2>
      ) : null}
      {children}
    </section>
  );
}

export function ToDoLines({ children }: { children: ReactNode }) {
  return <ul className={css.lines}>{children}</ul>;
}

/** One thing to do: a press ticks it off, its words open it. */
export function ToDoLine(props: {
  title: string;
  done: boolean;
  tick: { label: string; may: boolean; onPress: () => void };
  onOpen: () => void;
  /** Keys on the line besides the arrows. */
  onKey?: (event: KeyboardEvent<HTMLElement>) => void;
  /** Beside the words. */
  badge?: ReactNode;
  facts: ReactNode;
  menu?: ReactNode;
}) {
  const { title, done, tick, onOpen, onKey, badge, facts, menu } = props;
  return (
    <li className={css.line} data-done={done || undefined}>
      <IconButton
        className={css.tick}
        disabled={!tick.may}
        icon={done ? UndoIcon : CheckIcon}
        label={tick.label}
        onClick={tick.onPress}
        small
      />
      <div className={css.words}>
        <div className={css.said}>
          <button className={css.title} data-to-do onClick={onOpen} onKeyDown={onKey} type="button">
            {title}
          </button>
          {badge}
        </div>
        <p className={css.facts}>{facts}</p>
      </div>
      {menu}
    </li>
  );
}

/** A line of facts about one thing, small and soft. */
export function Facts({ children }: { children: ReactNode }) {
  return <p className={css.facts}>{children}</p>;
}

/** One of the facts: with a drawing before it, or red. */
export function Fact({ late, children }: { late?: boolean | undefined; children: ReactNode }) {
  return <span className={late ? css.late : css.fact}>{children}</span>;
}

/** Up and down through the lines, whichever list they stand in. */
export function walkToDos(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const here = event.target as HTMLElement;
  if (step === undefined || !('toDo' in here.dataset)) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-to-do]')];
  const to = all[all.indexOf(here) + step];
  if (!to) return;
  event.preventDefault();
  to.focus();
}

/** What is done goes from the list; the keyboard stays in it, at the next line or the one before. */
export function focusBeside(from: HTMLElement): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-to-do]')];
  const at = all.indexOf(from);
  (all[at + 1] ?? all[at - 1])?.focus();
}
