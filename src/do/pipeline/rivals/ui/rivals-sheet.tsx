import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { EditIcon, MoreIcon, PlusIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';

import type { DealParts } from '../../parts/contract.ts';
import css from '../../parts/ui/parts.module.css';
import type { Deal } from '../../shapes.ts';
import { setDealCompetitors, type DealCompetitor } from '../contract.ts';
import { rivalMessages } from '../messages.ts';

const RivalDialog = lazy(async () => ({ default: (await import('./rival-dialog.tsx')).RivalDialog }));

/** The competitors that are after the same deal, the most threatening first. */
export function RivalsSheet({ deal, parts }: { deal: Deal; parts: DealParts }) {
  const { competitors, version } = parts;
  const words = useWords(rivalMessages);
  const queries = useQueryClient();
  const { run, quick } = useChange(() => queries.invalidateQueries({ queryKey: ['deals'] }));
  const [editing, setEditing] = useState<DealCompetitor | 'new' | null>(null);
  const send = (rivals: readonly DealCompetitor[], from = version) =>
    ask(setDealCompetitors, {
      dealId: deal.id,
      version: from,
      competitors: rivals.map(({ competitor, threat, note }) => ({
        competitorId: competitor.id,
        threat,
        note,
      })),
    });
  const save = async (rival: DealCompetitor) => {
    await run(() =>
      send([...competitors.filter(({ competitor }) => competitor.id !== rival.competitor.id), rival]),
    );
    setEditing(null);
  };
  const remove = (rival: DealCompetitor) =>
    quick(() => send(competitors.filter((each) => each !== rival)), {
      text: words.removed(rival.competitor.name),
      undo: (done) => send(competitors, done.version),
    });
  return (
    <Sheet
      actions={
        deal.may.edit ? (
          <IconButton icon={PlusIcon} label={words.add} onClick={() => setEditing('new')} small />
        ) : null
      }
      sum={competitors.length > 0 ? String(competitors.length) : undefined}
      title={words.rivals}
    >
      {competitors.length === 0 ? (
        <div className={css.empty}>
          <p>{deal.may.edit ? words.none : words.noneToRead}</p>
          {deal.may.edit ? (
            <Button icon={PlusIcon} onClick={() => setEditing('new')} small>
              {words.add}
            </Button>
          ) : null}
        </div>
      ) : null}
      <ul className={css.list}>
        {competitors.map((rival) => (
          <li className={css.row} data-plain key={rival.competitor.id}>
            <div className={css.words}>
              <p className={css.name}>
                {rival.competitor.name}
                {rival.threat ? (
                  <Badge wing={rival.threat === 'high' ? 'act' : undefined}>
                    {words[`${rival.threat}Badge`]}
                  </Badge>
                ) : null}
              </p>
              {rival.note ? <p className={css.note}>{rival.note}</p> : null}
            </div>
            {deal.may.edit ? (
              <Menu
                groups={[
                  {
                    items: [
                      { label: words.edit, icon: EditIcon, onSelect: () => setEditing(rival) },
                      { label: words.remove, icon: TrashIcon, danger: true, onSelect: () => remove(rival) },
                    ],
                  },
                ]}
                trigger={<IconButton icon={MoreIcon} label={words.more(rival.competitor.name)} small />}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {editing ? (
        <Suspense>
          <RivalDialog
            onClose={() => setEditing(null)}
            onSave={save}
            rival={editing === 'new' ? null : editing}
            taken={competitors.map(({ competitor }) => competitor.id)}
          />
        </Suspense>
      ) : null}
    </Sheet>
  );
}
