import { useState } from 'react';
import { useWords } from '#base/ui-kit/language.tsx';
import { PasswordField } from '#base/ui-kit/password-field.tsx';
import { doorMessages } from '../messages.ts';
import { longestPassword, passwordHint } from '../rules.ts';

/** A password that is chosen: says its one rule beforehand, and how it does while it is typed. */
export function NewPasswordField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | null;
  /** Words that others know of this person. */
  own?: readonly string[];
}) {
  const { own, error, ...field } = props;
  const words = useWords(doorMessages);
  const hint = passwordHint(field.value, own);
  const said = {
    empty: words.passwordRule,
    'too-short': hint.kind === 'too-short' ? words.passwordMissing(hint.missing) : '',
    easy: hint.kind === 'easy' && hint.because === 'pattern' ? words.passwordPattern : words.passwordOwnWords,
    fine: words.passwordFine,
    strong: words.passwordStrong,
  }[hint.kind];
  // What was refused stands there until the rule is kept, or something else is written; then the hint goes on.
  const [judged, setJudged] = useState({ error, value: field.value });
  if (judged.error !== error) setJudged({ error, value: field.value });
  const unchanged = judged.value === field.value;
  const refused = hint.kind === 'empty' || hint.kind === 'too-short' || unchanged ? error : null;
  return (
    <PasswordField
      {...field}
      autoComplete="new-password"
      error={refused}
      hint={refused ? undefined : said}
      maxLength={longestPassword}
    />
  );
}
