import { TextField } from '#base/ui-kit/text-field.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { doorMessages } from '../messages.ts';

/** The address with which somebody signs in, as a password keeper knows it. */
export function EmailField(props: {
  value: string;
  onChange: (value: string) => void;
  error?: string | null;
}) {
  const words = useWords(doorMessages);
  return (
    <TextField
      {...props}
      autoCapitalize="none"
      autoComplete="username"
      inputMode="email"
      label={words.email}
      maxLength={200}
      name="email"
      required
      spellCheck={false}
      type="email"
    />
  );
}
