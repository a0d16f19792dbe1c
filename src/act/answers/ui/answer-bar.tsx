import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { MoreIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu, type MenuItem } from '#base/ui-kit/menu.tsx';
import type { Signal } from '#check/signals/contract.ts';

import { answerMessages } from '../messages.ts';
import { canGoToMeeting, canReopen } from '../rules.ts';
import { AsideDialog } from './aside-dialog.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { useAnswers } from './use-answers.ts';
import css from './answers.module.css';

/** The buttons with which somebody answers a signal: only those that the reader may use. */
export function AnswerBar({ signal }: { signal: Signal }) {
  const words = useWords(answerMessages);
  const answers = useAnswers(signal);
  const [asking, setAsking] = useState<'explain' | 'decide' | 'aside' | null>(null);
  const { may, state } = signal;
  const waits = state === 'open' || state === 'agenda' || state === 'passed';
  if (!may.answer && !(may.explain && waits)) return null;
  const close = () => setAsking(null);
  const toMeeting = may.answer && state !== 'agenda' && canGoToMeeting(signal.subject.kind, false).ok;
  const items: MenuItem[] = may.answer
    ? [
        ...(canReopen(state).ok ? [{ label: words.reopen, onSelect: answers.reopen }] : []),
        { label: words.wasTrue, checked: signal.proved === 'true', onSelect: () => answers.judge('true') },
        { label: words.wasNoise, checked: signal.proved === 'noise', onSelect: () => answers.judge('noise') },
      ]
    : [];
  return (
    <section aria-label={words.answers} className={css.bar}>
      {waits && toMeeting ? (
        <Button kind="primary" onClick={answers.toMeeting}>
          {words.toMeeting}
        </Button>
      ) : null}
      {waits ? <Button onClick={() => setAsking('explain')}>{words.explain}</Button> : null}
      {may.answer && state !== 'decided' ? (
        <Button onClick={() => setAsking('decide')}>{words.decide}</Button>
      ) : null}
      {may.answer && waits ? <Button onClick={() => setAsking('aside')}>{words.setAside}</Button> : null}
      {items.length > 0 ? (
        <Menu end groups={[{ items }]} trigger={<IconButton icon={MoreIcon} label={words.more} />} />
      ) : null}
      {asking === 'explain' ? (
        <NoteDialog
          hint={words.explainHint}
          label={words.explainLabel}
          onClose={close}
          onSave={(note) => answers.explain(note)}
          save={words.explain}
          title={words.explainTitle}
        />
      ) : null}
      {asking === 'decide' ? (
        <NoteDialog
          changes
          hint={words.decideHint}
          label={words.decideLabel}
          onClose={close}
          onSave={answers.decide}
          save={words.decide}
          title={words.decideTitle}
        />
      ) : null}
      {asking === 'aside' ? <AsideDialog onClose={close} onSave={answers.setAside} /> : null}
    </section>
  );
}
