import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { CustomFieldInputs } from '#base/directory/custom-fields/ui/custom-field-inputs.tsx';
import { useFieldInputs } from '#base/directory/custom-fields/ui/use-field-inputs.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { CriterionId, MemberId, PhaseId, ProductId } from '#base/kernel/id.ts';
import { inLanguage } from '#base/kernel/language.ts';
import type { Cents } from '#base/kernel/money.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { errorAt, ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { MoneyField } from '#base/ui-kit/money-field.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { activePhases } from '#plan/sales-cycle/cycle.ts';

import { createDeal } from '../contract.ts';
import { resultsAskedUpTo } from '../rules/results-asked.ts';
import { AccountOrNew, type PickedAccount } from './account-or-new.tsx';
import { CriterionField, type Answer } from './gate/criterion-field.tsx';
import { dealMessages } from './deal/deal-messages.ts';
import { givenResults, noAnswer, unanswered } from './gate/results-form.ts';
import { useCycles } from './use-cycles.ts';
import { useDealChoices } from './use-deal-choices.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import css from './deal-fields.module.css';

/** A new deal: mine, in the first phase, at the product's price, unless something else is said. */
export function NewDealDialog(props: {
  account?: PickedAccount | undefined;
  cycleId?: string | undefined;
  onClose: () => void;
}) {
  const { cycleId, onClose } = props;
  const words = useWords(dealMessages);
  const kit = useWords(kitMessages);
  const language = useLanguage();
  const viewer = useViewer();
  const toast = useToast();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { cycles, ownCycleId } = useCycles();
  const { members, products } = useDealChoices();
  const running = cycles.filter(({ retired }) => !retired);
  const [account, setAccount] = useState<PickedAccount>(props.account ?? null);
  const [title, setTitle] = useState('');
  const [ownerId, setOwnerId] = useState<MemberId | null>(viewer.id);
  const [chosenCycle, setCycle] = useState<string | null>(cycleId ?? null);
  const [phaseId, setPhaseId] = useState<PhaseId | null>(null);
  const [productId, setProductId] = useState<ProductId | null>(null);
  const [amountCents, setAmount] = useState<Cents | null>(null);
  const [expectedCloseOn, setExpected] = useState<IsoDate | null>(null);
  const [answers, setAnswers] = useState<ReadonlyMap<CriterionId, Answer>>(new Map());
  const [tried, setTried] = useState(false);
  const inputs = useFieldInputs('deal', null);
  const cycle = running.find(({ id }) => id === (chosenCycle ?? ownCycleId)) ?? running[0];
  const phases = cycle ? activePhases(cycle).slice(0, cycle.maySkip ? undefined : 1) : [];
  const asked = cycle && phases[0] && phaseId ? resultsAskedUpTo(cycle, phases[0].id, phaseId, []) : [];
  const open = unanswered(asked, answers);
  const product = products.find(({ id }) => id === productId);
  const suggested = account === null ? '' : 'id' in account ? account.name : account.newName;
  const written = title.trim() || [suggested, product?.name].filter(Boolean).join(' – ');

  const add = useMutation({
    mutationFn: () =>
      ask(createDeal, {
        title: written,
        ...(account === null
          ? {}
          : 'id' in account
            ? { accountId: account.id }
            : { newAccountName: account.newName }),
        ownerId,
        ...(cycle ? { cycleId: cycle.id } : {}),
        ...(phaseId ? { phaseId } : {}),
        ...(asked.length > 0 ? { results: givenResults(answers) } : {}),
        productId,
        amountCents,
        currency: product?.currency ?? viewer.currency,
        expectedCloseOn,
        ...inputs.given,
      }),
    onSuccess: (row) => {
      void queries.invalidateQueries({ queryKey: ['deals'] });
      void queries.invalidateQueries({ queryKey: ['accounts'] });
      onClose();
      toast({ text: words.added(row.title) });
      void navigate({ to: `/deals/${row.id}` });
    },
  });

  return (
    <Dialog
      actions={
        <>
          <Button disabled={add.isPending} onClick={onClose}>
            {kit.cancel}
          </Button>
          <Button busy={add.isPending} kind="primary" type="submit">
            {words.add}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (written !== '' && open.size === 0 && inputs.missing.size === 0) add.mutate();
      }}
      open
      stay={add.isPending}
      title={words.newDeal}
    >
      <AccountOrNew label={words.account} onChange={setAccount} value={account} />
      <TextField
        error={tried && written === '' ? words.titleMissing : errorAt(add.error, '/title')}
        label={words.title}
        maxLength={300}
        onChange={setTitle}
        placeholder={written || words.titleExample}
        value={title}
      />
      <div className={css.pair}>
        <SelectField
          clearable
          label={words.product}
          onChange={(id) => {
            setProductId(id);
            const price = products.find((one) => one.id === id)?.priceCents ?? null;
            if (price !== null) setAmount(price);
          }}
          optional
          options={products.map(({ id, name }) => ({ value: id, label: name }))}
          value={productId}
        />
        <MoneyField
          currency={product?.currency ?? viewer.currency}
          label={words.amount}
          onChange={setAmount}
          optional
          value={amountCents}
        />
        <DateField label={words.expectedClose} onChange={setExpected} optional value={expectedCloseOn} />
        <SelectField
          clearable
          label={words.owner}
          onChange={setOwnerId}
          options={members.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={words.nobody}
          value={ownerId}
        />
        {running.length > 1 ? (
          <SelectField
            label={words.cycle}
            onChange={(id) => {
              setCycle(id);
              setPhaseId(null);
            }}
            options={running.map(({ id, name }) => ({
              value: id as string,
              label: inLanguage(name, language),
            }))}
            value={cycle?.id ?? null}
          />
        ) : null}
        <SelectField
          label={words.phase}
          onChange={(id) => {
            setPhaseId(id);
            setAnswers(new Map());
          }}
          options={phases.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))}
          value={phaseId ?? phases[0]?.id ?? null}
        />
      </div>
      {asked.length > 0 ? (
        <fieldset className={css.asked}>
          <legend>{words.asksFirst}</legend>
          {asked.map((criterion) => (
            <CriterionField
              answer={answers.get(criterion.id) ?? noAnswer}
              criterion={criterion}
              error={tried && open.has(criterion.id) ? words.stillMissing : null}
              key={criterion.id}
              onChange={(answer) => setAnswers((before) => new Map(before).set(criterion.id, answer))}
            />
          ))}
        </fieldset>
      ) : null}
      <CustomFieldInputs error={add.error} inputs={inputs} tried={tried} />
      <ErrorNote error={add.error} fields={{ '/title': words.title, '/newAccountName': words.account }} />
    </Dialog>
  );
}
