import { lazy, Suspense, useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { formatDateShort } from '#base/i18n/format.ts';
import { dateIn } from '#base/kernel/date.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import type { StaffConsent } from '../contract.ts';
import { staffConsentMessages } from '../messages.ts';
import { ConsentFiles } from './consent-files.tsx';
import css from './staff-consent.module.css';

const WithdrawDialog = lazy(async () => ({
  default: (await import('./withdraw-dialog.tsx')).WithdrawDialog,
}));

/** One consent: who agreed to what, from when, on which paper, and how it ended. */
export function ConsentSheet({ consent, mayRecord }: { consent: StaffConsent; mayRecord: boolean }) {
  const words = useWords(staffConsentMessages);
  const language = useLanguage();
  const { zone } = useViewer();
  const [withdrawing, setWithdrawing] = useState(false);
  const { standing } = consent;
  const day = (date: StaffConsent['from']) => formatDateShort(date, language);
  const over = standing === 'ended' || standing === 'withdrawn';
  return (
    <Sheet
      actions={
        mayRecord && consent.withdrawnFrom === null && !over ? (
          <Button onClick={() => setWithdrawing(true)} small>
            {words.withdraw}
          </Button>
        ) : null
      }
      title={`${words[consent.givenBy]}, ${day(consent.agreedOn)}`}
    >
      <p className={css.marks}>
        <Badge wing={standing === 'holds' ? 'do' : undefined}>{words[`standing-${standing}`]}</Badge>
        {consent.uses.map((use) => (
          <Badge key={use}>{words[use]}</Badge>
        ))}
      </p>
      <dl className={css.facts}>
        <div>
          <dt>{words.document}</dt>
          <dd>{consent.document}</dd>
        </div>
        <div>
          <dt>{words.signedBy}</dt>
          <dd>{consent.signedBy}</dd>
        </div>
        <div>
          <dt>{words.holdsWhen}</dt>
          <dd>{words.span(day(consent.from), consent.until ? day(consent.until) : null)}</dd>
        </div>
        {consent.terms ? (
          <div className={css.whole}>
            <dt>{words.terms}</dt>
            <dd className={css.terms}>{consent.terms}</dd>
          </div>
        ) : null}
      </dl>
      {consent.withdrawnFrom ? (
        <p className={css.ended}>
          {words.withdrawnSays(day(consent.withdrawnFrom), consent.withdrawnBy)}: {consent.withdrawnBecause}
        </p>
      ) : null}
      <ConsentFiles consent={consent} />
      <p className={css.soft}>
        {words.recordedSays(day(dateIn(zone, new Date(consent.recordedAt))), consent.recordedBy)}
      </p>
      {withdrawing ? (
        <Suspense>
          <WithdrawDialog consent={consent} onClose={() => setWithdrawing(false)} />
        </Suspense>
      ) : null}
    </Sheet>
  );
}
