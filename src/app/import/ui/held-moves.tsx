import { useState } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import type { Words } from '#base/i18n/messages.ts';
import { inLanguage, type Language } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { refusals } from '#do/pipeline/refusals.ts';
import type { ImportDetail } from '../contract.ts';
import type { HeldMove, ImportReport } from '../rules/report.ts';
import { heldMessages } from './held-messages.ts';
import { planEditOf, useChangePlan } from './use-import.ts';
import css from './import.module.css';

/** Moves of deals that stand here, which a gate keeps back; before an import they can be passed by, with a reason. */
export function HeldMoves(props: {
  detail: ImportDetail;
  report: ImportReport;
  expected?: boolean | undefined;
}) {
  const { detail, report, expected } = props;
  const words = useWords(heldMessages);
  const language = useLanguage();
  const { held = [], heldCount = 0, passedCount = 0 } = report;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  if (heldCount === 0 && passedCount === 0) return null;
  const passable = held.filter((move) => move.passable);
  const choose = (ids: readonly string[], on: boolean) =>
    setChosen(new Set(on ? [...chosen, ...ids] : [...chosen].filter((id) => !ids.includes(id))));
  return (
    <Sheet title={heldCount > 0 ? words.title : words.passedTitle}>
      {passedCount > 0 ? <p>{words.passed(formatNumber(passedCount, language))}</p> : null}
      {heldCount > 0 ? <p className={css.soft}>{expected ? words.says : words.said}</p> : null}
      {expected && passable.length > 1 ? (
        <Checkbox
          checked={passable.every(({ dealId }) => chosen.has(dealId))}
          label={words.all}
          mixed={chosen.size > 0 && !passable.every(({ dealId }) => chosen.has(dealId))}
          onChange={(on) =>
            choose(
              passable.map(({ dealId }) => dealId),
              on,
            )
          }
        />
      ) : null}
      <ul className={css.held}>
        {held.map((move) => (
          <li key={move.dealId}>
            {expected && move.passable ? (
              <Checkbox
                checked={chosen.has(move.dealId)}
                hint={whyOf(move, language)}
                label={wayOf(move, language, words)}
                onChange={(on) => choose([move.dealId], on)}
              />
            ) : (
              <>
                {wayOf(move, language, words)}
                <span className={css.soft}>{whyOf(move, language)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {heldCount > held.length ? (
        <p className={css.soft}>{words.more(formatNumber(heldCount - held.length, language))}</p>
      ) : null}
      {expected && passable.length > 0 ? <PassBy chosen={[...chosen]} detail={detail} /> : null}
    </Sheet>
  );
}

/** `Oven: Suspect → Prospect`. */
function wayOf({ title, from, to }: HeldMove, language: Language, words: Words<typeof heldMessages>): string {
  const aim = to.kind === 'phase' ? inLanguage(to.name, language) : words[to.kind];
  return `${title}: ${inLanguage(from, language)} → ${aim}`;
}

/** Why not, and what is missing. */
function whyOf({ because, missing }: HeldMove, language: Language): string {
  const known: Partial<Record<string, Record<Language, string>>> = refusals;
  const asked = missing.map((name) => inLanguage(name, language)).join(', ');
  return [known[because]?.[language] ?? because, asked].filter((part) => part !== '').join(' ');
}

function PassBy({ detail, chosen }: { detail: ImportDetail; chosen: string[] }) {
  const words = useWords(heldMessages);
  const [reason, setReason] = useState('');
  const change = useChangePlan(detail.id);
  const { plan } = detail;
  if (!plan) return null;
  const before = plan.passing?.deals;
  const deals = before === 'all' ? ('all' as const) : [...new Set([...(before ?? []), ...chosen])];
  const pass = () => change.mutate({ ...planEditOf(detail.version, plan), passing: { reason, deals } });
  return (
    <form
      className={css.passBy}
      onSubmit={(event) => {
        event.preventDefault();
        pass();
      }}
    >
      <TextField
        hint={words.reasonHint}
        label={words.reason}
        maxLength={1000}
        onChange={setReason}
        value={reason}
      />
      <Button busy={change.isPending} disabled={chosen.length === 0 || reason.trim() === ''} type="submit">
        {words.passBy(chosen.length)}
      </Button>
      <ErrorNote error={change.error} />
    </form>
  );
}
