import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { MemberId } from '#base/kernel/id.ts';
import { Avatar } from '#base/ui-kit/avatar.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { findOptions } from '#base/ui-kit/option.ts';
import { TextArea } from '#base/ui-kit/text-field.tsx';
import { VisuallyHidden } from '#base/ui-kit/visually-hidden.tsx';

import { useDealChoices } from '../../ui/use-deal-choices.ts';
import { noteMessages } from '../messages.ts';
import { mentionTyped } from '../rules/mention-typed.ts';
import css from './notes.module.css';

const shownAtOnce = 6;

/**
 * A text in which colleagues are called: an @ opens the list, arrows walk through it, Enter or Tab picks.
 * @param onChosen whom the writer picked, for where two have one name
 */
export function MentionArea(props: {
  value: string;
  onChange: (text: string) => void;
  onChosen: (id: MemberId) => void;
  onSubmit: () => void;
}) {
  const { value, onChange, onChosen, onSubmit } = props;
  const id = useId();
  const words = useWords(noteMessages);
  const { members } = useDealChoices();
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const typed = mentionTyped(value, caret);
  const options = members.map((member) => ({ value: member.id, label: member.name }));
  const found =
    typed && typed.start !== closedAt ? findOptions(options, typed.query).slice(0, shownAtOnce) : [];
  const chosen = found[Math.min(active, found.length - 1)];

  const pick = (member: { value: MemberId; label: string }) => {
    if (!typed) return;
    const before = `${value.slice(0, typed.start)}@${member.label} `;
    onChange(before + value.slice(caret).replace(/^ /, ''));
    onChosen(member.value);
    setClosedAt(typed.start);
    setCaret(before.length);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(before.length, before.length);
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSubmit();
      return;
    }
    if (!chosen || !typed) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive((Math.min(active, found.length - 1) + step + found.length) % found.length);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      pick(chosen);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setClosedAt(typed.start);
    }
  };
  return (
    <div className={css.area}>
      <TextArea
        aria-activedescendant={chosen ? `${id}-${chosen.value}` : undefined}
        aria-autocomplete="list"
        aria-controls={chosen ? id : undefined}
        data-composer={true}
        hideLabel
        label={words.note}
        maxLength={10_000}
        onChange={(text) => {
          onChange(text);
          setActive(0);
          const at = area.current?.selectionStart ?? text.length;
          setCaret(at);
          if (mentionTyped(text, at)?.start !== closedAt) setClosedAt(null);
        }}
        onKeyDown={onKeyDown}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        placeholder={words.write}
        ref={area}
        rows={3}
        value={value}
      />
      <VisuallyHidden>
        <output>{chosen ? words.pick(found.length) : ''}</output>
      </VisuallyHidden>
      {chosen ? (
        <div className={css.people}>
          <p aria-hidden="true" className={css.heading}>
            {words.people}
          </p>
          <div aria-label={words.people} id={id} role="listbox">
            {found.map((member) => (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the text
              <div
                aria-selected={member === chosen}
                className={css.person}
                id={`${id}-${member.value}`}
                key={member.value}
                onClick={() => pick(member)}
                onMouseDown={(event) => event.preventDefault()}
                role="option"
                tabIndex={-1}
              >
                <Avatar name={member.label} />
                {member.label}
              </div>
            ))}
          </div>
        </div>
      ) : null}
    </div>
  );
}
