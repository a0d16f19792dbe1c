import { formatNumber } from '#base/i18n/format.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import type { ImportDetail } from '../contract.ts';
import type { FileMapping } from '../mapping.ts';
import { targetCounts } from '../messages.ts';
import { targets } from '../rules/fields.ts';
import { sourceNames, sources, type Source } from '../rules/sources.ts';
import { importMessages } from './screen-messages.ts';
import css from './import.module.css';

/** From which program the files come and what they bring, at a glance. */
export function ExportGlance(props: {
  source: Source;
  files: ImportDetail['files'];
  mappings: readonly FileMapping[];
  onSource: (source: Source) => void;
}) {
  const { source, files, mappings, onSource } = props;
  const words = useWords(importMessages);
  const kinds = useWords(targetCounts);
  const language = useLanguage();
  const brought = targets.flatMap((target) => {
    const own = files.filter(({ name }) =>
      mappings.some((mapping) => mapping.file === name && mapping.target === target),
    );
    const rows = own.reduce((sum, file) => sum + file.rows, 0);
    return own.length === 0 ? [] : [{ target, rows }];
  });
  return (
    <Sheet>
      <div className={css.glance}>
        <div className={css.glanceSays}>
          <h2 className={css.sectionTitle}>
            {source === 'other' ? words.otherExport : words.exportOf(sourceNames[source])}
          </h2>
          <ul className={css.brought}>
            {brought.map(({ target, rows }) => (
              <li key={target}>
                <strong>{formatNumber(rows, language)}</strong> {kinds[target](rows === 1)}
              </li>
            ))}
          </ul>
          <p className={css.soft}>{source === 'other' ? words.otherExportSays : words.exportSays}</p>
        </div>
        <div className={css.narrow}>
          <SelectField<Source>
            label={words.comesFrom}
            onChange={(chosen) => chosen !== null && onSource(chosen)}
            options={sources.map((each) => ({
              value: each,
              label: each === 'other' ? words.otherProgram : sourceNames[each],
            }))}
            value={source}
          />
        </div>
      </div>
    </Sheet>
  );
}
