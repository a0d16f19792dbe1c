import { lazy, Suspense, useState } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ApprovalIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Tooltip } from '#base/ui-kit/tooltip.tsx';

import { pipelineMessages } from '../messages.ts';
import { useApprovals } from './use-approvals.ts';

const ApprovalsDrawer = lazy(async () => ({
  default: (await import('./approvals-drawer.tsx')).ApprovalsDrawer,
}));

/** Opens what waits for approval; there only while something does. */
export function ApprovalsButton() {
  const words = useWords(pipelineMessages);
  const language = useLanguage();
  const { waiting, asked } = useApprovals();
  const [open, setOpen] = useState(false);
  const count = waiting.length + asked.length;
  const says = words.approvals(formatNumber(count, language));
  return (
    <>
      {count > 0 ? (
        <Tooltip text={says}>
          <Button aria-haspopup="dialog" aria-label={says} icon={ApprovalIcon} onClick={() => setOpen(true)}>
            {formatNumber(count, language)}
          </Button>
        </Tooltip>
      ) : null}
      {open ? (
        <Suspense>
          <ApprovalsDrawer onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
