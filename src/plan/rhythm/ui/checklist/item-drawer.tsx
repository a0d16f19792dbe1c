import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { hasText, inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask, currentOf } from '#base/ui-kit/client.ts';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';

import { addRhythmItem, editRhythmItem, judgeRhythmItem, restoreRhythmItem } from '../../contract.ts';
import type { RhythmItem } from '../../item.ts';
import { canRestore } from '../../rules/checklist.ts';
import type { LoopPart } from '../../rules/starting-items.ts';
import { checklistMessages } from './checklist-messages.ts';
import css from './checklist.module.css';
import { ItemConflictDialog } from './item-conflict.tsx';
import { fieldsOf, newItem, withOwn } from './item-fields.ts';
import { ItemForm } from './item-form.tsx';
import type { useWalk } from './use-checklist.ts';
import { itemFacts, useItemWords, type WrittenItem } from './use-item-words.ts';

/** Everything of an item, to change it; or a new one of the team's own. */
export function ItemDrawer(props: {
  /** Null for a new one. */
  item: RhythmItem | null;
  items: readonly RhythmItem[];
  part: LoopPart;
  mayDesign: boolean;
  walk: ReturnType<typeof useWalk>;
  onClose: () => void;
  onDone: (item: RhythmItem) => void;
}) {
  const { item, items, part, mayDesign, walk, onClose, onDone } = props;
  const id = useId();
  const words = useWords(checklistMessages);
  const kit = useWords(kitMessages);
  const language = useLanguage();
  const [start, setStart] = useState<WrittenItem>(() => (item ? fieldsOf(item) : newItem(part)));
  const [version, setVersion] = useState(item?.version ?? 1);
  const [fields, setFields] = useState(start);
  const [tried, setTried] = useState(false);
  const nameOf = (one: WrittenItem) => inLanguage(one.name, language);

  const backTo = (before: WrittenItem, itemId: RhythmItem['id']) => async () => {
    const now = items.find((one) => one.id === itemId);
    if (!now) return;
    walk.show(await ask(editRhythmItem, { itemId, version: walk.latest(now).version, ...before }));
  };
  const strikeAgain = (added: RhythmItem) => async () => {
    const { id: itemId, version: latest } = walk.latest(added);
    walk.show(await ask(judgeRhythmItem, { itemId, version: latest, verdict: 'struck' }));
  };
  const save = useMutation({
    mutationFn: async (wanted: { fields: WrittenItem; version: number }) =>
      item
        ? ask(editRhythmItem, { itemId: item.id, version: wanted.version, ...wanted.fields })
        : ask(addRhythmItem, wanted.fields),
    onSuccess: async (now) => {
      walk.remember(
        item
          ? { text: words.saved(nameOf(now)), undo: backTo(start, item.id) }
          : { text: words.added(nameOf(now)), undo: strikeAgain(now) },
      );
      onClose();
      await walk.refresh();
      if (!item) onDone(now);
    },
  });
  const restore = useMutation({
    mutationFn: async (of: RhythmItem) => ask(restoreRhythmItem, { itemId: of.id, version }),
    onSuccess: async (now) => {
      walk.remember({ text: words.restored(nameOf(now)), undo: backTo(start, now.id) });
      onClose();
      await walk.refresh();
    },
  });
  const now = currentOf<typeof editRhythmItem>(save.error);
  const { say } = useItemWords(items);
  const first = item ? canRestore(item) : null;
  const isChanged = first?.ok === true && item !== null && !isAsAtStart(item, first.start, say);
  const isWhole = hasText(fields.name) && fields.who.length > 0;
  return (
    <Drawer
      actions={
        <>
          {mayDesign && item && isChanged ? (
            <span className={css.restore}>
              <Button busy={restore.isPending} onClick={() => restore.mutate(item)}>
                {words.restore}
              </Button>
            </span>
          ) : null}
          <Button onClick={onClose}>{mayDesign ? kit.cancel : kit.close}</Button>
          {mayDesign ? (
            <Button busy={save.isPending} form={id} kind="primary" type="submit">
              {words.save}
            </Button>
          ) : null}
        </>
      }
      onClose={onClose}
      open
      title={item ? (mayDesign ? words.edit : words.see) : words.add}
    >
      <form
        className={css.form}
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isWhole) save.mutate({ fields, version });
        }}
      >
        <fieldset className={css.bare} disabled={!mayDesign}>
          <ItemForm
            error={save.error}
            fields={fields}
            itemId={item?.id ?? null}
            items={items}
            locked={!mayDesign}
            onChange={(change) => setFields((before) => ({ ...before, ...change }))}
            tried={tried}
          />
        </fieldset>
        {now ? null : <ErrorNote error={save.error ?? restore.error} />}
      </form>
      {now ? (
        <ItemConflictDialog
          busy={save.isPending}
          error={null}
          items={items}
          mine={fields}
          now={now}
          onKeep={(own) => {
            const wanted = withOwn(fieldsOf(now), fields, own);
            setStart(fieldsOf(now));
            setVersion(now.version);
            setFields(wanted);
            save.mutate({ fields: wanted, version: now.version });
          }}
          onLeave={onClose}
          start={start}
        />
      ) : null}
    </Drawer>
  );
}

/** Is nothing left that bringing the first words back would change? */
function isAsAtStart(
  item: RhythmItem,
  start: Extract<ReturnType<typeof canRestore>, { ok: true }>['start'],
  say: (fact: (typeof itemFacts)[number], item: WrittenItem) => string,
): boolean {
  const plain = { nl: undefined, en: undefined };
  const first: WrittenItem = {
    ...newItem(start.part),
    ...start,
    ...start.frequency,
    who: [...start.who],
    manual: item.manual,
  };
  const manual = (['nl', 'en'] as const).every(
    (language) =>
      (item.manual[language] ?? []).length === 1 &&
      say('manual', { ...first, manual: { ...plain, [language]: item.manual[language] } }) ===
        start.manual[language],
  );
  return manual && itemFacts.every((fact) => say(fact, item) === say(fact, first));
}
