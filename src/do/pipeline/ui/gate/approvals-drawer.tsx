import { Link } from '@tanstack/react-router';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { formatCents } from '#base/i18n/format.ts';
import { dateIn } from '#base/kernel/date.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import type { WaitingApproval } from '../../shapes.ts';
import { dayWords } from '#base/i18n/day-words.ts';
import { ApprovalActions } from './approval-actions.tsx';
import { gateMessages } from './gate-messages.ts';
import { useApprovals } from './use-approvals.ts';
import css from './approvals.module.css';

/** What waits for a manager: to be answered here, and what one waits for oneself. */
export function ApprovalsDrawer({ onClose }: { onClose: () => void }) {
  const words = useWords(gateMessages);
  const { waiting, asked, ready, error } = useApprovals();
  return (
    <Drawer onClose={onClose} open title={words.approvalsTitle}>
      <ErrorNote error={error} />
      {ready || error ? null : <Skeleton lines={4} />}
      {ready && waiting.length + asked.length === 0 ? <p className={css.soft}>{words.nothingWaits}</p> : null}
      <Requests onLeave={onClose} requests={waiting} title={words.forYou} />
      <Requests onLeave={onClose} requests={asked} title={words.yourOwn} />
    </Drawer>
  );
}

function Requests(props: { title: string; requests: readonly WaitingApproval[]; onLeave: () => void }) {
  const { title, requests, onLeave } = props;
  if (requests.length === 0) return null;
  return (
    <section>
      <h3 className={css.head}>{title}</h3>
      <ul className={css.list}>
        {requests.map((request) => (
          <Request key={request.approval.id} onLeave={onLeave} request={request} />
        ))}
      </ul>
    </section>
  );
}

function Request({ request, onLeave }: { request: WaitingApproval; onLeave: () => void }) {
  const { approval, deal } = request;
  const words = useWords(gateMessages);
  const language = useLanguage();
  const { today, zone } = useViewer();
  const day = dayWords(dateIn(zone, new Date(approval.askedAt)), today, language);
  return (
    <li className={css.request}>
      <div>
        <Link onClick={onLeave} to={`/deals/${deal.id}`}>
          {deal.title}
        </Link>
        <p className={css.facts}>
          <span>{deal.account?.name}</span>
          {deal.amountCents === null ? null : (
            <span className={css.amount}>
              {formatCents(deal.amountCents, deal.currency, language, deal.amountCents % 100 === 0)}
            </span>
          )}
        </p>
        <p className={css.facts}>
          <span>
            {inLanguage(deal.phase.name, language)} →{' '}
            {approval.toPhase ? inLanguage(approval.toPhase.name, language) : words.goesToOrder}
          </span>
          <span>{words.askedBy(approval.askedBy?.name ?? '', day)}</span>
        </p>
        {approval.note ? <p className={css.note}>{approval.note}</p> : null}
      </div>
      <div className={css.actions}>
        <ApprovalActions deal={deal} small />
      </div>
    </li>
  );
}
