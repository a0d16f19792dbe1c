import { Avatar } from '#base/ui-kit/avatar.tsx';
import { Badge } from '#base/ui-kit/badge.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import type { Member } from '../contract.ts';
import { peopleMessages } from '../messages.ts';
import css from './people.module.css';

/** A member in a row: letters, name, and what is special. Opens the member where `onOpen` is given. */
export function Person({ member, onOpen }: { member: Member; onOpen?: (() => void) | undefined }) {
  const words = useWords(peopleMessages);
  return (
    <span className={css.person}>
      <Avatar name={member.name} />
      <span className={css.personWords}>
        {onOpen ? (
          <button className={css.open} onClick={onOpen} type="button">
            {member.name}
          </button>
        ) : (
          <span>{member.name}</span>
        )}
        {member.email ? <span className={css.email}>{member.email}</span> : null}
      </span>
      {member.isOwner ? <Badge>{words.owner}</Badge> : null}
      {member.archived ? <Badge>{words.archived}</Badge> : null}
    </span>
  );
}
