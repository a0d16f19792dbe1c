import { formatNumber } from '#base/i18n/format.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import type { SignalList } from '../contract.ts';
import { signalMessages } from '../messages.ts';
import { screenMessages } from './screen-messages.ts';
import css from './signals.module.css';

/** Of each kind of signal how many proved true: what the team may trust. */
export function ProvedLog({ log }: Pick<SignalList, 'log'>) {
  const language = useLanguage();
  const words = useWords(screenMessages);
  const says = useWords(signalMessages);
  const number = (n: number) => formatNumber(n, language);
  return (
    <Sheet title={words.proved}>
      <p className={css.soft}>{words.provedSays}</p>
      <div className={css.logScroll}>
        <table className={css.log}>
          <thead>
            <tr>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.count}</th>
              <th scope="col">{words.right}</th>
              <th scope="col">{words.wrong}</th>
              <th scope="col">{words.unknown}</th>
            </tr>
          </thead>
          <tbody>
            {log.map(({ kind, count, right, wrong, unknown }) => (
              <tr key={kind}>
                <th scope="row">{says[kind]}</th>
                <td>{number(count)}</td>
                <td>{number(right)}</td>
                <td>{number(wrong)}</td>
                <td>{number(unknown)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  );
}
