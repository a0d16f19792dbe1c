import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';
import { CloseIcon } from './icons.tsx';
import { InsideDialog } from './inside-dialog.ts';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { useModal } from './use-modal.ts';
import css from './dialog.module.css';

type DrawerProps = {
  onClose: () => void;
  title: string;
  side?: 'start' | 'end' | undefined;
  actions?: ReactNode;
  children: ReactNode;
};

/** A sheet from the side of the screen, for details beside what they belong to; from below on a phone. */
export function Drawer({ open, ...props }: DrawerProps & { open: boolean }) {
  return open ? <OpenDrawer {...props} /> : null;
}

function OpenDrawer(props: DrawerProps) {
  const { onClose, title, side = 'end', actions, children } = props;
  const id = useId();
  const words = useWords(kitMessages);
  const modal = useModal(onClose);
  return (
    <dialog {...modal} aria-labelledby={id} className={classNames(css.drawer, css[side])}>
      <InsideDialog value={true}>
        <div className={css.sheet}>
          <header className={css.head}>
            <h2 id={id}>{title}</h2>
            <IconButton icon={CloseIcon} label={words.close} onClick={onClose} />
          </header>
          <div className={css.body}>{children}</div>
          {actions ? <footer className={css.foot}>{actions}</footer> : null}
        </div>
      </InsideDialog>
    </dialog>
  );
}
