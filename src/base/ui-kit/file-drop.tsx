import { useRef, useState } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { UploadIcon, WarningIcon } from './icons.tsx';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import css from './file-drop.module.css';

/**
 * A place to drop files, with a button that does the same.
 * @param endings what a name may end in, with its dot: `['.csv', '.xlsx']`; others are refused by name
 */
export function FileDrop(props: {
  label: string;
  endings: readonly string[];
  many?: boolean | undefined;
  hint?: string | undefined;
  disabled?: boolean | undefined;
  onFiles: (files: File[]) => void;
}) {
  const { label, endings, many, hint, disabled, onFiles } = props;
  const words = useWords(kitMessages);
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<string[]>([]);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])].slice(0, many ? undefined : 1);
    const fits = (file: File) => endings.some((ending) => file.name.toLowerCase().endsWith(ending));
    setRefused(files.filter((file) => !fits(file)).map((file) => file.name));
    const good = files.filter(fits);
    if (good.length > 0) onFiles(good);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the button inside does the same for those who do not drag
    <section
      aria-label={label}
      className={classNames(css.drop, over && css.over)}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!disabled);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!disabled) take(event.dataTransfer.files);
      }}
    >
      <span className={css.icon}>
        <UploadIcon size={28} />
      </span>
      <p className={css.say}>
        {many ? words.dropHereMany : words.dropHere} <span className={css.or}>{words.or}</span>
      </p>
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        {many ? words.chooseFiles : words.chooseFile}
      </Button>
      <input
        accept={endings.join(',')}
        aria-label={label}
        hidden
        multiple={many}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
        ref={input}
        type="file"
      />
      {hint ? <p className={css.hint}>{hint}</p> : null}
      {refused.length > 0 ? (
        <p className={css.refused} role="alert">
          <WarningIcon size={16} />
          {words.notThisFile(refused.join(', '))}
        </p>
      ) : null}
    </section>
  );
}
