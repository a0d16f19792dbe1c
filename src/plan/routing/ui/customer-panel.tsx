import { useState } from 'react';
import { formatDateShort, formatNumber } from '#base/i18n/format.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { CheckIcon, EditIcon, LinkIcon, PlusIcon, WarningIcon } from '#base/ui-kit/icons.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { VisuallyHidden } from '#base/ui-kit/visually-hidden.tsx';
import { routingMessages } from '../messages.ts';
import type { PanelAnswer } from '../questionnaire/answer.ts';
import { askingMessages } from '../questionnaire/messages.ts';
import { isAnswered, outcomesOfAnswers } from '../questionnaire/rules/outcomes-of-answers.ts';
import { AskingDialog } from '../questionnaire/ui/asking-dialog.tsx';
import type { PanelOutcome } from '../routing.ts';
import { panelMismatches, type Mismatch } from '../rules/mismatches.ts';
import { timeInWords } from '../rules/time-words.ts';
import { OutcomeDialog } from './outcome-dialog.tsx';
import type { Shown } from './shown.ts';
import { WideTable } from './wide-table.tsx';
import css from './routing.module.css';

/** What customers said, and where we send them where they do not want to go. */
export function CustomerPanel(props: Shown & { answers: readonly PanelAnswer[] }) {
  const { routing, names, side, mayEdit, change, answers } = props;
  const words = useWords(routingMessages);
  const asking = useWords(askingMessages);
  const language = useLanguage();
  const [open, setOpen] = useState<PanelOutcome | 'new' | null>(null);
  const [sharing, setSharing] = useState(false);
  const panel = [...routing.panel, ...outcomesOfAnswers(answers)];
  const outcomes = panel.filter((outcome) => outcome.side === side);
  const mismatches = new Map(
    panelMismatches({ ...routing, panel }, side).map((each) => [each.outcome.id, each]),
  );
  const write = (panel: PanelOutcome[]) => change.write({ panel });
  return (
    <Sheet
      actions={
        mayEdit ? (
          <>
            <Button icon={LinkIcon} onClick={() => setSharing(true)} small>
              {asking.share}
            </Button>
            <Button icon={PlusIcon} onClick={() => setOpen('new')} small>
              {words.addOutcome}
            </Button>
          </>
        ) : null
      }
      title={words.panel}
    >
      {outcomes.length === 0 ? (
        <p className={css.intro}>{words.panelEmpty}</p>
      ) : (
        <WideTable label={words.panel}>
          <thead>
            <tr>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.prefers}</th>
              <th scope="col">{words.expects}</th>
              <th scope="col">{words.peopleShort}</th>
              <th scope="col">{words.wish}</th>
              <th scope="col">{asking.source}</th>
              <th scope="col">{words.judged}</th>
              {mayEdit ? (
                <th scope="col">
                  <VisuallyHidden>{words.edit}</VisuallyHidden>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {outcomes.map((outcome) => (
              <tr key={outcome.id}>
                <th scope="row">{names.kind(outcome.kind)}</th>
                <td>{names.channel(outcome.channel)}</td>
                <td>
                  {outcome.withinMinutes === null
                    ? words.expectsNothing
                    : words.inTime(timeInWords(outcome.withinMinutes, language))}
                </td>
                <td>{formatNumber(outcome.people, language)}</td>
                <td className={css.reason}>{outcome.wish}</td>
                <td>
                  <Source outcome={outcome} />
                </td>
                <td>
                  <Judged mismatch={mismatches.get(outcome.id)} />
                </td>
                {mayEdit ? (
                  <td>
                    {isAnswered(outcome) ? null : (
                      <IconButton
                        icon={EditIcon}
                        label={`${words.editOutcome}: ${names.kind(outcome.kind)}`}
                        onClick={() => setOpen(outcome)}
                        small
                      />
                    )}
                  </td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
      {open ? (
        <OutcomeDialog
          {...props}
          onClose={() => setOpen(null)}
          onRemove={
            open === 'new' ? undefined : () => write(routing.panel.filter(({ id }) => id !== open.id))
          }
          onSave={(outcome) => write([...routing.panel.filter(({ id }) => id !== outcome.id), outcome])}
          outcome={open === 'new' ? null : open}
        />
      ) : null}
      {sharing ? <AskingDialog onClose={() => setSharing(false)} side={side} /> : null}
    </Sheet>
  );
}

/** Where an outcome comes from, and of which day it is. */
function Source({ outcome }: { outcome: PanelOutcome }) {
  const words = useWords(askingMessages);
  const language = useLanguage();
  const day = outcome.on === null ? null : formatDateShort(outcome.on, language);
  if (!isAnswered(outcome))
    return (
      <span className={css.source}>
        {words.byHand}
        {day ? <span className={css.more}>{day}</span> : null}
      </span>
    );
  return (
    <span className={css.source}>
      <Badge wing="plan">{words.answered}</Badge>
      {day ? <span className={css.more}>{words.until(day)}</span> : null}
    </span>
  );
}

function Judged({ mismatch }: { mismatch: Mismatch | undefined }) {
  const words = useWords(routingMessages);
  const language = useLanguage();
  if (!mismatch)
    return (
      <span className={css.fits}>
        <CheckIcon size={16} /> {words.fits}
      </span>
    );
  return (
    <span className={css.off}>
      <WarningIcon size={16} />{' '}
      {mismatch.because === 'slower'
        ? words.slower(timeInWords(mismatch.promised ?? 0, language))
        : words[mismatch.because]}
    </span>
  );
}
