import { useState } from 'react';
import type { OutputOf } from '#base/http/contract.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { CheckIcon } from '#base/ui-kit/icons.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { TextArea } from '#base/ui-kit/text-field.tsx';
import { timeInWords } from '../../rules/time-words.ts';
import { askedTimes } from '../answer.ts';
import type { openQuestionnaire } from '../contract.ts';
import { questionnaireMessages } from '../messages.ts';
import { ChipChoice } from './chip-choice.tsx';
import type { Filled } from './remembered-answer.ts';
import css from './questionnaire.module.css';

/** What somebody chose for one kind of contact so far. */
type Draft = { channel: string | null; within: string | null };
const anyTime = 'any';

/** Which kinds of contact, how, and how soon; a wish. Made for a thumb. */
export function QuestionnaireForm(props: {
  asked: OutputOf<typeof openQuestionnaire>;
  before: Filled | null;
  busy: boolean;
  error: unknown;
  onSend: (filled: Filled) => void;
}) {
  const { asked, before, busy, error, onSend } = props;
  const words = useWords(questionnaireMessages);
  const language = useLanguage();
  const [respondent] = useState(() => before?.respondent ?? crypto.randomUUID());
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(
    () =>
      new Map(
        (before?.said ?? [])
          .filter(({ kind }) => asked.kinds.some(({ code }) => code === kind))
          .map(({ kind, channel, withinMinutes }) => [
            kind,
            {
              channel: asked.channels.some(({ code }) => code === channel) ? channel : null,
              within: withinMinutes === null ? anyTime : String(withinMinutes),
            },
          ]),
      ),
  );
  const [wish, setWish] = useState(before?.wish ?? '');
  const [tried, setTried] = useState(false);
  const set = (kind: string, draft: Draft | null) =>
    setDrafts((all) => {
      const next = new Map(all);
      if (draft) next.set(kind, draft);
      else next.delete(kind);
      return next;
    });
  const missing = [...drafts].find(([, { channel }]) => channel === null)?.[0];
  const send = () => {
    setTried(true);
    if (missing !== undefined) {
      document.querySelector<HTMLElement>(`#how-${CSS.escape(missing)} input`)?.focus();
      return;
    }
    onSend({
      respondent,
      wish: wish.trim(),
      said: asked.kinds.flatMap(({ code }) => {
        const draft = drafts.get(code);
        if (!draft || draft.channel === null) return [];
        const within = draft.within === null || draft.within === anyTime ? null : Number(draft.within);
        return [{ kind: code, channel: draft.channel, withinMinutes: within }];
      }),
    });
  };
  const times = [
    ...askedTimes.map((minutes) => ({
      value: String(minutes),
      label: words.within(timeInWords(minutes, language)),
    })),
    { value: anyTime, label: words.anyTime },
  ];
  const channels = asked.channels.map(({ code, name }) => ({
    value: code,
    label: inLanguage(name, language),
  }));
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <fieldset className={css.subjects}>
        <legend>{words.subjects}</legend>
        <p className={css.hint}>{words.subjectsHint}</p>
        {asked.kinds.map(({ code, name }) => {
          const draft = drafts.get(code);
          const called = inLanguage(name, language);
          return (
            <div className={css.subject} data-open={draft !== undefined || undefined} key={code}>
              <label className={css.pick}>
                <input
                  checked={draft !== undefined}
                  onChange={(event) =>
                    set(code, event.target.checked ? { channel: null, within: null } : null)
                  }
                  type="checkbox"
                />
                <span aria-hidden="true" className={css.box}>
                  {draft ? <CheckIcon size={16} /> : null}
                </span>
                <span>{called}</span>
              </label>
              {draft ? (
                <div className={css.questions} id={`how-${code}`}>
                  <ChipChoice
                    error={tried && draft.channel === null ? words.howMissing : null}
                    label={words.how(called)}
                    onChange={(channel) => set(code, { ...draft, channel })}
                    options={channels}
                    shown={words.howShort}
                    value={draft.channel}
                  />
                  <ChipChoice
                    error={null}
                    label={words.when(called)}
                    onChange={(within) => set(code, { ...draft, within })}
                    options={times}
                    shown={words.whenShort}
                    value={draft.within}
                  />
                </div>
              ) : null}
            </div>
          );
        })}
      </fieldset>
      <TextArea
        hint={words.wishHint}
        label={words.wish}
        maxLength={1000}
        onChange={setWish}
        optional
        value={wish}
      />
      <p className={css.privacy}>{words.privacy(asked.organisation)}</p>
      <ErrorNote error={error} />
      <div className={css.end}>
        <Button busy={busy} disabled={drafts.size === 0 && wish.trim() === ''} kind="primary" type="submit">
          {before ? words.sendAgain : words.send}
        </Button>
      </div>
    </form>
  );
}
