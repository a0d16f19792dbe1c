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
import { WarnBadge } from '#base/ui-kit/warn-badge.tsx';
import type { ImportDetail } from '../contract.ts';
import type { ImportPlan, StageMapping } from '../mapping.ts';
import { joinTexts } from '../messages.ts';
import { importMessages } from './screen-messages.ts';
import { useChangePlan } from './use-import.ts';
import css from './import.module.css';

type CycleId = ImportDetail['cycles'][number]['id'];

/** Which phase each stage becomes, and which names are the same. */
export function NamesStep(props: { detail: ImportDetail; onNext: () => void; onBack: () => void }) {
  const { detail, onNext, onBack } = props;
  const words = useWords(importMessages);
  const language = useLanguage();
  const plan = detail.plan;
  const [stages, setStages] = useState(plan?.stages ?? []);
  const [joins, setJoins] = useState(plan?.joins ?? []);
  const change = useChangePlan(detail.id);
  const cycleId = (plan?.cycleId ?? null) as CycleId | null;
  const save = (cycle: CycleId | null, then: (next: ImportDetail) => void) =>
    change.mutate(
      { version: detail.version, cycleId: cycle, files: plan?.files ?? [], stages, joins },
      { onSuccess: then },
    );
  return (
    <>
      {stages.length > 0 ? (
        <Sheet title={words.stages}>
          <p className={css.soft}>{words.stagesSays}</p>
          {detail.cycles.length > 1 ? (
            <div className={css.narrow}>
              <SelectField
                disabled={change.isPending}
                label={words.cycle}
                onChange={(id) =>
                  id !== null && id !== cycleId && save(id, (next) => setStages(next.plan?.stages ?? []))
                }
                options={detail.cycles.map(({ id, name }) => ({
                  value: id,
                  label: inLanguage(name, language),
                }))}
                value={cycleId}
              />
            </div>
          ) : null}
          <ul className={css.stages}>
            {stages.map((stage, at) => (
              <StageLine
                detail={detail}
                key={`${stage.from} ${stage.text}`}
                onChange={(next) => setStages(stages.with(at, next))}
                stage={stage}
              />
            ))}
          </ul>
        </Sheet>
      ) : (
        <Sheet title={words.stages}>
          <p className={css.soft}>{words.noStages}</p>
        </Sheet>
      )}
      <Sheet title={words.joins}>
        <Joins joins={joins} onChange={setJoins} />
      </Sheet>
      <ErrorNote error={change.error} />
      <div className={css.ahead}>
        <Button onClick={onBack}>{words.back}</Button>
        <Button
          busy={change.isPending}
          icon={ArrowRightIcon}
          kind="primary"
          onClick={() => save(cycleId, onNext)}
        >
          {words.next}
        </Button>
      </div>
    </>
  );
}

function StageLine(props: {
  stage: StageMapping;
  detail: ImportDetail;
  onChange: (stage: StageMapping) => void;
}) {
  const { stage, detail, onChange } = props;
  const words = useWords(importMessages);
  const language = useLanguage();
  const phases = detail.cycles.find(({ id }) => id === detail.plan?.cycleId)?.phases ?? [];
  const choose = (chosen: string | null) => {
    if (chosen === null) return;
    const to: StageMapping['to'] =
      chosen === 'won' || chosen === 'lost' || chosen === 'open'
        ? { kind: chosen }
        : { kind: 'phase', phaseId: chosen };
    onChange({ ...stage, to, sure: true });
  };
  return (
    <li className={css.stage}>
      <span className={css.stageText}>
        <strong>{stage.text}</strong>{' '}
        <span className={css.soft}>{words.rows(formatNumber(stage.rows, language))}</span>{' '}
        {stage.sure ? null : <WarnBadge>{words.lookAtThis}</WarnBadge>}
      </span>
      <span aria-hidden="true" className={css.arrow}>
        <ArrowRightIcon size={18} />
      </span>
      <SelectField
        hideLabel
        label={words.becomes(stage.text)}
        onChange={choose}
        options={[
          ...phases.map(({ id, name }, at) => ({
            value: id,
            label: `${at + 1}. ${inLanguage(name, language)}`,
          })),
          { value: 'won', label: words.won },
          { value: 'lost', label: words.lost },
          { value: 'open', label: words.stillOpen },
        ]}
        value={stage.to.kind === 'phase' ? stage.to.phaseId : stage.to.kind}
      />
    </li>
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
