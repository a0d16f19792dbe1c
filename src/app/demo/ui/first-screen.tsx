import { Link } from '@tanstack/react-router';
import { Door } from '#base/auth/ui/door.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { ArrowRightIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { demoMessages } from '../messages.ts';
import { DemoProgress } from './demo-progress.tsx';
import css from './first-screen.module.css';
import { useOpenDemo } from './use-open-demo.ts';

/** What somebody sees who opens an installation where there is nothing yet: two ways to begin. */
export function FirstScreen() {
  const words = useWords(demoMessages);
  const demo = useOpenDemo();
  const busy = demo.isPending || demo.isSuccess;
  return (
    <Door says={busy ? null : words.welcomeSays} title={busy ? words.making : words.welcomeTitle} wide>
      {busy ? (
        <DemoProgress />
      ) : (
        <div className={css.ways}>
          <Link className={css.way} to="/sign-up">
            <span className={css.title}>
              {words.ownTitle} <ArrowRightIcon size={20} />
            </span>
            <span className={css.says}>{words.ownSays}</span>
          </Link>
          <button className={css.way} onClick={() => demo.mutate()} type="button">
            <span className={css.title}>
              {words.lookTitle} <ArrowRightIcon size={20} />
            </span>
            <span className={css.says}>{words.lookSays}</span>
          </button>
        </div>
      )}
      <ErrorNote error={demo.error} />
    </Door>
  );
}
