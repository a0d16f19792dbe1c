import { dateIn } from '#base/kernel/date.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { WarnBadge } from '#base/ui-kit/warn-badge.tsx';

import { metCriteria } from '../../rules/met-criteria.ts';
import { resultsAsked } from '../../rules/results-asked.ts';
import type { Deal } from '../../shapes.ts';
import { CriterionField, type Answer } from '../gate/criterion-field.tsx';
import { dayWords } from '#base/i18n/day-words.ts';
import { dealMessages } from './deal-messages.ts';
import { recordedAnswer, ResultsConflict } from './results-conflict.tsx';
import { movable } from './use-deal.ts';
import { useResultsForm } from './use-results-form.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import css from './phase-asks.module.css';

type PhaseOfDeal = Deal['cycle']['phases'][number];
type Criterion = PhaseOfDeal['criteria'][number];

/** What a phase asks for: what is needed to go on, and what is good to know, to be filled in as one learns it. */
export function PhaseAsks({ deal, phase }: { deal: Deal; phase: PhaseOfDeal }) {
  const words = useWords(dealMessages);
  const language = useLanguage();
  const toast = useToast();
  const form = useResultsForm(deal, () => toast({ text: words.saved }));
  const { changed, save } = form;
  // A retired criterion is shown as long as it has a result.
  const shown = phase.criteria.filter(({ retired, result }) => !retired || result !== null);
  const editable = deal.status === 'open' && deal.may.edit;
  const met = movable(deal).met;
  // What was left earlier is not asked again.
  const at = deal.cycle.phases.findIndex(({ id }) => id === deal.phase.id);
  const ahead = deal.status === 'open' && deal.cycle.phases.indexOf(phase) >= at;
  const missing = resultsAsked(phase, met).length;
  const answerOf = (criterion: Criterion): Answer => changed.get(criterion.id) ?? recordedAnswer(criterion);
  const group = (title: string, criteria: Criterion[]) =>
    criteria.length === 0 ? null : (
      <fieldset className={css.group}>
        <legend className={css.legend}>{title}</legend>
        {criteria.map((criterion) => (
          <div className={css.one} data-met={isMet(criterion) || undefined} key={criterion.id}>
            <CriterionField
              answer={answerOf(criterion)}
              criterion={{ ...criterion, required: true }}
              disabled={!editable || save.isPending || criterion.retired}
              onChange={(answer) => form.change(criterion, answer)}
            />
            <Recorded criterion={criterion} />
          </div>
        ))}
      </fieldset>
    );
  return (
    <Sheet
      actions={
        shown.length === 0 || !ahead ? null : missing === 0 ? (
          <Badge wing="do">{words.complete}</Badge>
        ) : (
          <WarnBadge>{words.missing(missing)}</WarnBadge>
        )
      }
      title={words.asksTitle(inLanguage(phase.name, language))}
    >
      {inLanguage(phase.actions, language) ? (
        <p className={css.actions}>{inLanguage(phase.actions, language)}</p>
      ) : null}
      {shown.length === 0 ? <p className={css.actions}>{words.asksNothing}</p> : null}
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (changed.size > 0) form.submit();
        }}
      >
        {group(
          words.required,
          shown.filter(({ required }) => required),
        )}
        {group(
          words.advisory,
          shown.filter(({ required }) => !required),
        )}
        <ErrorNote error={form.contested ? null : save.error} />
        {changed.size > 0 ? (
          <div>
            <Button busy={save.isPending} kind="primary" type="submit">
              {words.save}
            </Button>
          </div>
        ) : null}
      </form>
      {form.contested ? (
        <ResultsConflict
          began={form.began}
          busy={save.isPending}
          error={save.error}
          mine={changed}
          now={form.contested}
          onKeep={form.keep}
          onLeave={form.leave}
        />
      ) : null}
    </Sheet>
  );
}

const isMet = ({ id, result }: Criterion) =>
  result !== null && metCriteria([{ criterionId: id, value: result.value }]).length > 0;

function Recorded({ criterion: { result } }: { criterion: Criterion }) {
  const words = useWords(dealMessages);
  const language = useLanguage();
  const { zone, today } = useViewer();
  if (!result) return null;
  const day = dayWords(dateIn(zone, new Date(result.recordedAt)), today, language);
  return <p className={css.recorded}>{words.recorded(result.recordedBy?.name ?? '', day)}</p>;
}
