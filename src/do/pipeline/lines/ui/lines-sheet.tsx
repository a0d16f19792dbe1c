import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatCents } from '#base/i18n/format.ts';
import type { LineId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { PlusIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';

import type { DealParts } from '../../parts/contract.ts';
import type { Deal } from '../../shapes.ts';
import { setLines, type DealLine, type GivenLine } from '../contract.ts';
import { lineMessages } from '../messages.ts';
import { LineForm } from './line-form.tsx';
import { LineRow } from './line-row.tsx';
import { LineTotals } from './line-totals.tsx';
import css from './lines.module.css';

/** The products of a deal, written and changed in their place; their sum stands in the head. */
export function LinesSheet({ deal, parts }: { deal: Deal; parts: DealParts }) {
  const { lines, totals, version, currency } = parts;
  const words = useWords(lineMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const { run, quick } = useChange(() => queries.invalidateQueries({ queryKey: ['deals'] }));
  const [editing, setEditing] = useState<LineId | 'new' | null>(null);
  const send = (given: readonly GivenLine[], from = version) =>
    ask(setLines, { dealId: deal.id, version: from, lines: [...given] });
  const given = lines.map(asGiven);
  const save = async (line: GivenLine, at: number) => {
    await run(() => send(at < 0 ? [...given, line] : given.with(at, line)));
    setEditing(null);
  };
  const move = (from: number, to: number) => {
    const moved = [...given];
    moved.splice(to, 0, ...moved.splice(from, 1));
    quick(() => send(moved), { text: words.saved, undo: (done) => send(given, done.version) });
  };
  const remove = (at: number) =>
    quick(() => send(given.toSpliced(at, 1)), {
      text: words.removed(given[at]?.description ?? ''),
      undo: (done) => send(given, done.version),
    });
  const form = (line: DealLine | null, at: number) => (
    <LineForm
      currency={currency}
      line={line}
      onClose={() => setEditing(null)}
      onSave={(next) => save(next, at)}
      vatBasisPoints={parts.vatBasisPoints}
    />
  );
  return (
    <Sheet
      actions={
        deal.may.edit && editing !== 'new' ? (
          <Button icon={PlusIcon} onClick={() => setEditing('new')} small>
            {words.add}
          </Button>
        ) : null
      }
      sum={
        lines.length > 0 ? `${formatCents(totals.netCents, currency, language)} ${words.without}` : undefined
      }
      title={words.products}
    >
      {lines.length === 0 && editing === null ? (
        <p className={css.none}>{deal.may.edit ? words.none : words.noneToRead}</p>
      ) : null}
      <ul className={css.lines}>
        {lines.map((line, at) =>
          editing === line.id ? (
            <li key={line.id}>{form(line, at)}</li>
          ) : (
            <LineRow
              currency={currency}
              key={line.id}
              line={line}
              mayEdit={deal.may.edit}
              onDown={at < lines.length - 1 ? () => move(at, at + 1) : undefined}
              onEdit={() => setEditing(line.id)}
              onRemove={() => remove(at)}
              onUp={at > 0 ? () => move(at, at - 1) : undefined}
            />
          ),
        )}
        {editing === 'new' ? <li>{form(null, -1)}</li> : null}
      </ul>
      {lines.length > 0 ? <LineTotals currency={currency} totals={totals} /> : null}
    </Sheet>
  );
}

const asGiven = ({
  id,
  product,
  description,
  quantity,
  unit,
  priceCents,
  discount,
  vatBasisPoints,
}: DealLine): GivenLine => ({
  id,
  productId: product?.id ?? null,
  description,
  quantity,
  unit,
  priceCents,
  discount,
  vatBasisPoints,
});
