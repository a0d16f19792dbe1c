import { Dialog } from '#base/ui-kit/dialog.tsx';
import { Kbd } from '#base/ui-kit/kbd.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { tableMessages } from './table-messages.ts';
import css from './key-list.module.css';

/** The keys with which the table is worked. */
export function KeyList({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useWords(tableMessages);
  const keys: [string[], string][] = [
    [['↑', '↓', 'j', 'k'], words.keyWalk],
    [['Enter'], words.keyOpen],
    [[words.space], words.keyPeek],
    [['x'], words.keyChoose],
    [['Shift + ↑', 'Shift + ↓'], words.keySpan],
    [['Ctrl + A'], words.keyAll],
    [['Esc'], words.keyNone],
    [['e'], words.keyEdit],
    [['/'], words.keyFilter],
    [['?'], words.keyHelp],
  ];
  return (
    <Dialog onClose={onClose} open={open} title={words.keys}>
      <dl className={css.keys}>
        {keys.map(([names, says]) => (
          <div className={css.line} key={says}>
            <dt>
              {names.map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
