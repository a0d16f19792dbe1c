import { useMemo } from 'react';
import { accountFieldPrefix } from '#base/directory/custom-fields/rules/filter-fields.ts';
import { useFields } from '#base/directory/custom-fields/ui/use-fields.ts';
import { useOwnFilters } from '#base/directory/custom-fields/ui/use-own-filters.ts';
import { filterMessages } from '#base/filters/ui/filter-messages.ts';
import type { ShownField } from '#base/filters/ui/shown-field.ts';
import { useWords } from '#base/ui-kit/language.tsx';

import {
  accountFieldMessages,
  contactFieldMessages,
  directoryChoiceMessages,
} from '../directory-messages.ts';
import { legalFormMessages } from '../legal-form-messages.ts';
import { accountFilterFields, contactFilterFields } from '../rules/directory-filter-fields.ts';
import { accountKinds } from '../rules/kinds.ts';
import { legalForms } from '../rules/legal-form.ts';
import { consentAnswers } from '../rules/may-approach.ts';
import { useIndustries } from './use-industries.ts';
import { useOwners } from './use-owners.ts';
import { useRegions } from './use-regions.ts';

type Extra = Record<string, Partial<ShownField>>;

/** What fields of accounts and contacts are chosen from, in the reader's language. */
function useExtras(): Extra {
  const choices = useWords(directoryChoiceMessages);
  const filters = useWords(filterMessages);
  const forms = useWords(legalFormMessages);
  const owners = useOwners();
  const industries = useIndustries();
  const regions = useRegions();
  return useMemo(() => {
    const plain = (texts: readonly string[]) => texts.map((value) => ({ value, label: value }));
    const people = [{ value: 'me', label: filters.me }, ...owners];
    const kinds = accountKinds.map((value) => ({ value, label: choices[value] }));
    const answers = consentAnswers.map((value) => ({ value, label: choices[value] }));
    return {
      kind: { options: kinds },
      'account-kind': { options: kinds },
      owner: { options: people },
      'account-owner': { options: people },
      industry: { options: plain(industries) },
      region: { options: plain(regions) },
      'legal-form': { options: legalForms.map((value) => ({ value, label: forms[value] })) },
      'may-call': { says: { yes: choices.mayCall, no: choices.mayNotCall } },
      'may-mail': { says: { yes: choices.mayMail, no: choices.mayNotMail } },
      'consent-phone': { options: answers },
      'consent-email': { options: answers },
    };
  }, [choices, filters, forms, industries, owners, regions]);
}

/** The fields by which accounts can be filtered. */
export function useAccountFields(): readonly ShownField[] {
  const labels = useWords(accountFieldMessages);
  const extras = useExtras();
  const own = useOwnFilters('account');
  return useMemo(
    () => [
      ...accountFilterFields.map((field) => ({ ...field, label: labels[field.key], ...extras[field.key] })),
      ...own,
    ],
    [extras, labels, own],
  );
}

/** The fields by which contacts can be filtered: their own and those of their account. */
export function useContactFields(): readonly ShownField[] {
  const labels = useWords(contactFieldMessages);
  const extras = useExtras();
  const own = useOwnFilters('contact');
  const ofAccount = useOwnFilters('account', accountFieldPrefix);
  return useMemo(
    () => [
      ...contactFilterFields.map((field) => ({ ...field, label: labels[field.key], ...extras[field.key] })),
      ...own,
      ...ofAccount,
    ],
    [extras, labels, ofAccount, own],
  );
}

/** Can a filter be asked already? One that names own fields waits until it is known which there are. */
export function useCanAsk(filter: string | undefined): boolean {
  const { isReady, error } = useFields('account');
  return isReady || error !== null || !(filter ?? '').includes('field.');
}
