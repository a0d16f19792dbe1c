import { formatInstant } from '#base/i18n/format.ts';
import type { TimeZone } from '#base/kernel/date.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ScreenIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';
import { endOneSession, endOtherSessions } from '../contract.ts';
import { securityMessages } from '../messages.ts';
import css from './security.module.css';
import type { Security } from './use-security.ts';

type Session = Security['sessions'][number];

/** Where somebody is signed in; each can be ended, and all others at once. */
export function SessionsSheet(props: {
  sessions: readonly Session[];
  zone: TimeZone;
  refresh: () => Promise<unknown>;
}) {
  const { sessions, zone, refresh } = props;
  const words = useWords(securityMessages);
  const language = useLanguage();
  const toast = useToast();
  const { quick } = useChange(refresh);
  const device = ({ browser, system }: Session) =>
    [browser, system].filter((part) => part !== null).join(', ') || words.unknownDevice;
  const when = (text: string) => formatInstant(text, zone, language);
  const endAll = () =>
    quick(async () => {
      const { ended } = await ask(endOtherSessions, {});
      toast({ text: words.signedOut(ended) });
    });
  return (
    <Sheet
      actions={
        sessions.length > 1 ? (
          <Button onClick={endAll} small>
            {words.signOutElsewhere}
          </Button>
        ) : null
      }
      title={words.sessions}
    >
      <ul className={css.list}>
        {sessions.map((session) => (
          <li className={css.item} key={session.id}>
            <ScreenIcon />
            <div className={css.words}>
              <span className={css.name}>
                {device(session)} {session.isThis ? <Badge>{words.thisOne}</Badge> : null}
              </span>
              <span className={css.facts}>
                {[
                  session.isThis ? words.seenNow : words.lastSeen(when(session.seenAt)),
                  words.since(when(session.startedAt)),
                  session.address,
                ]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </span>
            </div>
            {session.isThis ? null : (
              <Button
                aria-label={words.signOutThereNamed(device(session))}
                onClick={() => quick(() => ask(endOneSession, { sessionId: session.id }))}
                small
              >
                {words.signOutThere}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
