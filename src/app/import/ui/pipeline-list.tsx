import { formatNumber } from '#base/i18n/format.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { ArrowRightIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { WarnBadge } from '#base/ui-kit/warn-badge.tsx';
import type { ImportDetail } from '../contract.ts';
import type { PipelineMapping } from '../mapping.ts';
import { importMessages } from './screen-messages.ts';
import css from './import.module.css';

/** Each pipeline of the files with the sales cycle that its deals go into. */
export function PipelineList(props: {
  pipelines: readonly PipelineMapping[];
  cycles: ImportDetail['cycles'];
  busy: boolean;
  onChange: (pipelines: PipelineMapping[]) => void;
}) {
  const { pipelines, cycles, busy, onChange } = props;
  const words = useWords(importMessages);
  const language = useLanguage();
  return (
    <ul className={css.stages}>
      {pipelines.map((pipeline, at) => (
        <li className={css.stage} key={pipeline.text}>
          <span className={css.stageText}>
            <strong>{pipeline.text}</strong>{' '}
            <span className={css.soft}>
              {pipeline.rows === 0 ? words.onlyHistory : words.rows(formatNumber(pipeline.rows, language))}
            </span>{' '}
            {pipeline.sure ? null : <WarnBadge>{words.lookAtThis}</WarnBadge>}
          </span>
          <span aria-hidden="true" className={css.arrow}>
            <ArrowRightIcon size={18} />
          </span>
          <SelectField<string>
            disabled={busy}
            hideLabel
            label={words.pipelineInto(pipeline.text)}
            onChange={(cycleId) =>
              cycleId !== null && onChange(pipelines.with(at, { ...pipeline, cycleId, sure: true }))
            }
            options={cycles.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))}
            value={pipeline.cycleId}
          />
        </li>
      ))}
    </ul>
  );
}
