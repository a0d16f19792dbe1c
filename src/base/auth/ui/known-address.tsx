import { useWords } from '#base/ui-kit/language.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { doorMessages } from '../messages.ts';

/** The address that a link is for: read, not written, and known to whatever keeps passwords. */
export function KnownAddress({ email }: { email: string }) {
  const words = useWords(doorMessages);
  return (
    <TextField
      autoComplete="username"
      label={words.email}
      onChange={() => {}}
      readOnly
      type="email"
      value={email}
    />
  );
}
