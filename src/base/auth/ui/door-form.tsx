import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import css from './door-form.module.css';

/** The fields of a screen at the door, what went wrong, and the one button. */
export function DoorForm(props: {
  onSubmit: () => void;
  submit: string;
  busy: boolean;
  /** Shown above the button; what belongs to a field stands there already. */
  error?: unknown;
  children: ReactNode;
}) {
  const { onSubmit, submit, busy, error, children } = props;
  const form = useRef<HTMLFormElement>(null);
  // The first thing that is asked: writing can begin at once.
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input:not([readonly])')?.focus(), []);
  return (
    <form
      ref={form}
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit();
      }}
    >
      {children}
      <ErrorNote error={error} />
      <div className={css.main}>
        <Button busy={busy} kind="primary" type="submit">
          {submit}
        </Button>
      </div>
    </form>
  );
}
