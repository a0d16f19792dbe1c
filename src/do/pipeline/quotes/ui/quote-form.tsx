import { useId, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { accountQuery } from '#base/directory/accounts/ui/use-account.ts';
import type { AccountId, ContactId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { errorAt, ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextArea } from '#base/ui-kit/text-field.tsx';
import { useViewer } from '#base/auth/ui/use-viewer.ts';

import type { Deal } from '../../shapes.ts';
import { editQuote, type Quote } from '../contract.ts';
import { quoteMessages } from '../messages.ts';
import { useQuoteChange } from './use-quotes.ts';
import own from './quotes.module.css';

/** The words around the products of a draft. */
export function QuoteForm({ quote, deal, onClose }: { quote: Quote; deal: Deal; onClose: () => void }) {
  const id = useId();
  const words = useWords(quoteMessages);
  const kit = useWords(kitMessages);
  const { today } = useViewer();
  const { data: account } = useQuery({
    ...accountQuery(deal.account?.id ?? ('' as AccountId)),
    enabled: deal.account !== null,
  });
  const [language, setLanguage] = useState(quote.language);
  const [contactId, setContactId] = useState<ContactId | null>(quote.contact?.id ?? null);
  const [validUntil, setValidUntil] = useState<Quote['validUntil'] | null>(quote.validUntil);
  const [introduction, setIntroduction] = useState(quote.introduction ?? '');
  const [conditions, setConditions] = useState(quote.conditions ?? '');
  const save = useQuoteChange(
    () =>
      ask(editQuote, {
        quoteId: quote.id,
        version: quote.version,
        language,
        contactId,
        validUntil: validUntil ?? quote.validUntil,
        introduction,
        conditions,
      }),
    onClose,
  );
  const contacts = account?.contacts.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  const shown =
    quote.contact && !contacts.some(({ value }) => value === quote.contact?.id)
      ? [{ value: quote.contact.id, label: quote.contact.name }, ...contacts]
      : contacts;
  return (
    <Drawer
      actions={
        <>
          <Button onClick={onClose}>{kit.cancel}</Button>
          <Button busy={save.isPending} form={id} kind="primary" type="submit">
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      open
      title={words.editTitle}
    >
      <form
        className={own.form}
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(undefined);
        }}
      >
        <SelectField
          clearable
          label={words.contact}
          onChange={setContactId}
          options={shown}
          value={contactId}
        />
        <div className={own.pair}>
          <DateField
            error={errorAt(save.error, '/validUntil')}
            label={words.valid}
            min={today}
            onChange={setValidUntil}
            value={validUntil}
          />
          <SelectField
            label={words.language}
            onChange={(chosen) => setLanguage(chosen ?? language)}
            options={[
              { value: 'nl' as const, label: 'Nederlands' },
              { value: 'en' as const, label: 'English' },
            ]}
            value={language}
          />
        </div>
        <TextArea
          label={words.introduction}
          maxLength={5000}
          onChange={setIntroduction}
          optional
          placeholder={words.introductionExample}
          rows={5}
          value={introduction}
        />
        <TextArea
          label={words.conditions}
          maxLength={10_000}
          onChange={setConditions}
          optional
          rows={5}
          value={conditions}
        />
        <ErrorNote error={save.error} />
      </form>
    </Drawer>
  );
}
