import { formatNumber } from '#base/i18n/format.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { ArrowRightIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { WarnBadge } from '#base/ui-kit/warn-badge.tsx';
import type { ImportDetail } from '../contract.ts';
import type { ImportPlan, StageMapping } from '../mapping.ts';
import { stageKey } from '../rules/stage-meaning.ts';
import { importMessages } from './screen-messages.ts';
import css from './import.module.css';

/** Each stage of the files with the phase that it becomes, under the pipeline that uses it. */
export function StageList(props: {
  stages: readonly StageMapping[];
  plan: ImportPlan;
  cycles: ImportDetail['cycles'];
  onChange: (stages: StageMapping[]) => void;
}) {
  const { stages, plan, cycles, onChange } = props;
  const words = useWords(importMessages);
  const pipelines = [...new Set(stages.map(({ pipeline }) => pipeline))];
  return pipelines.map((pipeline) => {
    const named = plan.pipelines.find(({ text }) => text === pipeline);
    const cycleId = named?.cycleId ?? plan.cycleId;
    const phases = cycles.find(({ id }) => id === cycleId)?.phases ?? [];
    const several = pipelines.length > 1;
    return (
      <section aria-label={pipeline ?? words.noPipeline} key={pipeline ?? ''}>
        {several ? <h3 className={css.groupTitle}>{pipeline ?? words.noPipeline}</h3> : null}
        <ul className={css.stages}>
          {stages.map((stage, at) =>
            stage.pipeline === pipeline ? (
              <StageLine
                key={stageKey(stage)}
                onChange={(next) => onChange(stages.with(at, next))}
                phases={phases}
                stage={stage}
              />
            ) : null,
          )}
        </ul>
      </section>
    );
  });
}

function StageLine(props: {
  stage: StageMapping;
  phases: ImportDetail['cycles'][number]['phases'];
  onChange: (stage: StageMapping) => void;
}) {
  const { stage, phases, onChange } = props;
  const words = useWords(importMessages);
  const language = useLanguage();
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
        <span className={css.soft}>
          {stage.rows === 0 ? words.onlyHistory : words.rows(formatNumber(stage.rows, language))}
        </span>{' '}
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
