import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { accountQuery } from '#base/directory/accounts/ui/use-account.ts';
import type { AccountId, ContactId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextArea } from '#base/ui-kit/text-field.tsx';

import type { Deal } from '../../shapes.ts';
import { ChoiceChips } from '../../ui/choice-chips.tsx';
import type { DealContact } from '../contract.ts';
import { peopleOfDealMessages } from '../messages.ts';
import { decisionParts, type DecisionPart } from '../words.ts';

/** Adds somebody of the account to a deal, or changes the part of who is there. */
export function PersonDialog(props: {
  deal: Deal;
  person: DealContact | null;
  taken: readonly ContactId[];
  /** Throws when it is refused. */
  onSave: (person: DealContact) => Promise<void>;
  onClose: () => void;
}) {
  const { deal, person, taken, onSave, onClose } = props;
  const words = useWords(peopleOfDealMessages);
  const kit = useWords(kitMessages);
  const { data: account } = useQuery({
    ...accountQuery(deal.account?.id ?? ('' as AccountId)),
    enabled: deal.account !== null && person === null,
  });
  const [contactId, setContactId] = useState<ContactId | null>(person?.contact.id ?? null);
  const [part, setPart] = useState<DecisionPart>(person?.part ?? 'decider');
  const [note, setNote] = useState(person?.note ?? '');
  const [primary, setPrimary] = useState(person?.primary ?? taken.length === 0);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const free = account?.contacts.filter(({ id }) => !taken.includes(id)) ?? [];
  const contact = person?.contact ?? free.find(({ id }) => id === contactId);
  const submit = async () => {
    setTried(true);
    if (!contact) return;
    setBusy(true);
    setError(null);
    try {
      await onSave({ contact, part, note: note.trim() || null, primary });
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  };
  const nobodyLeft =
    deal.account === null ? words.noAccount : account && free.length === 0 ? words.noContacts : null;
  return (
    <Dialog
      actions={
        <>
          <Button disabled={busy} onClick={onClose}>
            {kit.cancel}
          </Button>
          <Button busy={busy} disabled={person === null && nobodyLeft !== null} kind="primary" type="submit">
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => void submit()}
      open
      stay={busy}
      title={person ? person.contact.name : words.add}
    >
      {person ? null : nobodyLeft ? (
        <p>{nobodyLeft}</p>
      ) : (
        <SelectField
          error={tried && !contact ? words.contactMissing : null}
          label={words.contact}
          onChange={setContactId}
          options={free.map(({ id, name, jobTitle }) => ({
            value: id,
            label: name,
            hint: jobTitle ?? undefined,
          }))}
          value={contactId}
        />
      )}
      {person === null && nobodyLeft ? null : (
        <>
          <ChoiceChips
            label={words.part}
            onChange={setPart}
            options={decisionParts.map((value) => ({ value, label: words[value] }))}
            value={part}
          />
          <TextArea label={words.note} maxLength={1000} onChange={setNote} optional rows={2} value={note} />
          <Checkbox checked={primary} label={words.primary} onChange={setPrimary} />
        </>
      )}
      <ErrorNote error={error} />
    </Dialog>
  );
}
