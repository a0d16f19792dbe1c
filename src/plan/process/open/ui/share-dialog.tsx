import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDateShort } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { addPublicLink, listPublicLinks, revokePublicLink } from '#base/public-links/contract.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { CopyField } from '#base/ui-kit/copy-field.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';
import type { ProcessId } from '../../rules/model.ts';
import { openMessages } from '../messages.ts';
import { frameOf } from '../rules.ts';
import css from './share.module.css';

/** Links by which people read a published process without signing in: made, copied once, revoked at once. */
export function ShareDialog(props: { processId: ProcessId; name: string; onClose: () => void }) {
  const { processId, name, onClose } = props;
  const words = useWords(openMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const toast = useToast();
  const { run, quick } = useChange(() => queries.invalidateQueries({ queryKey: ['public-links'] }));
  const links = useQuery({
    queryKey: ['public-links', 'process-page', processId],
    queryFn: ({ signal }) => ask(listPublicLinks, { kind: 'process-page', subjectId: processId }, { signal }),
  });
  const [linkName, setLinkName] = useState('');
  const [url, setUrl] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    setError(null);
    try {
      const called = linkName.trim() === '' ? null : linkName;
      setUrl(
        (await run(() => ask(addPublicLink, { kind: 'process-page', subjectId: processId, name: called })))
          .url,
      );
      setLinkName('');
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  const day = (at: string) => formatDateShort(at.slice(0, 10) as IsoDate, language);
  const serving = (links.data?.links ?? []).filter(({ revokedAt }) => revokedAt === null);
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
            <CopyField hint={words.frameHint} label={words.frame} value={frameOf(url, name)} />
            <a className={css.look} href={url} rel="noreferrer" target="_blank">
              {words.look}
            </a>
          </>
        ) : (
          <TextField
            hint={words.linkNameHint}
            label={words.linkName}
            maxLength={100}
            onChange={setLinkName}
            optional
            value={linkName}
          />
        )}
        <ErrorNote error={error ?? links.error} />
        {serving.length > 0 ? (
          <section aria-label={words.links}>
            <h3>{words.links}</h3>
            <ul className={css.links}>
              {serving.map((link) => (
                <li key={link.id}>
                  <strong dir="auto">{link.name ?? words.unnamed}</strong>
                  <span className={css.soft}>
                    {words.madeBy(link.madeBy ?? '', day(link.createdAt))} ·{' '}
                    {link.lastUsedAt ? words.usedOn(day(link.lastUsedAt)) : words.neverUsed}
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
