import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFields } from '#base/directory/custom-fields/ui/use-fields.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { ask } from '#base/ui-kit/client.ts';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Switch } from '#base/ui-kit/switch.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { mostOwnFacts, setBoardView, type BoardView } from '../../board/contract.ts';
import { cardFacts, isOwnFact, type OwnFact } from '../../words.ts';
import { boardMessages } from './board-messages.ts';
import { refreshBoards } from './board-queries.ts';
import type { Board } from './shown-column.ts';
import css from './board.module.css';

const boards = { queryKey: ['deals', 'board'] };

/** How the board is looked at: what stands on a card, how close, in which order. Every choice works at once. */
export function BoardViewDrawer({ onClose }: { onClose: () => void }) {
  const words = useWords(boardMessages);
  const language = useLanguage();
  const { fields: ownFields } = useFields('deal');
  const toast = useToast();
  const queries = useQueryClient();
  const [view, setView] = useState(() =>
    queries
      .getQueriesData<Board>(boards)
      .map(([, board]) => board?.view)
      .find((known) => known !== undefined),
  );
  if (!view) return null;
  const change = async (part: Partial<BoardView>) => {
    const next = { ...view, ...part };
    setView(next);
    try {
      if (next.sort === view.sort)
        queries.setQueriesData<Board>(boards, (board) => board && { ...board, view: next });
      await ask(setBoardView, next);
      if (next.sort !== view.sort) await refreshBoards(queries);
    } catch {
      setView(view);
      queries.setQueriesData<Board>(boards, (board) => board && { ...board, view });
      toast({ text: words.viewNotKept, bad: true });
    }
  };
  const set = (part: Partial<BoardView>) => void change(part);
  const { facts } = view;
  const ownFacts = facts
    .filter(isOwnFact)
    .filter((fact) => ownFields.some(({ key }) => fact === `field:${key}`));
  return (
    <Drawer onClose={onClose} open title={words.view}>
      <div className={css.settings}>
        <p className={css.says}>{words.viewSays}</p>
        <fieldset className={css.facts}>
          <legend>{words.onTheCard}</legend>
          {cardFacts.map((fact) => (
            <Checkbox
              checked={facts.includes(fact)}
              key={fact}
              label={words[fact]}
              onChange={(on) =>
                set({
                  facts: [
                    ...cardFacts.filter((each) => (each === fact ? on : facts.includes(each))),
                    ...ownFacts,
                  ],
                })
              }
            />
          ))}
          {ownFields.map(({ key, name }) => {
            const fact: OwnFact = `field:${key}`;
            const on = facts.includes(fact);
            return (
              <Checkbox
                checked={on}
                disabled={!on && ownFacts.length >= mostOwnFacts}
                key={fact}
                label={inLanguage(name, language)}
                onChange={(now) =>
                  set({ facts: now ? [...facts, fact] : facts.filter((each) => each !== fact) })
                }
              />
            );
          })}
        </fieldset>
        <div className={css.setting}>
          <span aria-hidden="true">{words.density}</span>
          <Segmented
            label={words.density}
            onChange={(density) => set({ density })}
            options={[
              { value: 'roomy', label: words.roomy },
              { value: 'dense', label: words.dense },
            ]}
            value={view.density}
          />
        </div>
        <SelectField
          label={words.sort}
          onChange={(sort) => set({ sort: sort ?? 'expected-close' })}
          options={[
            { value: 'expected-close', label: words.byClose },
            { value: 'amount', label: words.byAmount },
            { value: 'stay', label: words.byStay },
            { value: 'updated', label: words.byUpdated },
          ]}
          value={view.sort}
        />
        <Switch
          checked={view.weighted}
          hint={words.weightedHint}
          label={words.weightedSums}
          onChange={(weighted) => set({ weighted })}
        />
      </div>
    </Drawer>
  );
}
