import { useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Drawer } from './drawer.tsx';
import { FilterIcon } from './icons.tsx';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { useNarrow } from './use-narrow.ts';
import css from './filters.module.css';

type FiltersProps = {
  /** What is always at hand: the words to look for. */
  find: ReactNode;
  /** The other filters, and what belongs beside them. */
  children: ReactNode;
  /** What is left out besides, as a sentence on a line of its own. */
  sentence?: ReactNode;
  /** How many filters, without the words, leave something out. */
  count: number;
  /** How much is left, in words; undefined where that is not counted, empty until it is. */
  found?: string | undefined;
  onClear: () => void;
  /** Something in them was asked for by a key: on a phone they open for it. */
  asked?: boolean | undefined;
  onClose?: (() => void) | undefined;
};

/** What a list leaves out, in a line above it; on a phone behind one button that says how many filters work. */
export function Filters(props: FiltersProps) {
  const { find, children, sentence, found } = props;
  const words = useWords(kitMessages);
  const narrow = useNarrow();
  return (
    <search aria-label={words.filters} className={css.filters}>
      <div className={css.find}>{find}</div>
      {narrow ? (
        <FilterSheet {...props} />
      ) : (
        <>
          {children}
          {found === undefined ? null : <output className={css.found}>{found}</output>}
          <div className={css.line}>{sentence}</div>
        </>
      )}
    </search>
  );
}

function FilterSheet(props: Omit<FiltersProps, 'find'>) {
  const { children, sentence, count, found, onClear, asked = false, onClose } = props;
  const words = useWords(kitMessages);
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    onClose?.();
  };
  return (
    <>
      <Button
        aria-haspopup="dialog"
        aria-label={words.filtersOn(count)}
        icon={FilterIcon}
        onClick={() => setOpen(true)}
      >
        {words.filters}
        {count > 0 ? <span className={css.count}>{count}</span> : null}
      </Button>
      {found === undefined ? null : <output className={css.found}>{found}</output>}
      <Drawer
        live
        actions={
          <>
            {count > 0 ? <Button onClick={onClear}>{words.clearFilters}</Button> : null}
            <Button kind="primary" onClick={close}>
              {found ? words.showFound(found) : words.showResult}
            </Button>
          </>
        }
        onClose={close}
        open={open || asked}
        title={words.filters}
      >
        <div className={css.stack}>
          {children}
          {sentence}
        </div>
      </Drawer>
    </>
  );
}

/** What narrows a screen, among other things that steer it; on a phone behind one button that says how many work. */
export function FilterFold(props: Pick<FiltersProps, 'children' | 'count' | 'onClear'>) {
  const narrow = useNarrow();
  return narrow ? <FilterSheet {...props} /> : props.children;
}

/** A field among filters. */
export function FilterField({ children }: { children: ReactNode }) {
  return <div className={css.field}>{children}</div>;
}

/** Buttons that stand beside each other, also where the filters stand below each other. */
export function FilterTools({ children }: { children: ReactNode }) {
  return <div className={css.tools}>{children}</div>;
}
