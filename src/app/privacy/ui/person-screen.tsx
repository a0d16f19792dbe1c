import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import type { ContactId } from '#base/kernel/id.ts';
import { BackLink } from '#base/ui-kit/back-link.tsx';
import { Badge } from '#base/ui-kit/badge.tsx';
import { BrokenLoop } from '#base/ui-kit/broken-loop.tsx';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { OpenFailed } from '#base/ui-kit/open-failed.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { getPerson, type Person } from '../contract.ts';
import { privacyMessages } from '../messages.ts';
import { personKinds } from '../words.ts';
import { DossierSheet } from './dossier-sheet.tsx';
import { ErasureSheet } from './erasure-sheet.tsx';
import css from './privacy.module.css';

/** One person's data: who may be the same, what is known, their dossier, and erasing them. */
export function PersonScreen() {
  const words = useWords(privacyMessages);
  const params = useParams({ strict: false }) as { kind?: string; personId?: string };
  const kind = personKinds.find((one) => one === params.kind) ?? 'contact';
  const personId = params.personId ?? '';
  const { data, error, refetch } = useQuery({
    queryKey: ['privacy', 'person', kind, personId],
    queryFn: ({ signal }) => ask(getPerson, { kind, personId }, { signal }),
  });
  const above = <BackLink to="/settings/privacy">{words.title}</BackLink>;
  if (error instanceof ApiProblem && error.status === 403)
    return (
      <Page title={words.title} width="middle">
        <EmptyState picture={<BrokenLoop />} title={words.notYou}>
          {words.notYouSays}
        </EmptyState>
      </Page>
    );
  if (!data)
    return (
      <Page above={error ? null : above} title={words.title} width="middle">
        {error ? (
          <OpenFailed
            back={words.title}
            error={error}
            onRetry={() => void refetch()}
            to="/settings/privacy"
          />
        ) : (
          <Skeleton lines={6} />
        )}
      </Page>
    );
  return <OnePerson key={data.id} person={data} />;
}

function OnePerson({ person }: { person: Person }) {
  const words = useWords(privacyMessages);
  // What reaches the same person nearly always is them; a namesake often is not.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(person.same.flatMap(({ id, because }) => (because === 'email' ? id : []))),
  );
  const others = person.same.flatMap(({ id, because }) =>
    chosen.has(id) && because !== 'merged' ? [id as ContactId] : [],
  );
  const facts = [person.account, person.email, person.phone].filter(Boolean).join(' · ');
  return (
    <Page
      above={<BackLink to="/settings/privacy">{words.title}</BackLink>}
      controls={
        <>
          <Badge>{words[person.kind]}</Badge>
          {person.erased ? <Badge>{words.erasedBadge}</Badge> : null}
        </>
      }
      title={person.name}
      width="middle"
    >
      {facts === '' ? null : <p className={css.says}>{facts}</p>}
      <div className={css.parts}>
        {person.same.length > 0 ? (
          <Sheet title={words.same}>
            <p className={css.soft}>{words.sameSays}</p>
            <ul className={css.same}>
              {person.same.map((same) => (
                <li key={same.id}>
                  <Checkbox
                    checked={same.because === 'merged' || chosen.has(same.id)}
                    disabled={same.because === 'merged'}
                    hint={[words[`because-${same.because}`], same.account, same.email, same.phone]
                      .filter(Boolean)
                      .join(' · ')}
                    label={same.name}
                    onChange={(on) => {
                      const next = new Set(chosen);
                      if (on) next.add(same.id);
                      else next.delete(same.id);
                      setChosen(next);
                    }}
                  />
                </li>
              ))}
            </ul>
          </Sheet>
        ) : null}
        <Known known={person.known} />
        <DossierSheet others={others} person={person} />
        <ErasureSheet key={others.join()} others={others} person={person} />
      </div>
    </Page>
  );
}

const sheets = ['activities', 'deals', 'tasks', 'consents', 'quotes', 'notes', 'roles', 'history'] as const;

function Known({ known }: { known: Person['known'] }) {
  const words = useWords(privacyMessages);
  const language = useLanguage();
  const shown = sheets.flatMap((name) => {
    const count = known.find(({ what }) => what === name)?.count ?? 0;
    return count > 0 ? [{ name, count }] : [];
  });
  return (
    <Sheet title={words.known}>
      {shown.length === 0 ? (
        <p className={css.soft}>{words.knownNothing}</p>
      ) : (
        <dl className={css.counts}>
          {shown.map(({ name, count }) => (
            <div key={name}>
              <dt>{words[name]}</dt>
              <dd>{formatNumber(count, language)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Sheet>
  );
}
