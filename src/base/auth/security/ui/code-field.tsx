import { TextField } from '#base/ui-kit/text-field.tsx';

/** Six digits from an app; a phone offers them by itself. */
export function CodeField(props: {
  label: string;
  hint?: string | undefined;
  error?: string | null;
  value: string;
  onChange: (code: string) => void;
}) {
  return (
    <TextField
      {...props}
      autoComplete="one-time-code"

      inputMode="numeric"
      maxLength={7}
      name="code"
      required
      spellCheck={false}
    />
  );
}
