import { useState } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { ArrowRightIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import type { ImportDetail } from '../contract.ts';
import type { FileMapping } from '../mapping.ts';
import { leftOutTexts, targetTexts } from '../messages.ts';
import { targets, type Target } from '../rules/fields.ts';
import { proposeMappingAs } from '../rules/propose-mapping.ts';
import { useAllFields } from '#base/directory/custom-fields/ui/use-fields.ts';
import { withOwnFields } from '../rules/own-fields.ts';
import { ColumnTable } from './column-table.tsx';
import { ExportGlance } from './export-glance.tsx';
import { FirstRows } from './first-rows.tsx';
import { MappingBanner } from './mapping-banner.tsx';
import { mappingMessages } from './mapping-messages.ts';
import { importMessages } from './screen-messages.ts';
import { useChangePlan } from './use-import.ts';
import css from './import.module.css';

type Survey = ImportDetail['files'][number];

/** What each file is, and what its columns mean. What is changed shows at once in the first rows. */
export function MeaningStep(props: { detail: ImportDetail; onNext: () => void }) {
  const { detail, onNext } = props;
  const words = useWords(importMessages);
  const [mappings, setMappings] = useState(detail.plan?.files ?? []);
  const [source, setSource] = useState(detail.plan?.source ?? 'other');
  const mappingWords = useWords(mappingMessages);
  const toast = useToast();
  const change = useChangePlan(detail.id);
  const save = (files: FileMapping[], then: (next: ImportDetail) => void) =>
    change.mutate(
      {
        version: detail.version,
        source,
        cycleId: (detail.plan?.cycleId ?? null) as ImportDetail['cycles'][number]['id'] | null,
        files,
        pipelines: detail.plan?.pipelines ?? [],
        stages: detail.plan?.stages ?? [],
        joins: detail.plan?.joins ?? [],
      },
      { onSuccess: then },
    );
  const replace = (next: FileMapping) =>
    setMappings(mappings.map((mapping) => (mapping.file === next.file ? next : mapping)));
  const order = (survey: Survey) => {
    const target = mappings.find(({ file }) => file === survey.name)?.target ?? null;
    return target === null ? targets.length : targets.indexOf(target);
  };
  return (
    <>
      {detail.failure ? <FailedBefore failure={detail.failure} /> : null}
      <MappingBanner
        detail={detail}
        onApplied={(next) => {
          setMappings(next.plan?.files ?? []);
          setSource(next.plan?.source ?? 'other');
          toast({ text: mappingWords.used });
        }}
      />
      <ExportGlance files={detail.files} mappings={mappings} onSource={setSource} source={source} />
      {detail.files
        .toSorted((a, b) => order(a) - order(b))
        .map((survey) => {
          const mapping = mappings.find(({ file }) => file === survey.name);
          return mapping ? (
            <FileSheet
              busy={change.isPending}
              detail={detail}
              key={survey.fileId}
              mapping={mapping}
              onChange={replace}
              onSheet={(sheet) =>
                save(
                  mappings.map((each) => (each.file === mapping.file ? { ...each, sheet } : each)),
                  (next) => setMappings(next.plan?.files ?? []),
                )
              }
              survey={survey}
            />
          ) : null;
        })}
      <ErrorNote error={change.error} />
      <div className={css.ahead}>
        <Button
          busy={change.isPending}
          disabled={mappings.every(({ target }) => target === null)}
          icon={ArrowRightIcon}
          kind="primary"
          onClick={() => save(mappings, onNext)}
        >
          {words.next}
        </Button>
      </div>
    </>
  );
}

function FailedBefore({ failure }: { failure: string }) {
  const words = useWords(importMessages);
  return (
    <p className={css.failed} role="alert">
      <strong>{failure === 'cancelled' ? words.cancelledTitle : words.failedTitle}.</strong>{' '}
      {failure === 'cancelled' ? words.cancelled : failure === 'stopped' ? words.stopped : words.broken}
    </p>
  );
}

function FileSheet(props: {
  detail: ImportDetail;
  survey: Survey;
  mapping: FileMapping;
  busy: boolean;
  onChange: (mapping: FileMapping) => void;
  onSheet: (sheet: string) => void;
}) {
  const { detail, survey, mapping, busy, onChange, onSheet } = props;
  const words = useWords(importMessages);
  const { all } = useAllFields();
  const targetWords = useWords(targetTexts);
  const outWords = useWords(leftOutTexts);
  const choose = (to: Target | 'out') =>
    onChange(
      to === 'out'
        ? { ...mapping, target: null, leftOutBecause: 'by-choice' }
        : withOwnFields(
            proposeMappingAs({ name: survey.name, sheet: survey.sheet, columns: survey.columns }, to),
            all,
          ),
    );
  return (
    <Sheet flush>
      <div className={css.fileHead}>
        <div className={css.fileName}>
          <h2 className={css.sectionTitle}>{survey.name}</h2>
          <p className={css.soft}>{useWriting(survey)}</p>
        </div>
        {survey.sheets.length > 1 ? (
          <div className={css.narrow}>
            <SelectField
              disabled={busy}
              label={words.sheet}
              onChange={(sheet) => sheet !== null && sheet !== mapping.sheet && onSheet(sheet)}
              options={survey.sheets.map((sheet) => ({ value: sheet, label: sheet }))}
              value={mapping.sheet}
            />
          </div>
        ) : null}
        <div className={css.narrow}>
          <SelectField<Target | 'out'>
            label={words.whatIsIt}
            onChange={(to) => to !== null && choose(to)}
            options={[
              ...targets.map((target) => ({ value: target, label: targetWords[target] })),
              { value: 'out' as const, label: words.leaveFileOut },
            ]}
            value={mapping.target ?? 'out'}
          />
        </div>
      </div>
      {mapping.target === null ? (
        <p className={css.outBecause}>{outWords[mapping.leftOutBecause ?? 'by-choice']}</p>
      ) : (
        <>
          <ColumnTable
            importId={detail.id}
            mapping={mapping}
            onChange={onChange}
            survey={survey}
            target={mapping.target}
          />
          <FirstRows detail={detail} mapping={mapping} survey={survey} target={mapping.target} />
        </>
      )}
    </Sheet>
  );
}

/** `8.800 rijen · CSV met puntkomma’s · UTF-8`. */
function useWriting(survey: Survey): string {
  const words = useWords(importMessages);
  const language = useLanguage();
  const names: Record<string, string> = {
    ',': words.commas,
    ';': words.semicolons,
    '\t': words.tabs,
    '|': words.bars,
  };
  const rows = words.rows(formatNumber(survey.rows, language));
  if (survey.format === 'xlsx') return `${rows} · Excel`;
  return `${rows} · CSV, ${names[survey.separator ?? ','] ?? ''} · ${(survey.encoding ?? '').toUpperCase()}`;
}
