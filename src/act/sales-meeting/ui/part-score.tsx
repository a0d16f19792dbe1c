import { useState } from 'react';
import { Avatar } from '#base/ui-kit/avatar.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { CheckIcon, WarningIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import { meetingMessages } from '../messages.ts';
import type { Part } from '../rules/agenda.ts';
import type { Item } from '../shapes.ts';
import css from './meeting.module.css';
import { OwnFigures } from './own-figures.tsx';
import { useThisTable } from './use-meeting.ts';

/**
 * Everybody says how they stand: on track or off, in one sentence. The own figures beside it are for oneself.
 * @param onlySaid leaves out who said nothing yet: before the meeting that is nearly everybody
 */
export function PartScore({ part, onlySaid = false }: { part: Part; onlySaid?: boolean }) {
  const words = useWords(meetingMessages);
  const { items, meeting, me, mayTalk } = useThisTable();
  const said = items.filter(({ kind }) => kind === 'score');
  const own = said.find(({ author }) => author?.id === me.id);
  return (
    <div className={css.stack}>
      {mayTalk ? <OwnScore key={own?.version ?? 'new'} own={own} part={part} /> : null}
      <ul aria-label={words.score} className={css.scores}>
        {meeting.attendees.map(({ id, name }) => {
          const line = said.find(({ author }) => author?.id === id);
          return onlySaid && !line ? null : <ScoreLine key={id} name={name} said={line} />;
        })}
      </ul>
      {mayTalk ? <OwnFigures /> : null}
    </div>
  );
}

function ScoreLine({ name, said }: { name: string; said: Item | undefined }) {
  const words = useWords(meetingMessages);
  const { pending } = useThisTable();
  return (
    <li>
      <Avatar name={name} />
      <strong>{name}</strong>
      {said ? (
        <span className={css.track} data-on={said.value === 1 || undefined}>
          {said.value === 1 ? <CheckIcon size={16} /> : <WarningIcon size={16} />}
          {said.value === 1 ? words.onTrack : words.offTrack}
        </span>
      ) : (
        <span className={css.soft}>{words.notSaid}</span>
      )}
      {said?.text ? <p>{said.text}</p> : null}
      {said && pending.has(said.id) ? <span className={css.soft}>{words.sending}</span> : null}
    </li>
  );
}

function OwnScore({ part, own }: { part: Part; own: Item | undefined }) {
  const words = useWords(meetingMessages);
  const { say, quick, editItem, pending } = useThisTable();
  const [track, setTrack] = useState<'on' | 'off'>(own?.value === 0 ? 'off' : 'on');
  const [text, setText] = useState(own?.text ?? '');
  const value = track === 'on' ? 1 : 0;
  const isSame = own !== undefined && own.value === value && own.text === text.trim();
  const tell = () => {
    if (own) quick(() => editItem(own, { text: text.trim(), value }));
    else say({ kind: 'score', partKey: part.key, text: text.trim(), value });
  };
  return (
    <form
      aria-label={words.howYouStand}
      className={css.ownScore}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        tell();
      }}
    >
      <h3>{words.howYouStand}</h3>
      <Segmented
        label={words.howYouStand}
        onChange={setTrack}
        options={[
          { value: 'on', label: words.onTrack },
          { value: 'off', label: words.offTrack },
        ]}
        value={track}
      />
      <TextField
        data-write
        hideLabel
        label={words.oneSentence}
        maxLength={300}
        onChange={setText}
        placeholder={words.oneSentence}
        value={text}
      />
      <Button disabled={isSame || (own !== undefined && pending.has(own.id))} kind="primary" type="submit">
        {words.say}
      </Button>
    </form>
  );
}
