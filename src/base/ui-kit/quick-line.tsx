import { useId, type ReactNode, type Ref } from 'react';
import { Button } from './button.tsx';
import { ErrorNote } from './error-note.tsx';
import { PlusIcon } from './icons.tsx';
import css from './quick-line.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

/** One line that makes something, with what was understood of it below while one types. */
export function QuickLine(props: {
  label: string;
  placeholder: string;
  value: string;
  onChange: (line: string) => void;
  onSubmit: () => void;
  addLabel: string;
  busy: boolean;
  error?: unknown;
  fieldRef?: Ref<HTMLInputElement>;
  /** What was understood, or how to write it. */
  children?: ReactNode;
}) {
  const id = useId();
  const { label, placeholder, value, onChange, onSubmit, addLabel, busy, error, fieldRef, children } = props;
  return (
    <form
      className={css.quick}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div className={css.line}>
        <label className={css.field}>
          <VisuallyHidden>{label}</VisuallyHidden>
          <PlusIcon size={18} />
          <input
            aria-describedby={id}
            autoComplete="off"
            maxLength={300}
            onChange={(event) => onChange(event.target.value)}
            placeholder={placeholder}
            ref={fieldRef}
            value={value}
          />
        </label>
        <Button busy={busy} kind="primary" type="submit">
          {addLabel}
        </Button>
      </div>
      <output className={css.reading} id={id}>
        {children}
      </output>
      <ErrorNote error={error} />
    </form>
  );
}

/** What will be made of the line. */
export function ReadTitle({ children }: { children: ReactNode }) {
  return <strong className={css.readTitle}>{children}</strong>;
}
