import { useState } from 'react';
import { formatInstant } from '#base/i18n/format.ts';
import { useMe } from '#base/directory/people/ui/use-people.ts';
import type { OutputOf } from '#base/http/contract.ts';
import { amsterdam, type TimeZone } from '#base/kernel/date.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { TextArea } from '#base/ui-kit/text-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import type { getDrawing } from '../contract.ts';
import { designMessages } from '../design-messages.ts';
import { processMessages } from '../messages.ts';
import { approveDrawing, askReview, publishDrawing, sendBackDrawing } from '../publishing-contract.ts';
import type { ProcessId } from '../rules/model.ts';
import type { OpenSession } from './use-session.ts';
import type { Surroundings } from './use-surroundings.ts';
import { useProcessChange } from './use-processes.ts';
import css from './design.module.css';

/** How far the desired process is on its way to everybody, and the next step on it. */
export function ReviewBar(props: {
  drawing: OutputOf<typeof getDrawing>;
  session: OpenSession;
  around: Surroundings;
}) {
  const { drawing, session, around } = props;
  const words = useWords(designMessages);
  const said = useWords(processMessages);
  const language = useLanguage();
  const toast = useToast();
  const me = useMe();
  const { quick, run } = useProcessChange();
  const [dialog, setDialog] = useState<'publish' | 'send-back' | null>(null);
  const [text, setText] = useState('');
  const [moved, setMoved] = useState({ asked: drawing.asked, approved: drawing.approved });
  if (drawing.stand !== 'to-be' || session.model.nodes.length === 0) return null;
  const { state } = session;
  const of = { processId: session.model.id as ProcessId, version: session.version };
  const ready = session.saved === 'saved';
  const take = (next: OutputOf<typeof getDrawing>) => {
    session.setState(next.state);
    setMoved(next);
    return next;
  };
  const when = (done: { byId: string | null; at: string }) =>
    [
      around.nameOfMember(done.byId) ?? words.somebody,
      formatInstant(done.at, (me?.organisation.timeZone as TimeZone | undefined) ?? amsterdam, language),
    ] as const;
  const finish = async () => {
    if (dialog === 'publish') {
      const { number } = await run(() => ask(publishDrawing, { ...of, note: text }));
      session.setState('draft');
      toast({ text: words.publishedNow(number) });
    } else take(await run(() => ask(sendBackDrawing, { ...of, word: text })));
    setDialog(null);
    setText('');
  };
  return (
    <div className={css.review} data-state={state}>
      <Badge>{said[state]}</Badge>
      <span className={css.soft}>
        {state === 'in-review' && moved.asked ? words.reviewAsked(...when(moved.asked)) : null}
        {state === 'approved' && moved.approved ? words.approvedBy(...when(moved.approved)) : null}
      </span>
      <span className={css.reviewActs}>
        {state === 'draft' ? (
          <Button disabled={!ready} onClick={() => quick(async () => take(await ask(askReview, of)))} small>
            {words.askReview}
          </Button>
        ) : (
          <Button onClick={() => setDialog('send-back')} small>
            {words.sendBack}
          </Button>
        )}
        {state === 'in-review' ? (
          <Button
            disabled={!ready}
            kind="primary"
            onClick={() => quick(async () => take(await ask(approveDrawing, of)))}
            small
          >
            {words.approve}
          </Button>
        ) : null}
        {state === 'approved' ? (
          <Button disabled={!ready} kind="primary" onClick={() => setDialog('publish')} small>
            {words.publish}
          </Button>
        ) : null}
      </span>
      {dialog ? (
        <Dialog
          actions={
            <Button kind="primary" type="submit">
              {dialog === 'publish' ? words.publish : words.sendBack}
            </Button>
          }
          onClose={() => setDialog(null)}
          onSubmit={() => quick(finish)}
          open
          title={dialog === 'publish' ? words.publishTitle : words.sendBackTitle}
        >
          {dialog === 'publish' ? <p>{words.publishSays}</p> : null}
          <TextArea
            label={dialog === 'publish' ? words.note : words.word}
            maxLength={1000}
            onChange={setText}
            optional
            value={text}
          />
        </Dialog>
      ) : null}
    </div>
  );
}
