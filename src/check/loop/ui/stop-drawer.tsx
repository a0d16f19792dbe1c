import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { dayWords } from '#base/i18n/day-words.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { richInLanguage } from '#base/kernel/rich-text.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { CheckIcon, CloseIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage } from '#base/ui-kit/language.tsx';
import { RichTextView } from '#base/ui-kit/rich-text-view.tsx';
import { listRhythmItems, listRhythmMarks } from '#plan/rhythm/contract.ts';
import { useItemWords, type ItemFact } from '#plan/rhythm/ui/checklist/use-item-words.ts';
import { Link } from '@tanstack/react-router';

import type { LoopStop } from '../contract.ts';
import css from './loop-home.module.css';
import { LoopSign } from './loop-sign.tsx';
import { shownOf, useStopWords } from './stop-words.ts';
import { useMark } from './use-loop.ts';

const facts: readonly ItemFact[] = ['frequency', 'minutes', 'responsible', 'who', 'gathering', 'moment'];

/** One item of the loop: what happens, how it runs, and the one press that says it was done. */
export function StopDrawer(props: { stop: LoopStop; mayMark: boolean; onClose: () => void }) {
  const { stop, mayMark, onClose } = props;
  const { words, nameOf, statusOf, detailOf, nextOf } = useStopWords();
  const language = useLanguage();
  const { data: checklist, error } = useQuery({
    queryKey: ['rhythm', 'items'],
    queryFn: ({ signal }) => ask(listRhythmItems, {}, { signal }),
  });
  const items = checklist?.items ?? [];
  const item = items.find(({ id }) => id === stop.id);
  const { names, say } = useItemWords(items);
  const shown = shownOf(stop);
  return (
    <Drawer onClose={onClose} open title={nameOf(stop)}>
      <div className={css.drawer}>
        <p className={css.drawerHead}>
          <Badge wing={stop.part}>{words[stop.part]}</Badge>
          <LoopSign shown={shown} size={17} wing={stop.part} />
          <strong data-shown={shown}>{statusOf(stop)}</strong>
          <span className={css.soft}>
            {[...new Set([detailOf(stop), nextOf(stop)])].filter(Boolean).join(' · ')}
          </span>
        </p>
        <ErrorNote error={error} />
        {item ? <RichTextView text={richInLanguage(item.manual, language)} /> : null}
        {item ? (
          <dl className={css.facts}>
            {facts.map((fact) => (
              <div key={fact}>
                <dt>{names[fact]}</dt>
                <dd>{say(fact, item)}</dd>
              </div>
            ))}
          </dl>
        ) : null}
        {stop.status === 'undecided' ? <p>{words.decideFirst}</p> : <Marks mayMark={mayMark} stop={stop} />}
        <Link className={css.way} search={{ item: stop.id }} to="/checklist">
          {words.toChecklist}
        </Link>
      </div>
    </Drawer>
  );
}

function Marks({ stop, mayMark }: { stop: LoopStop; mayMark: boolean }) {
  const { words } = useStopWords();
  const language = useLanguage();
  const { today } = useViewer();
  const { mark, takeBack } = useMark();
  const [day, setDay] = useState<IsoDate | null>(today);
  const { data, error } = useQuery({
    queryKey: ['rhythm', 'marks', stop.id],
    queryFn: ({ signal }) => ask(listRhythmMarks, { itemId: stop.id }, { signal }),
  });
  const wordOf = { done: words.done, skipped: words.skipped };
  return (
    <section aria-label={words.marks} className={css.marks}>
      <h3>{words.marks}</h3>
      {stop.byLog ? <p className={css.soft}>{words.byLog}</p> : null}
      {mayMark ? (
        <div className={css.marking}>
          <DateField label={words.onDay} onChange={setDay} value={day} />
          <Button
            disabled={day === null}
            icon={CheckIcon}
            kind="primary"
            onClick={() => day && mark(stop, 'done', day)}
          >
            {words.done}
          </Button>
          <Button disabled={day === null} onClick={() => day && mark(stop, 'skipped', day)}>
            {words.skip}
          </Button>
        </div>
      ) : null}
      <ErrorNote error={error} />
      {data?.rows.length === 0 ? <p className={css.soft}>{words.noMarks}</p> : null}
      <ul className={css.markList}>
        {data?.rows.map((row) => (
          <li key={row.id}>
            <LoopSign shown={row.what === 'done' ? 'on-rhythm' : 'skipped'} size={14} wing={stop.part} />
            <span>{dayWords(row.day, today, language)}</span>
            <span>{wordOf[row.what].toLowerCase()}</span>
            {row.by ? <span className={css.soft}>{words.by(row.by.name)}</span> : null}
            {row.may.remove ? (
              <IconButton
                icon={CloseIcon}
                label={words.takeBack(wordOf[row.what], dayWords(row.day, today, language))}
                onClick={() => takeBack(stop.id, row.id)}
                small
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
