import { useId, type ClipboardEvent, type ReactNode, type Ref } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import { Button } from './button.tsx';
import { ErrorNote } from './error-note.tsx';
import { PlusIcon } from './icons.tsx';
import { useLanguage, useWords } from './language.tsx';
import { linesIn } from './lines-in.ts';
import { kitMessages } from './messages.ts';
import css from './quick-line.module.css';
import { Fact } from './to-do-list.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

/** How many characters one line holds; what is longer is said, and not added. */
export const longestQuickLine = 300;

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
  /** Takes the lines of a list that is pasted; without it they come one after another into the line. */
  onLines?: (lines: string[]) => void;
  /** What was understood, or how to write it. */
  children?: ReactNode;
}) {
  const id = useId();
  const {
    label,
    placeholder,
    value,
    onChange,
    onSubmit,
    addLabel,
    busy,
    error,
    fieldRef,
    onLines,
    children,
  } = props;
  const words = useWords(kitMessages);
  const language = useLanguage();
  const tooLong = value.length > longestQuickLine;
  const paste = (event: ClipboardEvent) => {
    const lines = linesIn(event.clipboardData.getData('text/plain'));
    if (lines.length < 2) return;
    event.preventDefault();
    if (onLines) onLines(lines);
    else onChange([value, ...lines].join(' ').trim());
  };
  return (
    <form
      className={css.quick}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!tooLong) onSubmit();
      }}
    >
      <div className={css.line}>
        <label className={css.field}>
          <VisuallyHidden>{label}</VisuallyHidden>
          <PlusIcon size={18} />
          <input
            aria-describedby={id}
            aria-invalid={tooLong || undefined}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
            onPaste={paste}
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
        {tooLong ? (
          <Fact late>
            {words.lineTooLong(
              formatNumber(value.length, language),
              formatNumber(longestQuickLine, language),
            )}
          </Fact>
        ) : (
          children
        )}
      </output>
      <ErrorNote error={error} />
    </form>
  );
}

/** What will be made of the line. */
export function ReadTitle({ children }: { children: ReactNode }) {
  return <strong className={css.readTitle}>{children}</strong>;
}
