import { useState } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import { classNames } from '#base/ui-kit/class-names.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import type { ImportDetail } from '../contract.ts';
import type { DoubtfulName, Meant, Namesake } from '../rules/doubtful.ts';
import type { ImportReport } from '../rules/report.ts';
import { doubtfulMessages } from './doubtful-messages.ts';
import { planEditOf, useChangePlan } from './use-import.ts';
import css from './import.module.css';

const valueOf = (meant: Meant) =>
  meant.kind === 'here' ? `here ${meant.accountId}` : `file ${meant.externalId}`;

/** Names that several accounts have, in rows that tell no more; before an import it is chosen which one is meant. */
export function DoubtfulNames(props: {
  detail: ImportDetail;
  report: ImportReport;
  expected?: boolean | undefined;
}) {
  const { detail, report, expected } = props;
  const words = useWords(doubtfulMessages);
  const language = useLanguage();
  const { doubtful = [], doubtfulCount = 0 } = report;
  const [chosen, setChosen] = useState<ReadonlyMap<string, Meant>>(new Map());
  const change = useChangePlan(detail.id);
  const { plan } = detail;
  if (doubtfulCount === 0 || !plan) return null;
  const labelOf = (candidate: Namesake, at: number) =>
    [
      candidate.name,
      candidate.city,
      candidate.kind === 'here' ? words.here : words.inFile(candidate.externalId),
      at === 0 && candidate.kind === 'here' ? words.eldest : null,
    ]
      .filter((part) => part !== null)
      .join(' · ');
  const takenOf = ({ candidates, taken }: DoubtfulName) => candidates[taken];
  const save = () => {
    const choices = new Map((plan.choices ?? []).map((choice) => [choice.name, choice]));
    for (const [name, to] of chosen) choices.set(name, { name, to });
    change.mutate({ ...planEditOf(detail.version, plan), choices: [...choices.values()] });
  };
  return (
    <Sheet title={words.title}>
      <p className={css.soft}>{expected ? words.says : words.said}</p>
      <ul className={classNames(css.held, css.doubts)}>
        {doubtful.map((doubt) => {
          const { name, rows, candidates } = doubt;
          const taken = takenOf(doubt);
          if (!taken) return null;
          const count = words.rows(formatNumber(rows, language));
          return (
            <li key={name}>
              {expected ? (
                <SelectField
                  label={`${name} · ${count}`}
                  onChange={(value) => {
                    const to = candidates.find((candidate) => valueOf(candidate) === value);
                    if (to) setChosen(new Map(chosen).set(name, meantBy(to)));
                  }}
                  options={candidates.map((candidate, at) => ({
                    value: valueOf(candidate),
                    label: labelOf(candidate, at),
                  }))}
                  value={valueOf(chosen.get(name) ?? taken)}
                />
              ) : (
                <>
                  {name} <span className={css.soft}>{`${count} · ${labelOf(taken, doubt.taken)}`}</span>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {doubtfulCount > doubtful.length ? (
        <p className={css.soft}>{words.more(formatNumber(doubtfulCount - doubtful.length, language))}</p>
      ) : null}
      {expected ? (
        <Button busy={change.isPending} disabled={chosen.size === 0} onClick={save}>
          {words.save}
        </Button>
      ) : null}
      <ErrorNote error={change.error} />
    </Sheet>
  );
}

/** Without what is only there to be read. */
function meantBy(candidate: Namesake): Meant {
  return candidate.kind === 'here'
    ? { kind: 'here', accountId: candidate.accountId }
    : { kind: 'file', externalId: candidate.externalId };
}
