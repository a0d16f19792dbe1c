import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { PlusIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { setApproachRules } from '../../consent-contract.ts';
import { consentMessages } from '../../consent-messages.ts';
import { approachNeeds, channels, ruledAudiences, type ApproachRule } from '../../rules/approach-law.ts';
import css from './consent.module.css';

type Line = ApproachRule & { key: number };

/** Sets the organisation's own rules, each with the day from which it holds. */
export function ApproachRulesDialog(props: {
  rules: readonly ApproachRule[];
  version: number;
  asGiven: boolean;
  onClose: () => void;
}) {
  const { rules, version, asGiven, onClose } = props;
  const words = useWords(consentMessages);
  const { today } = useViewer();
  const queries = useQueryClient();
  const toast = useToast();
  const [lines, setLines] = useState<readonly Line[]>(() => rules.map((rule, key) => ({ ...rule, key })));
  const change = (key: number, part: Partial<ApproachRule>) =>
    setLines((before) => before.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const send = useMutation({
    mutationFn: (next: readonly Line[] | null) =>
      ask(setApproachRules, { version, rules: next?.map(({ key: _key, ...rule }) => rule) ?? null }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      toast({ text: words.rulesSaved });
      onClose();
    },
  });
  return (
    <Dialog
      actions={
        <>
          {asGiven ? null : (
            <Button disabled={send.isPending} onClick={() => send.mutate(null)}>
              {words.rulesReset}
            </Button>
          )}
          <Button disabled={send.isPending} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button busy={send.isPending} kind="primary" type="submit">
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => send.mutate(lines)}
      open
      stay={send.isPending}
      title={words.rulesTitle}
      wide
    >
      <ErrorNote error={send.error} />
      {lines.map((line, index) => (
        <div className={css.rule} key={line.key}>
          <SelectField
            hideLabel={index > 0}
            label={words.channel}
            onChange={(channel) => channel && change(line.key, { channel })}
            options={channels.map((value) => ({ value, label: words[value] }))}
            value={line.channel}
          />
          <SelectField
            hideLabel={index > 0}
            label={words.audience}
            onChange={(audience) => audience && change(line.key, { audience })}
            options={ruledAudiences.map((value) => ({ value, label: words[value] }))}
            value={line.audience}
          />
          <DateField
            hideLabel={index > 0}
            label={words.from}
            onChange={(from) => from && change(line.key, { from })}
            value={line.from}
          />
          <SelectField
            hideLabel={index > 0}
            label={words.needs}
            onChange={(needs) => needs && change(line.key, { needs })}
            options={approachNeeds.map((value) => ({
              value,
              label: value === 'consent' ? words['needs-consent'] : words[value],
            }))}
            value={line.needs}
          />
          <IconButton
            icon={TrashIcon}
            label={words.removeRule}
            onClick={() => setLines(lines.filter(({ key }) => key !== line.key))}
          />
        </div>
      ))}
      <div>
        <Button
          icon={PlusIcon}
          onClick={() =>
            setLines([
              ...lines,
              {
                channel: 'phone',
                audience: 'natural-person',
                from: today,
                needs: 'consent',
                key: Math.max(-1, ...lines.map(({ key }) => key)) + 1,
              },
            ])
          }
          small
        >
          {words.addRule}
        </Button>
      </div>
    </Dialog>
  );
}
