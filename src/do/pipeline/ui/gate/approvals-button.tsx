import { lazy, Suspense, useState } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { PersonIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

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
  return (
    <>
      {count > 0 ? (
        <Button icon={PersonIcon} onClick={() => setOpen(true)}>
          {words.approvals(formatNumber(count, language))}
        </Button>
      ) : null}
      {open ? (
        <Suspense>
          <ApprovalsDrawer onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
