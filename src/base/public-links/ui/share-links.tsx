import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { CopyField } from '#base/ui-kit/copy-field.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';

import { addPublicLink, listPublicLinks, type ListedLink } from '../contract.ts';
import { publicLinkMessages } from '../messages.ts';
import { ServingLinks } from './serving-links.tsx';
import css from './share-links.module.css';

/**
 * Secret links to one thing: made, copied once, revoked at once.
 * @param wish the link that is made
 * @param shown the kinds of which the links in use stand below, with what each is called where there are several
 * @param choice what is chosen before a link is made
 * @param renderMade what can be done with a link that was just made, besides copying it
 */
export function ShareLinks(props: {
  title: string;
  says: string;
  linkLabel: string;
  nameLabel: string;
  nameHint: string;
  wish: { kind: ListedLink['kind']; subjectId?: string };
  shown: readonly { kind: ListedLink['kind']; label?: string }[];
  choice?: ReactNode;
  renderMade: (url: string) => ReactNode;
  onClose: () => void;
}) {
  const { title, says, linkLabel, nameLabel, nameHint, wish, shown, choice, renderMade, onClose } = props;
  const { kind, subjectId } = wish;
  const words = useWords(publicLinkMessages);
  const queries = useQueryClient();
  const { run } = useChange(() => queries.invalidateQueries({ queryKey: ['public-links'] }));
  const [name, setName] = useState('');
  const [url, setUrl] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const kinds = shown.map((one) => one.kind);
  const links = useQuery({
    queryKey: ['public-links', 'of', kinds, subjectId],
    queryFn: ({ signal }) => ask(listPublicLinks, subjectId ? { kind, subjectId } : {}, { signal }),
  });
  const make = async () => {
    setBusy(true);
    setError(null);
    try {
      const called = name.trim() === '' ? null : name.trim();
      setUrl((await run(() => ask(addPublicLink, { ...wish, name: called }))).url);
      setName('');
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
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
      title={title}
      wide
    >
      <div className={css.form}>
        <p className={css.soft}>{says}</p>
        {url ? (
          <>
            <CopyField hint={words.onlyOnce} label={linkLabel} value={url} />
            {renderMade(url)}
          </>
        ) : (
          <>
            {choice ? <div>{choice}</div> : null}
            <TextField
              hint={nameHint}
              label={nameLabel}
              maxLength={100}
              onChange={setName}
              optional
              value={name}
            />
          </>
        )}
        <ErrorNote error={error ?? links.error} />
        <ServingLinks
          links={(links.data?.links ?? []).filter(
            (link) => link.revokedAt === null && kinds.includes(link.kind),
          )}
          shown={shown}
        />
      </div>
    </Dialog>
  );
}
