import { useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';

import { legalFormMessages } from '../legal-form-messages.ts';
import { accountMessages } from '../messages.ts';
import { isNaturalPerson, legalForms, type LegalForm } from '../rules/legal-form.ts';

/** The legal form, with what it means for who may be called. */
export function LegalFormField(props: {
  value: LegalForm | null;
  onChange: (value: LegalForm | null) => void;
  error?: string | null;
}) {
  const words = useWords(accountMessages);
  const forms = useWords(legalFormMessages);
  return (
    <SelectField
      {...props}
      clearable
      label={words.legalForm}
      options={legalForms.map((value) => ({
        value,
        label: forms[value],
        hint: isNaturalPerson(value) ? forms.isNatural : undefined,
      }))}
      placeholder={words.notKnown}
    />
  );
}
