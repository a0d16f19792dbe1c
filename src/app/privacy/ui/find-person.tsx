import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Avatar } from '#base/ui-kit/avatar.tsx';
import { Badge } from '#base/ui-kit/badge.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { ChevronRightIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import { findPeople, type FoundPerson } from '../contract.ts';
import { privacyMessages } from '../messages.ts';
import css from './privacy.module.css';

/** Finds whom it is about, a moment after the last letter. */
export function FindPerson() {
  const words = useWords(privacyMessages);
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = window.setTimeout(() => setText(typed.trim()), 250);
    return () => window.clearTimeout(timer);
  }, [typed]);
  const { data, error } = useQuery({
    queryKey: ['privacy', 'people', text],
    queryFn: ({ signal }) => ask(findPeople, { text }, { signal }),
    enabled: text.length >= 2,
    placeholderData: keepPreviousData,
  });
  const people = text.length >= 2 ? data?.people : undefined;
  return (
    <Sheet title={words.find}>
      <p className={css.soft}>{words.findSays}</p>
      <div className={css.find}>
        <TextField
          autoComplete="off"
          hideLabel
          label={words.findField}
          maxLength={100}
          onChange={setTyped}
          placeholder={words.findField}
          type="search"
          value={typed}
        />
      </div>
      <ErrorNote error={error} />
      <div aria-live="polite">
        {people?.length === 0 ? <p className={css.soft}>{words.nobodyFound}</p> : null}
        {people && people.length > 0 ? (
          <ul className={css.people}>
            {people.map((person) => (
              <li key={`${person.kind} ${person.id}`}>
                <Link className={css.person} to={`/settings/privacy/${person.kind}/${person.id}`}>
                  <Avatar name={person.name} />
                  <PersonFacts person={person} />
                  <ChevronRightIcon size={18} />
                </Link>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Sheet>
  );
}

/** Who somebody is in two lines. */
export function PersonFacts({ person, because }: { person: FoundPerson; because?: string }) {
  const words = useWords(privacyMessages);
  const facts = [words[person.kind], person.account, person.email, person.phone, because].filter(Boolean);
  return (
    <span className={css.facts}>
      <span className={css.name}>
        {person.name} {person.erased ? <Badge>{words.erasedBadge}</Badge> : null}
        {person.archived && !person.erased ? <Badge>{words.archived}</Badge> : null}
      </span>
      <span className={css.soft}>{facts.join(' · ')}</span>
    </span>
  );
}
