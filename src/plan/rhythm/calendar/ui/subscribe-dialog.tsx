import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { listPeople } from '#base/directory/people/contract.ts';
import { formatDateShort } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { addPublicLink, listPublicLinks, revokePublicLink } from '#base/public-links/contract.ts';
import { ask } from '#base/ui-kit/client.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { CopyField } from '#base/ui-kit/copy-field.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';

import { weekMessages } from '../messages.ts';
import css from './week.module.css';

/** The secret links by which calendar programs follow the rhythm: to make one, and to end those there are. */
export function SubscribeDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(weekMessages);
  const language = useLanguage();
  const { id: me } = useViewer();
  const queries = useQueryClient();
  const { run, quick } = useChange(() => queries.invalidateQueries({ queryKey: ['public-links'] }));
  const teams = useQuery({
    queryKey: ['people', 'teams'],
    queryFn: ({ signal }) => ask(listPeople, {}, { signal }),
  });
  const links = useQuery({
    queryKey: ['public-links'],
    queryFn: ({ signal }) => ask(listPublicLinks, {}, { signal }),
  });
  const [subject, setSubject] = useState<string>(me);
  const [url, setUrl] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const teamName = new Map<string, string>((teams.data?.teams ?? []).map(({ id, name }) => [id, name]));
  const make = async () => {
    setBusy(true);
    setError(null);
    try {
      const kind = subject === me ? 'member-calendar' : 'team-calendar';
      setUrl((await run(() => ask(addPublicLink, { kind, subjectId: subject }))).url);
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  const day = (at: string) => formatDateShort(at.slice(0, 10) as IsoDate, language);
  const serving = (links.data?.links ?? []).filter(
    ({ revokedAt, kind, subjectId }) =>
      revokedAt === null && (kind === 'team-calendar' || (kind === 'member-calendar' && subjectId === me)),
  );
  return (
    <Dialog onClose={onClose} open title={words.subscribe} wide>
      <div className={css.form}>
        <p>{words.subscribeSays}</p>
        {url ? (
          <CopyField hint={words.onlyOnce} label={words.link} value={url} />
        ) : (
          <>
            <SelectField
              label={words.what}
              onChange={(id) => id && setSubject(id)}
              options={[
                { value: me, label: words.mine },
                ...[...teamName].map(([id, name]) => ({ value: id, label: words.ofTeam(name) })),
              ]}
              value={subject}
            />
            <ErrorNote error={error} />
            <Button busy={busy} kind="primary" onClick={() => void make()}>
              {words.make}
            </Button>
          </>
        )}
        {serving.length > 0 ? (
          <section aria-label={words.links}>
            <h3>{words.links}</h3>
            <ul className={css.links}>
              {serving.map((link) => (
                <li key={link.id}>
                  <strong>
                    {link.kind === 'team-calendar'
                      ? words.ofTeam(teamName.get(link.subjectId ?? '') ?? '')
                      : words.mine}
                  </strong>
                  <span>
                    {words.madeOn(day(link.createdAt))},{' '}
                    {link.lastUsedAt ? words.usedOn(day(link.lastUsedAt)) : words.neverUsed}
                  </span>
                  <Button onClick={() => quick(() => ask(revokePublicLink, { linkId: link.id }))} small>
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
