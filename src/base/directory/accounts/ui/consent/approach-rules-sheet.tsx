import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { formatDate } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { EditIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { getApproachRules } from '../../consent-contract.ts';
import { consentMessages } from '../../consent-messages.ts';
import { channels, ruledAudiences, ruleOn, type ApproachRule } from '../../rules/approach-law.ts';
import css from './consent.module.css';

const ApproachRulesDialog = lazy(async () => ({
  default: (await import('./approach-rules-dialog.tsx')).ApproachRulesDialog,
}));

/** What is asked before somebody is approached: what holds now and what comes. An administrator can change it. */
export function ApproachRulesSheet() {
  const words = useWords(consentMessages);
  const language = useLanguage();
  const { today } = useViewer();
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['approach-rules'],
    queryFn: ({ signal }) => ask(getApproachRules, {}, { signal }),
  });
  if (!data)
    return (
      <Sheet title={words.rulesTitle}>
        {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <Skeleton lines={4} />}
      </Sheet>
    );
  const holds = channels.flatMap((channel) =>
    ruledAudiences.map((audience) => ruleOn(data.rules, channel, audience, today)),
  );
  const shown = data.rules.filter((rule) => rule.from > today || holds.includes(rule));
  return (
    <Sheet
      actions={
        data.may.edit ? (
          <Button icon={EditIcon} onClick={() => setEditing(true)} small>
            {words.rulesEdit}
          </Button>
        ) : null
      }
      title={words.rulesTitle}
    >
      <p className={css.says}>{words.rulesSay}</p>
      <table className={css.rules}>
        <thead>
          <tr>
            <th scope="col">{words.channel}</th>
            <th scope="col">{words.audience}</th>
            <th scope="col">{words.needs}</th>
            <th scope="col">{words.from}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((rule) => (
            <tr key={keyOf(rule)}>
              <td>{words[rule.channel]}</td>
              <td>{words[rule.audience]}</td>
              <td>{rule.needs === 'consent' ? words['needs-consent'] : words[rule.needs]}</td>
              <td>
                {rule.from <= always ? words.always : formatDate(rule.from, language)}{' '}
                {rule.from > today ? <Badge>{words.later}</Badge> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {editing ? (
        <Suspense>
          <ApproachRulesDialog
            asGiven={data.asGiven}
            onClose={() => setEditing(false)}
            rules={data.rules}
            version={data.version}
          />
        </Suspense>
      ) : null}
    </Sheet>
  );
}

/** A rule from here on has held for as long as there are customers to speak of. */
const always = '2000-01-01' as IsoDate;

const keyOf = ({ channel, audience, from }: ApproachRule) => `${channel} ${audience} ${from}`;
