import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDateShort } from '#base/i18n/format.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { TrashIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';
import type { ContactSide } from '../../routing.ts';
import { timeInWords } from '../../rules/time-words.ts';
import type { Names } from '../../ui/use-names.ts';
import type { PanelAnswer } from '../answer.ts';
import { removePanelAnswer } from '../contract.ts';
import { askingMessages } from '../messages.ts';
import { routingMessages } from '../../messages.ts';
import css from './asking.module.css';

const shownAtFirst = 10;

/** What customers answered one by one, with their wishes; what does not belong there is taken out. */
export function PanelAnswers(props: {
  answers: readonly PanelAnswer[];
  side: ContactSide;
  names: Names;
  mayEdit: boolean;
}) {
  const { side, names, mayEdit } = props;
  const words = useWords(askingMessages);
  const said = useWords(routingMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const { quick } = useChange(() => queries.invalidateQueries({ queryKey: ['panel-answers'] }));
  const [removing, setRemoving] = useState<PanelAnswer | null>(null);
  const [most, setMost] = useState(shownAtFirst);
  const answers = props.answers.filter((answer) => answer.side === side);
  if (answers.length === 0) return null;
  const day = ({ on }: PanelAnswer) => formatDateShort(on, language);
  return (
    <Sheet sum={words.count(answers.length)} title={words.wishes}>
      <ul className={css.answers}>
        {answers.slice(0, most).map((answer) => (
          <li key={answer.id}>
            {answer.wish ? (
              <p className={css.wish} dir="auto">
                “{answer.wish}”
              </p>
            ) : null}
            <p className={css.soft}>
              {[
                day(answer),
                answer.round,
                ...answer.said.map(({ kind, channel, withinMinutes }) =>
                  [
                    `${names.kind(kind)}: ${names.channel(channel).toLowerCase()}`,
                    withinMinutes === null ? null : said.inTime(timeInWords(withinMinutes, language)),
                  ]
                    .filter(Boolean)
                    .join(' '),
                ),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {mayEdit ? (
              <IconButton
                icon={TrashIcon}
                label={words.removeOf(day(answer))}
                onClick={() => setRemoving(answer)}
                small
              />
            ) : (
              <span />
            )}
          </li>
        ))}
      </ul>
      {answers.length > most ? (
        <Button kind="plain" onClick={() => setMost(answers.length)} small>
          {words.moreAnswers(answers.length - most)}
        </Button>
      ) : null}
      <ConfirmDialog
        confirm={words.remove}
        onClose={() => setRemoving(null)}
        onConfirm={() => {
          const going = removing;
          setRemoving(null);
          if (going) quick(() => ask(removePanelAnswer, { answerId: going.id }));
        }}
        open={removing !== null}
        title={words.removeTitle}
      >
        <p>{words.removeSays}</p>
      </ConfirmDialog>
    </Sheet>
  );
}
