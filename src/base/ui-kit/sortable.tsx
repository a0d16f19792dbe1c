import {
  closestCenter,
  DndContext,
  PointerSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  createContext,
  use,
  useEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { IconButton } from './icon-button.tsx';
import { DragIcon } from './icons.tsx';
import { useWords } from './language.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';
import { kitMessages } from './messages.ts';
import css from './sortable.module.css';

type Item = { id: string; name: string };
type Sorting = { items: readonly Item[]; put: (id: string, at: number) => void };

const SortingContext = createContext<Sorting | null>(null);

/**
 * A list whose items can be put in another order: by dragging their handle, by the arrow keys on it, and by
 * `useSteps` from a menu.
 */
export function Sortable(props: {
  items: readonly Item[];
  onOrder: (ids: string[]) => void;
  children: ReactNode;
}) {
  const { items, onOrder, children } = props;
  const words = useWords(kitMessages);
  const [said, setSaid] = useState('');
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }));
  const put = (id: string, at: number) => {
    const item = items.find((one) => one.id === id);
    if (!item || at < 0 || at >= items.length || items[at]?.id === id) return;
    const rest = items.filter((one) => one.id !== id).map((one) => one.id);
    onOrder(rest.toSpliced(at, 0, id));
    setSaid(words.moved(item.name, at + 1, items.length));
  };
  return (
    <DndContext
      accessibility={{ announcements: silent, screenReaderInstructions: { draggable: '' } }}
      collisionDetection={closestCenter}
      onDragEnd={({ active, over }) => {
        if (over)
          put(
            String(active.id),
            items.findIndex(({ id }) => id === over.id),
          );
      }}
      sensors={sensors}
    >
      <SortingContext value={{ items, put }}>{children}</SortingContext>
      <VisuallyHidden>
        <output aria-live="polite">{said}</output>
      </VisuallyHidden>
    </DndContext>
  );
}

/** What the library would say in English is said by the list itself. */
const silent = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/** One item of a `Sortable`: what its element takes over, and its handle. */
export function useSortableItem(id: string, disabled = false) {
  const sorting = use(SortingContext);
  const words = useWords(kitMessages);
  const drag = useDraggable({ id, disabled });
  const drop = useDroppable({ id, disabled });
  const button = useRef<HTMLButtonElement>(null);
  const wanted = useRef<number | null>(null);
  const items = sorting?.items ?? [];
  const at = items.findIndex((item) => item.id === id);
  const from = items.findIndex((item) => item.id === drop.active?.id);

  useEffect(() => {
    if (wanted.current !== at) return;
    // An element that was moved in the document has lost the focus.
    button.current?.focus();
    wanted.current = null;
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const step = ({ ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 } as const)[event.key];
    if (step === undefined) return;
    event.preventDefault();
    wanted.current = at + step;
    sorting?.put(id, at + step);
  };
  const style: CSSProperties | undefined = drag.transform
    ? { transform: `translate(${drag.transform.x}px, ${drag.transform.y}px)` }
    : undefined;
  return {
    item: {
      ref: (element: HTMLElement | null) => {
        drag.setNodeRef(element);
        drop.setNodeRef(element);
      },
      style,
      'data-dragging': drag.isDragging || undefined,
      'data-drop': drop.isOver && from !== at ? (from > at ? 'before' : 'behind') : undefined,
    },
    handle: disabled ? null : (
      <IconButton
        className={css.handle}
        icon={DragIcon}
        label={words.move(items[at]?.name ?? '')}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => drag.listeners?.['onPointerDown']?.(event)}
        ref={button}
        small
      />
    ),
  };
}

/** The ways to move an item of a `Sortable` one place; undefined where there is none. */
export function useSteps(id: string) {
  const sorting = use(SortingContext);
  const items = sorting?.items ?? [];
  const at = items.findIndex((item) => item.id === id);
  return {
    earlier: at > 0 ? () => sorting?.put(id, at - 1) : undefined,
    later: at >= 0 && at < items.length - 1 ? () => sorting?.put(id, at + 1) : undefined,
  };
}
