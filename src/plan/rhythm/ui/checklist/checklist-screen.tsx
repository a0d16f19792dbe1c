import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { PlusIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import type { Checklist } from '../../contract.ts';
import type { RhythmItem } from '../../item.ts';
import { Beginning } from './beginning.tsx';
import { checklistMessages } from './checklist-messages.ts';
import css from './checklist.module.css';
import { ItemList } from './item-list.tsx';
import { RestDialog } from './rest-dialog.tsx';
import { RoleHours } from './role-hours.tsx';
import { useChecklist, useWalk } from './use-checklist.ts';
import { VerdictConflictDialog } from './item-conflict.tsx';
import { WalkCard } from './walk-card.tsx';
import { WalkKeys } from './walk-keys.tsx';
import { WalkLoop } from './walk-loop.tsx';
import { WalkProgress } from './walk-progress.tsx';

const ItemDrawer = lazy(async () => ({ default: (await import('./item-drawer.tsx')).ItemDrawer }));

/** The team walks along the loop, item by item: keep, strike, change, add. */
export function ChecklistScreen() {
  const words = useWords(checklistMessages);
  const { data, error, refetch } = useChecklist();
  const [adding, setAdding] = useState(false);
  return (
    <Page
      actions={
        data?.may.design && data.items.length > 0 ? (
          <Button icon={PlusIcon} onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        ) : null
      }
      title={words.title}
    >
      {error && !data ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? (
        <Sheet>
          <Skeleton lines={8} />
        </Sheet>
      ) : null}
      {data?.items.length === 0 ? <Beginning mayBegin={data.may.design} /> : null}
      {data && data.items.length > 0 ? <Walk adding={adding} checklist={data} onAdding={setAdding} /> : null}
    </Page>
  );
}

function Walk(props: { checklist: Checklist; adding: boolean; onAdding: (adding: boolean) => void }) {
  const { checklist, adding, onAdding } = props;
  const { items, may } = checklist;
  const words = useWords(checklistMessages);
  const navigate = useNavigate();
  const { item: itemId } = useSearch({ strict: false });
  const walk = useWalk();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Whoever comes here goes on with the keys of the walk, unless they are doing something already.
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.id === 'content')
      card.current?.focus({ preventScroll: true });
  }, []);
  const [resting, setResting] = useState(false);
  const [editing, setEditing] = useState<RhythmItem | null>(null);
  const named = items.findIndex(({ id }) => id === itemId);
  const firstOpen = items.findIndex(({ verdict }) => verdict === 'open');
  const at = named >= 0 ? named : Math.max(0, firstOpen);
  const item = items[at];
  const go = (to: RhythmItem | undefined) => {
    if (!to) return;
    void navigate({ to: '/checklist', search: { item: to.id }, replace: true });
    card.current?.focus({ preventScroll: true });
  };
  const step = (by: 1 | -1) => go(items[(at + by + items.length) % items.length]);
  const judge = (verdict: RhythmItem['verdict']) => {
    if (!item || !may.judge) return;
    void walk.judge(item, verdict);
    if (verdict === 'open') return;
    const ahead = [...items.slice(at + 1), ...items.slice(0, at)];
    go(ahead.find((one) => one.verdict === 'open') ?? (item.verdict === 'open' ? item : ahead[0]));
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    const acts: Record<string, (() => void) | undefined> = {
      ArrowRight: () => step(1),
      ArrowLeft: () => step(-1),
      k: () => judge('kept'),
      x: () => judge('struck'),
      o: () => judge('open'),
      e: item ? () => setEditing(item) : undefined,
      a: may.design ? () => onAdding(true) : undefined,
      u: () => void walk.undo(),
    };
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  if (!item) return null;
  return (
    <div className={css.walk} onKeyDown={press} role="presentation">
      <div className={css.main}>
        <Sheet>
          <WalkProgress progress={checklist.progress} />
          {may.judge && checklist.progress.decided < checklist.progress.total ? (
            <Button className={css.rest} onClick={() => setResting(true)} small>
              {words.rest}
            </Button>
          ) : null}
          <WalkLoop at={item} items={items} onGo={go} />
        </Sheet>
        <div className={css.held} ref={card} tabIndex={-1}>
          <WalkCard
            item={item}
            items={items}
            last={walk.last}
            may={may}
            onChange={() => setEditing(item)}
            onJudge={judge}
            onStep={step}
            onUndo={() => void walk.undo()}
            place={at + 1}
            progress={checklist.progress}
          />
        </div>
        <WalkKeys may={may} />
      </div>
      <aside aria-label={words.list} className={css.side}>
        <RoleHours headcount={checklist.headcount} items={items} />
        <ItemList at={item} items={items} onGo={go} />
      </aside>
      <Suspense>
        {editing || adding ? (
          <ItemDrawer
            item={adding ? null : editing}
            items={items}
            key={adding ? 'new' : editing?.id}
            mayDesign={may.design}
            onClose={() => {
              setEditing(null);
              onAdding(false);
            }}
            onDone={go}
            part={item.part}
            walk={walk}
          />
        ) : null}
      </Suspense>
      {resting ? (
        <RestDialog
          checklist={checklist}
          onClose={() => setResting(false)}
          onJudge={(wanted) => walk.judgeMany(wanted)}
        />
      ) : null}
      {walk.conflict ? (
        <VerdictConflictDialog conflict={walk.conflict} onSettle={(own) => void walk.settle(own)} />
      ) : null}
    </div>
  );
}

/** Letters typed into a field or chosen in a list are not keys of the walk. */
function isWriting(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select, [role="grid"] *') ||
      target.closest('dialog') !== null)
  );
}
