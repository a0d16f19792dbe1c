import { useState, type ReactNode } from 'react';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import css from './drop-target.module.css';

/** A part of the screen on which files can be dropped. A button inside does the same for those who do not drag. */
export function DropTarget(props: {
  onFiles: (files: File[]) => void;
  disabled?: boolean | undefined;
  children: ReactNode;
}) {
  const { onFiles, disabled, children } = props;
  const words = useWords(kitMessages);
  const [over, setOver] = useState(false);
  const bringsFiles = (event: React.DragEvent) => !disabled && event.dataTransfer.types.includes('Files');
  return (
    <div
      className={css.target}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDragOver={(event) => {
        if (!bringsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDrop={(event) => {
        if (!bringsFiles(event)) return;
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onFiles(files);
      }}
    >
      {children}
      {over ? <div className={css.veil}>{words.letGo}</div> : null}
    </div>
  );
}
