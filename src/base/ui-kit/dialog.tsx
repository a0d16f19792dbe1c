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

type DialogProps = {
  onClose: () => void;
  title: string;
  actions?: ReactNode;
  onSubmit?: (() => void) | undefined;
  stay?: boolean | undefined;
  wide?: boolean | undefined;
  children: ReactNode;
};

/**
 * A sheet over the screen for one task.
 * @param onSubmit makes it a form: Enter in a field submits, the main button in `actions` is `type="submit"`; it asks
 *   before what is filled in is lost
 * @param stay Escape and a press beside it do not close it (while something runs)
 */
export function Dialog({ open, ...props }: DialogProps & { open: boolean }) {
  return open ? <OpenDialog {...props} /> : null;
}

function OpenDialog(props: DialogProps) {
  const { onClose, title, actions, onSubmit, stay, wide, children } = props;
  const id = useId();
  const words = useWords(kitMessages);
  const { modal, asking, wishToClose } = useModal(onClose, {
    stay: stay === true,
    holds: onSubmit !== undefined,
  });
  const inside = (
    <>
      <header className={css.head}>
        <h2 id={id}>{title}</h2>
        {stay ? null : <IconButton icon={CloseIcon} label={words.close} onClick={wishToClose} />}
      </header>
      <div className={css.body}>{children}</div>
      <SheetFoot actions={actions} asking={asking} onLose={onClose} onStay={wishToClose} />
    </>
  );
  return (
    <dialog {...modal} aria-labelledby={id} className={classNames(css.dialog, wide && css.wide)}>
      <InsideDialog value={true}>
        {onSubmit ? (
          <form
            className={css.sheet}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              event.stopPropagation();
              onSubmit();
            }}
          >
            {inside}
          </form>
        ) : (
          <div className={css.sheet}>{inside}</div>
        )}
      </InsideDialog>
    </dialog>
  );
}
