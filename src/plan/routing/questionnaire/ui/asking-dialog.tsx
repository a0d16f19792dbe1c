import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDateShort } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { addPublicLink, listPublicLinks, revokePublicLink } from '#base/public-links/contract.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { CopyField } from '#base/ui-kit/copy-field.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { QrPicture } from '#base/ui-kit/qr-picture.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';
import { routingMessages } from '../../messages.ts';
import { contactSides, type ContactSide } from '../../routing.ts';
import { kindOfLink } from '../kind-of-link.ts';
import { askingMessages } from '../messages.ts';
import css from './asking.module.css';

/** Secret links to the questionnaire: made, copied once or held before a camera, revoked at once. */
export function AskingDialog({ side: first, onClose }: { side: ContactSide; onClose: () => void }) {
  const words = useWords(askingMessages);
  const said = useWords(routingMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const toast = useToast();
  const { run, quick } = useChange(() => queries.invalidateQueries({ queryKey: ['public-links'] }));
  const [side, setSide] = useState(first);
  const [name, setName] = useState('');
  const [url, setUrl] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const links = useQuery({
    queryKey: ['public-links', 'questionnaires'],
    queryFn: ({ signal }) => ask(listPublicLinks, {}, { signal }),
  });
  const serving = contactSides.flatMap((of) =>
    (links.data?.links ?? [])
      .filter(({ kind, revokedAt }) => kind === kindOfLink[of] && revokedAt === null)
      .map((link) => ({ ...link, of })),
  );
  const make = async () => {
    setBusy(true);
    setError(null);
    try {
      const called = name.trim() === '' ? null : name.trim();
      setUrl((await run(() => ask(addPublicLink, { kind: kindOfLink[side], name: called }))).url);
      setName('');
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  const day = (at: string) => formatDateShort(at.slice(0, 10) as IsoDate, language);
  return (
    <Dialog
      actions={
        url ? (
          <Button onClick={() => setUrl(null)}>{words.another}</Button>
        ) : (
          <Button busy={busy} kind="primary" type="submit">
            {words.make}
          </Button>
        )
      }
      onClose={onClose}
      onSubmit={url ? undefined : () => void make()}
      open
      title={words.shareTitle}
      wide
    >
      <div className={css.form}>
        <p className={css.soft}>{words.shareSays}</p>
        {url ? (
          <>
            <CopyField hint={words.onlyOnce} label={words.link} value={url} />
            <div className={css.qr}>
              <QrPicture label={words.qr} text={url} />
              <a href={url} rel="noreferrer" target="_blank">
                {words.look}
              </a>
            </div>
          </>
        ) : (
          <>
            <div>
              <Segmented
                label={words.forWhom}
                onChange={setSide}
                options={contactSides.map((value) => ({ value, label: said[value] }))}
                value={side}
              />
            </div>
            <TextField
              hint={words.roundHint}
              label={words.round}
              maxLength={100}
              onChange={setName}
              optional
              value={name}
            />
          </>
        )}
        <ErrorNote error={error ?? links.error} />
        {serving.length > 0 ? (
          <section aria-label={words.links}>
            <h3>{words.links}</h3>
            <ul className={css.links}>
              {serving.map((link) => (
                <li key={link.id}>
                  <span className={css.linkName}>
                    <strong dir="auto">{link.name ?? words.unnamed}</strong> <Badge>{said[link.of]}</Badge>
                  </span>
                  <span className={css.soft}>
                    {words.made(day(link.createdAt))} ·{' '}
                    {link.lastUsedAt ? words.used(day(link.lastUsedAt)) : words.never}
                  </span>
                  <Button
                    aria-label={words.revokeOf(link.name ?? words.unnamed)}
                    onClick={() =>
                      quick(async () => {
                        await ask(revokePublicLink, { linkId: link.id });
                        toast({ text: words.revoked });
                      })
                    }
                    small
                  >
                    {words.revoke}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Dialog>
  );
}
