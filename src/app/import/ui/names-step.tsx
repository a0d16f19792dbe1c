import { useState } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { ArrowRightIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import type { ImportDetail } from '../contract.ts';
import type { ImportPlan } from '../mapping.ts';
import { joinTexts } from '../messages.ts';
import { PipelineList } from './pipeline-list.tsx';
import { importMessages } from './screen-messages.ts';
import { StageList } from './stage-list.tsx';
import { planEditOf, useChangePlan } from './use-import.ts';
import css from './import.module.css';

type CycleId = ImportDetail['cycles'][number]['id'];
type Edit = Parameters<ReturnType<typeof useChangePlan>['mutate']>[0];

/** Which phase each stage becomes, and which names are the same. */
export function NamesStep(props: { detail: ImportDetail; onNext: () => void; onBack: () => void }) {
  const { detail, onNext, onBack } = props;
  const words = useWords(importMessages);
  const language = useLanguage();
  const plan = detail.plan;
  const [stages, setStages] = useState(plan?.stages ?? []);
  const [joins, setJoins] = useState(plan?.joins ?? []);
  const change = useChangePlan(detail.id);
  if (!plan) return null;
  const cycleId = (plan.cycleId ?? null) as CycleId | null;
  const save = (edit: Partial<Pick<Edit, 'cycleId' | 'pipelines'>>, then: (next: ImportDetail) => void) =>
    change.mutate(
      // Where other moves are meant, gates are asked anew.
      { ...planEditOf(detail.version, plan), stages, joins, passing: null, ...edit },
      { onSuccess: then },
    );
  // Another cycle has other phases: its stages are proposed anew.
  const anew = (next: ImportDetail) => setStages(next.plan?.stages ?? []);
  const several = detail.cycles.length > 1;
  return (
    <>
      {plan.pipelines.length > 0 && several ? (
        <Sheet title={words.pipelines}>
          <p className={css.soft}>{words.pipelinesSays}</p>
          <PipelineList
            busy={change.isPending}
            cycles={detail.cycles}
            onChange={(pipelines) => save({ pipelines }, anew)}
            pipelines={plan.pipelines}
          />
        </Sheet>
      ) : null}
      <Sheet title={words.stages}>
        <p className={css.soft}>{stages.length > 0 ? words.stagesSays : words.noStages}</p>
        {stages.length > 0 && several && plan.pipelines.length === 0 ? (
          <div className={css.narrow}>
            <SelectField
              disabled={change.isPending}
              label={words.cycle}
              onChange={(id) => id !== null && id !== cycleId && save({ cycleId: id }, anew)}
              options={detail.cycles.map(({ id, name }) => ({
                value: id,
                label: inLanguage(name, language),
              }))}
              value={cycleId}
            />
          </div>
        ) : null}
        <StageList cycles={detail.cycles} onChange={setStages} plan={plan} stages={stages} />
      </Sheet>
      <Sheet title={words.joins}>
        <Joins joins={joins} onChange={setJoins} />
      </Sheet>
      <ErrorNote error={change.error} />
      <div className={css.ahead}>
        <Button onClick={onBack}>{words.back}</Button>
        <Button busy={change.isPending} icon={ArrowRightIcon} kind="primary" onClick={() => save({}, onNext)}>
          {words.next}
        </Button>
      </div>
    </>
  );
}

function Joins(props: { joins: ImportPlan['joins']; onChange: (joins: ImportPlan['joins']) => void }) {
  const { joins, onChange } = props;
  const words = useWords(importMessages);
  const why = useWords(joinTexts);
  const language = useLanguage();
  if (joins.length === 0) return <p className={css.soft}>{words.noJoins}</p>;
  return (
    <>
      <p className={css.soft}>{words.joinsSays}</p>
      <ul className={css.joins}>
        {joins.map((join, at) => (
          <li key={`${join.of} ${join.from}`}>
            <Checkbox
              checked={join.accepted}
              hint={`${words[join.of]} · ${words.joinHint(why[join.because], formatNumber(join.rows, language))}`}
              label={words.joinLabel(join.from, join.to)}
              onChange={(accepted) => onChange(joins.with(at, { ...join, accepted }))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
