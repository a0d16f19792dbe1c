import { inLanguage } from '#base/kernel/language.ts';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { WarningIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { RhythmExceptionId } from '../../exceptions/exception.ts';
import { onceMessages } from '../../exceptions/messages.ts';
import { useBreakWords } from '../../exceptions/ui/use-breaks.ts';
import { placeText } from '../../exceptions/ui/week-time.ts';
import type { Break } from '../../rules/what-it-breaks.ts';
import type { ExceptionAfterLine } from '../contract.ts';
import { publishMessages } from '../publish-messages.ts';
import css from './exceptions-after.module.css';
import type { Names } from './use-names.ts';

const namedAtMost = 4;

/** What becomes of each exception under a draft; those that it has a time for can be kept. What needs a look comes first. */
export function ExceptionsAfter(props: {
  exceptions: readonly ExceptionAfterLine[];
  ended: ReadonlySet<RhythmExceptionId>;
  names: Names;
  onKeep: (id: RhythmExceptionId, keep: boolean) => void;
}) {
  const { exceptions, ended, names, onKeep } = props;
  const words = useWords(publishMessages);
  const onceWords = useWords(onceMessages);
  const language = useLanguage();
  const breakWords = useBreakWords(names);
  const peopleText = (people: readonly string[]) =>
    people.length > namedAtMost
      ? onceWords.andMore(people.slice(0, namedAtMost - 1).join(', '), people.length - namedAtMost + 1)
      : people.join(', ');
  if (exceptions.length === 0) return <p className={css.none}>{words.none}</p>;
  return (
    <section aria-label={words.exceptions}>
      <h3 className={css.head}>
        {words.exceptions} <span>{exceptions.length}</span>
      </h3>
      <p className={css.none}>{words.exceptionsSays}</p>
      <ul className={css.list}>
        {exceptions
          .toSorted((a, b) => urgency(b) - urgency(a))
          .map((one) => {
            const was = placeText({ ...one.was, to: (one.was.from ?? 0) + 60 }, language).split('–')[0] ?? '';
            const name = inLanguage(one.name, language);
            const label =
              one.to === null
                ? words.leftOut(name, was)
                : words.moved(name, was, placeText(one.to, language));
            const broken = breakWords(one.breaks as Break[]);
            const becomes =
              one.becomes === 'ends'
                ? words.ends
                : [
                    ...(one.becomes === 'follows' && one.time
                      ? [words.follows(placeText(one.time, language))]
                      : []),
                    ...(broken.length > 0 ? [words.breaks(broken.join('; '))] : []),
                  ].join(' ') || words.stays;
            return (
              <li key={one.id}>
                {one.becomes === 'ends' ? (
                  <span className={css.gone}>{label}</span>
                ) : (
                  <Checkbox
                    checked={!ended.has(one.id)}
                    label={label}
                    onChange={(keep) => onKeep(one.id, keep)}
                  />
                )}
                <span className={css.people}>{peopleText(one.people)}</span>
                <span className={urgency(one) > 1 ? css.warned : css.people}>
                  {urgency(one) > 1 ? <WarningIcon size={14} /> : null} {becomes}
                </span>
              </li>
            );
          })}
      </ul>
    </section>
  );
}

/** 3 where it ends, 2 where it no longer fits, 1 where it is of another time, 0 where nothing changes. */
function urgency({ becomes, breaks }: ExceptionAfterLine): number {
  if (becomes === 'ends') return 3;
  if (breaks.length > 0) return 2;
  return becomes === 'follows' ? 1 : 0;
}
