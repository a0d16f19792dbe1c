import { Link } from '@tanstack/react-router';
import { ApiKeys } from '#base/api-keys/ui/api-keys.tsx';
import type { IsoDate } from '#base/kernel/date.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { shellMessages } from './messages.ts';
import { useSession } from './use-session.ts';

/** How other programs work along: their keys. For administrators. */
export function Integrations() {
  const words = useWords(shellMessages);
  const { viewer } = useSession();
  return (
    <Page above={<Link to="/settings">{words.settings}</Link>} title={words.integrations} width="middle">
      <ApiKeys today={viewer.today as IsoDate} />
    </Page>
  );
}
