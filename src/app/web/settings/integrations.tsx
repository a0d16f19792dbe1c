import { ApiKeys } from '#base/api-keys/ui/api-keys.tsx';
import { Webhooks } from '#base/webhooks/ui/webhooks.tsx';
import type { IsoDate, TimeZone } from '#base/kernel/date.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { shellMessages } from '../messages.ts';
import css from './settings.module.css';
import { useSession } from '../use-session.ts';

/** How other programs work along: their keys, and what they are told. For administrators. */
export function Integrations() {
  const words = useWords(shellMessages);
  const { viewer } = useSession();
  return (
    <Page title={words.integrations} width="middle">
      <div className={css.parts}>
        <ApiKeys today={viewer.today as IsoDate} />
        <Webhooks zone={viewer.organisation.timeZone as TimeZone} />
      </div>
    </Page>
  );
}
