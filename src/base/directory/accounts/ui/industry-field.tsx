import { useId } from 'react';
import { useWords } from '#base/ui-kit/language.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import { accountMessages } from '../messages.ts';
import { useIndustries } from './use-industries.ts';

/** A free word that offers those in use, so that one industry does not get three names. */
export function IndustryField(props: {
  value: string;
  onChange: (value: string) => void;
  error?: string | null;
}) {
  const words = useWords(accountMessages);
  const industries = useIndustries();
  const id = useId();
  return (
    <div>
      <TextField {...props} autoComplete="off" label={words.industry} list={id} maxLength={200} />
      <datalist id={id}>
        {industries.map((industry) => (
          <option key={industry}>{industry}</option>
        ))}
      </datalist>
    </div>
  );
}
