import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { accountQuery } from '#base/directory/accounts/ui/use-account.ts';
import { CustomFieldInputs } from '#base/directory/custom-fields/ui/custom-field-inputs.tsx';
import { useFieldInputs } from '#base/directory/custom-fields/ui/use-field-inputs.ts';
import type { AccountId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { errorAt, ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { MoneyField } from '#base/ui-kit/money-field.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { editDeal, getDeal } from '../../contract.ts';
import { lineMessages } from '../../lines/messages.ts';
import { useDealParts } from '../../parts/ui/use-deal-parts.ts';
import type { Deal } from '../../shapes.ts';
import { AccountOrNew } from '../account-or-new.tsx';
import { DealConflict } from './deal-conflict.tsx';
import { changedFields, fieldsOf, mergedFields, type DealFields } from '../deal-fields.ts';
import { dealMessages } from './deal-messages.ts';
import { useDealChoices } from '../use-deal-choices.ts';
import css from '../deal-fields.module.css';

/** Changes a deal. When somebody else was first, both states are shown and one is chosen. */
export function DealEditDrawer({ deal, onClose }: { deal: Deal; onClose: () => void }) {
  const id = useId();
  const words = useWords(dealMessages);
  const kit = useWords(kitMessages);
  const toast = useToast();
  const queries = useQueryClient();
  const { members, products } = useDealChoices();
  const lineWords = useWords(lineMessages);
  const { data: parts } = useDealParts(deal.id);
  const follows = (parts?.lines.length ?? 0) > 0;
  const [start] = useState(deal);
  const [fields, setFields] = useState<DealFields>(() => fieldsOf(deal));
  const [meanwhile, setMeanwhile] = useState<Deal | null>(null);
  const inputs = useFieldInputs('deal', start.fields);
  const [tried, setTried] = useState(false);
  const changes = { ...changedFields(fieldsOf(start), fields), ...inputs.given };
  const { data: account } = useQuery({
    ...accountQuery(fields.account?.id ?? ('' as AccountId)),
    enabled: fields.account !== null,
  });
  const save = useMutation({
    mutationFn: (given: typeof changes & { version: number }) => ask(editDeal, { dealId: deal.id, ...given }),
    onSuccess: async () => {
      onClose();
      toast({ text: words.saved });
      await queries.invalidateQueries({ queryKey: ['deals'] });
    },
    onError: async (error) => {
      if (!(error instanceof ApiProblem) || error.status !== 409) return;
      setMeanwhile(await ask(getDeal, { dealId: deal.id }));
    },
  });
  const set = (change: Partial<DealFields>) => setFields((before) => ({ ...before, ...change }));

  if (meanwhile) {
    return (
      <DealConflict
        busy={save.isPending}
        error={save.error instanceof ApiProblem && save.error.status === 409 ? null : save.error}
        mine={fields}
        mineOwn={inputs.values}
        now={meanwhile}
        onKeep={(own) => {
          const standing = fieldsOf(meanwhile);
          const ownFields = Object.entries(inputs.given.fields ?? {}).filter(([key]) =>
            own.has(`field:${key}`),
          );
          save.mutate({
            version: meanwhile.version,
            ...changedFields(standing, mergedFields(fields, standing, own)),
            ...(ownFields.length > 0 ? { fields: Object.fromEntries(ownFields) } : {}),
          });
        }}
        onLeave={() => {
          void queries.invalidateQueries({ queryKey: ['deals'] });
          onClose();
        }}
        start={fieldsOf(start)}
        startOwn={start.fields}
      />
    );
  }
  const submit = () => {
    setTried(true);
    if (fields.title.trim() === '' || inputs.missing.size > 0) return;
    if (Object.keys(changes).length === 0) onClose();
    else save.mutate({ version: start.version, ...changes });
  };
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
      title={words.edit}
    >
      <form
        className={css.form}
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          error={fields.title.trim() === '' ? words.titleMissing : errorAt(save.error, '/title')}
          label={words.title}
          maxLength={300}
          onChange={(title) => set({ title })}
          value={fields.title}
        />
        <AccountOrNew
          label={words.account}
          mayAdd={false}
          onChange={(picked) => set({ account: picked && 'id' in picked ? picked : null, contact: null })}
          value={fields.account}
        />
        <SelectField
          clearable
          disabled={fields.account === null}
          label={words.contact}
          onChange={(id) => {
            const found = account?.contacts.find((one) => one.id === id);
            set({ contact: found ? { id: found.id, name: found.name } : null });
          }}
          options={contactOptions(fields.contact, account?.contacts)}
          value={fields.contact?.id ?? null}
        />
        <SelectField
          clearable
          label={words.owner}
          onChange={(id) => set({ owner: members.find((one) => one.id === id) ?? null })}
          options={withOwn(members, fields.owner)}
          placeholder={words.nobody}
          value={fields.owner?.id ?? null}
        />
        <SelectField
          clearable
          label={words.product}
          onChange={(id) => set({ product: products.find((one) => one.id === id) ?? null })}
          options={withOwn(products, fields.product)}
          value={fields.product?.id ?? null}
        />
        <MoneyField
          currency={start.currency}
          disabled={follows}
          hint={follows ? lineWords.amountFollows : undefined}
          label={words.amount}
          onChange={(amountCents) => set({ amountCents })}
          value={fields.amountCents}
        />
        <DateField
          label={words.expectedClose}
          onChange={(expectedCloseOn) => set({ expectedCloseOn })}
          value={fields.expectedCloseOn}
        />
        <CustomFieldInputs error={save.error} inputs={inputs} tried={tried} />
        <ErrorNote error={save.error} fields={{ '/title': words.title }} />
      </form>
    </Drawer>
  );
}

/** The choices, with the one that holds now even where it is archived. */
function withOwn<Id extends string>(
  list: readonly { id: Id; name: string }[],
  own: { id: Id; name: string } | null,
) {
  const all = own && !list.some(({ id }) => id === own.id) ? [own, ...list] : list;
  return all.map(({ id, name }) => ({ value: id, label: name }));
}

function contactOptions(
  own: DealFields['contact'],
  contacts: readonly {
    id: NonNullable<DealFields['contact']>['id'];
    name: string;
    jobTitle: string | null;
  }[] = [],
) {
  const options = contacts.map(({ id, name, jobTitle }) => ({
    value: id,
    label: name,
    hint: jobTitle ?? undefined,
  }));
  return own && !contacts.some(({ id }) => id === own.id)
    ? [{ value: own.id, label: own.name, hint: undefined }, ...options]
    : options;
}
