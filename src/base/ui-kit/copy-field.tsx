import { Button } from './button.tsx';
import { CopyIcon } from './icons.tsx';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { TextField } from './text-field.tsx';
import { useToast } from './toast.tsx';
import css from './copy-field.module.css';

/** A text to take along: a link, a key. It is selected on focus, and copied by a button. */
export function CopyField(props: { label: string; value: string; hint?: string | undefined }) {
  const { label, value, hint } = props;
  const words = useWords(kitMessages);
  const toast = useToast();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      toast({ text: words.copied });
    } catch {
      // Without https a browser keeps its clipboard to itself.
      toast({ text: words.copyFailed, bad: true });
    }
  };
  return (
    <div className={css.line}>
      <TextField
        hint={hint}
        label={label}
        onChange={() => {}}
        onFocus={(event) => event.target.select()}
        readOnly
        spellCheck={false}
        value={value}
      />
      <Button icon={CopyIcon} onClick={() => void copy()}>
        {words.copy}
      </Button>
    </div>
  );
}
