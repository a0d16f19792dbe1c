import { formatDateShort, formatNumber } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { CopyIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { useToast } from '#base/ui-kit/toast.tsx';

import { peopleMessages } from '../messages.ts';
import type { Invited } from './use-inviting.ts';
import css from './invite-many.module.css';

/** Who was invited: by mail, or by a link to hand over, copied one by one or all together. */
export function InvitedList({ invited }: { invited: readonly Invited[] }) {
  const words = useWords(peopleMessages);
  const kit = useWords(kitMessages);
  const language = useLanguage();
  const toast = useToast();
  const byHand = invited.filter(({ mailed }) => !mailed);
  const mailed = invited.length - byHand.length;
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => toast({ text: kit.copied }),
      () => toast({ text: kit.copyFailed, bad: true }),
    );
  const until = invited[0]?.expiresAt.slice(0, 10) as IsoDate | undefined;
  return (
    <section aria-label={words.invitedSo} className={css.invited}>
      {mailed > 0 ? <p>{words.mailedTo(formatNumber(mailed, language), mailed)}</p> : null}
      {byHand.length > 0 ? (
        <>
          <div className={css.all}>
            <p>{words.linksByHand}</p>
            <Button
              icon={CopyIcon}
              onClick={() =>
                copy(byHand.map(({ member, email, link }) => `${member.name}\t${email}\t${link}`).join('\n'))
              }
              small
            >
              {words.copyAll}
            </Button>
          </div>
          <ul className={css.list}>
            {byHand.map(({ member, email, link }) => (
              <li className={css.row} key={member.id}>
                <span className={css.who}>
                  <strong>{member.name}</strong>
                  <span className={css.address}>{email}</span>
                </span>
                <input
                  aria-label={words.linkOf(member.name)}
                  className={css.link}
                  onFocus={(event) => event.target.select()}
                  readOnly
                  value={link}
                />
                <Button icon={CopyIcon} onClick={() => copy(link)} small>
                  {kit.copy}
                </Button>
              </li>
            ))}
          </ul>
          {until ? <p className={css.address}>{words.until(formatDateShort(until, language))}</p> : null}
        </>
      ) : null}
    </section>
  );
}
