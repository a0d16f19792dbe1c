import { useState } from 'react';
import { Field, type FieldProps } from './field.tsx';
import { IconButton } from './icon-button.tsx';
import { EyeIcon, EyeOffIcon } from './icons.tsx';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import css from './field.module.css';

/** A password, which can be looked at. `autoComplete` tells a password keeper whether to fill in or to propose one. */
export function PasswordField(
  props: FieldProps & {
    value: string;
    onChange: (value: string) => void;
    autoComplete: 'current-password' | 'new-password';
    maxLength?: number | undefined;
  },
) {
  const { value, onChange, autoComplete, maxLength, ...field } = props;
  const words = useWords(kitMessages);
  const [shown, setShown] = useState(false);
  return (
    <Field {...field}>
      {(control) => (
        <div className={css.withEnd}>
          <input
            {...control}
            autoCapitalize="none"
            autoComplete={autoComplete}
            className={css.control}
            maxLength={maxLength}
            name="password"
            onChange={(event) => onChange(event.target.value)}
            required
            spellCheck={false}
            type={shown ? 'text' : 'password'}
            value={value}
          />
          <span className={css.end}>
            <IconButton
              icon={shown ? EyeOffIcon : EyeIcon}
              label={shown ? words.hidePassword : words.showPassword}
              onClick={() => setShown(!shown)}
            />
          </span>
        </div>
      )}
    </Field>
  );
}
