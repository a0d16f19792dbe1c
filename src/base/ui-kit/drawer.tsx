import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';
import { CloseIcon } from './icons.tsx';
import { InsideDialog } from './inside-dialog.ts';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { SheetFoot } from './sheet-foot.tsx';
import { useModal } from './use-modal.ts';
import css from './dialog.module.css';

type DrawerProps = {
  onClose: () => void;
  title: string;
  side?: 'start' | 'end' | undefined;
  actions?: ReactNode;
  live?: boolean | undefined;
  children: ReactNode;
};

/**
 * A sheet from the side of the screen, for details beside what they belong to; from below on a phone. With actions it
 * holds what is filled in until one is chosen, and asks before it is lost.
 * @param live what is filled in counts at once, so nothing is lost
 */
export function Drawer({ open, ...props }: DrawerProps & { open: boolean }) {
  return open ? <OpenDrawer {...props} /> : null;
}

function OpenDrawer(props: DrawerProps) {
  const { onClose, title, side = 'end', actions, live, children } = props;
  const id = useId();
  const words = useWords(kitMessages);
  const holds = Boolean(actions) && live !== true;
  const { modal, asking, wishToClose } = useModal(onClose, { holds });
  return (
    <dialog {...modal} aria-labelledby={id} className={classNames(css.drawer, css[side])}>
      <InsideDialog value={true}>
        <div className={css.sheet}>
          <header className={css.head}>
            <h2 id={id}>{title}</h2>
            <IconButton icon={CloseIcon} label={words.close} onClick={wishToClose} />
          </header>
          <div className={css.body}>{children}</div>
          <SheetFoot actions={actions} asking={asking} onLose={onClose} onStay={wishToClose} />
        </div>
      </InsideDialog>
    </dialog>
  );
}
