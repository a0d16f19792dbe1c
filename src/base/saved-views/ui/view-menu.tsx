import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import {
  ChevronDownIcon,
  CopyIcon,
  EditIcon,
  HomeIcon,
  LinkIcon,
  PlusIcon,
  TrashIcon,
} from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu, type MenuGroup } from '#base/ui-kit/menu.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { chooseOpeningView, deleteView, editView, saveView, type SavedView } from '../contract.ts';
import type { ViewList } from '../words.ts';
import { useViews } from './use-views.ts';
import { viewMessages } from './view-messages.ts';
import css from './view-menu.module.css';

const ViewDialog = lazy(async () => ({ default: (await import('./view-dialog.tsx')).ViewDialog }));

export type StartingView = { key: string; name: string };

/** Which view of a list is looked at, the others, and what can be done with it. */
export function ViewMenu(props: {
  list: ViewList;
  /** What the list is called without a view: `Alle verkoopkansen`. */
  usual: string;
  starting: readonly StartingView[];
  /** The id of a saved view or the key of a starting one; undefined for none. */
  current: string | undefined;
  /** It is looked at in another way than was saved. */
  changed: boolean;
  state: Record<string, string>;
  onOpen: (view: string | null) => void;
}) {
  const { list, usual, starting, current, changed, state, onOpen } = props;
  const words = useWords(viewMessages);
  const toast = useToast();
  const { id: me } = useViewer();
  const { views, opensWith, may, fresh } = useViews(list);
  const [asking, setAsking] = useState<{ edited: SavedView | null; name: string } | null>(null);
  const saved = views.find(({ id }) => id === current);
  const name = saved?.name ?? starting.find(({ key }) => key === current)?.name;
  const keep = useMutation({
    mutationFn: (view: SavedView) => ask(editView, { viewId: view.id, version: view.version, state }),
    onSuccess: async (view) => {
      await fresh();
      onOpen(view.id);
      toast({ text: words.saved(view.name) });
    },
    onError: (error) => toast({ text: error.message, bad: true }),
  });
  const remove = useMutation({
    mutationFn: (view: SavedView) => ask(deleteView, { viewId: view.id, version: view.version }),
    onSuccess: async (_, view) => {
      onOpen(null);
      await fresh();
      const { sharedWith, team } = view;
      const again = {
        list,
        name: view.name,
        state: view.state,
        sharedWith,
        ...(team ? { teamId: team.id } : {}),
      };
      toast({
        text: words.removed(view.name),
        undo: () => void ask(saveView, again).then(async ({ id }) => fresh().then(() => onOpen(id))),
      });
    },
    onError: (error) => toast({ text: error.message, bad: true }),
  });
  const opening = useMutation({
    mutationFn: (view: string | null) => ask(chooseOpeningView, { list, view }),
    onSuccess: async (_, view) => {
      await fresh();
      toast({ text: view === null ? words.opensUsual : words.opens(name ?? '') });
    },
    onError: (error) => toast({ text: error.message, bad: true }),
  });
  const copyLink = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => toast({ text: words.copied }),
      () => toast({ text: words.notCopied }),
    );
  const item = (id: string | null, label: string) => ({
    label,
    checked: (id ?? undefined) === current,
    onSelect: () => onOpen(id),
  });
  const own = views.filter(({ owner }) => owner?.id === me);
  const shared = views.filter(({ owner }) => owner?.id !== me);
  const groups: MenuGroup[] = [
    {
      heading: words.standard,
      items: [item(null, usual), ...starting.map((view) => item(view.key, view.name))],
    },
    { heading: words.own, items: own.map((view) => item(view.id, view.name)) },
    {
      heading: words.shared,
      items: shared.map((view) =>
        item(view.id, view.owner ? `${view.name} (${words.by(view.owner.name)})` : view.name),
      ),
    },
    {
      heading: words.withThis,
      items: [
        ...(may.save
          ? [{ label: words.saveAs, icon: PlusIcon, onSelect: () => setAsking({ edited: null, name: '' }) }]
          : []),
        ...(saved?.may.edit
          ? [
              {
                label: words.edit,
                icon: EditIcon,
                onSelect: () => setAsking({ edited: saved, name: saved.name }),
              },
            ]
          : []),
        ...(name !== undefined && may.save
          ? [
              {
                label: words.duplicate,
                icon: CopyIcon,
                onSelect: () => setAsking({ edited: null, name: words.copyOf(name) }),
              },
              {
                label: opensWith === current ? words.openUsual : words.openWith,
                icon: HomeIcon,
                onSelect: () => opening.mutate(opensWith === current ? null : (current ?? null)),
              },
            ]
          : []),
        { label: words.copyLink, icon: LinkIcon, onSelect: () => void copyLink() },
        ...(saved?.may.edit
          ? [{ label: words.remove, icon: TrashIcon, danger: true, onSelect: () => remove.mutate(saved) }]
          : []),
      ],
    },
  ].filter(({ items }) => items.length > 0);
  return (
    <>
      <Menu
        end={false}
        groups={groups}
        trigger={
          <button aria-label={words.view(name ?? usual)} className={css.current} type="button">
            <span className={css.name}>{name ?? usual}</span>
            <ChevronDownIcon size={16} />
          </button>
        }
      />
      {changed && name !== undefined ? (
        <output className={css.changed}>
          <span className={css.says}>{words.changed}</span>
          {saved?.may.edit ? (
            <Button busy={keep.isPending} onClick={() => keep.mutate(saved)} small>
              {words.save}
            </Button>
          ) : may.save ? (
            <Button onClick={() => setAsking({ edited: null, name: words.copyOf(name) })} small>
              {words.saveNew}
            </Button>
          ) : null}
          <Button kind="plain" onClick={() => onOpen(current ?? null)} small>
            {words.back}
          </Button>
        </output>
      ) : null}
      {asking ? (
        <Suspense>
          <ViewDialog
            edited={asking.edited}
            list={list}
            name={asking.name}
            onClose={() => setAsking(null)}
            onSaved={(view) => {
              setAsking(null);
              if (!asking.edited) onOpen(view.id);
              toast({ text: words.saved(view.name) });
            }}
            state={state}
          />
        </Suspense>
      ) : null}
    </>
  );
}
