import { Button } from '#base/ui-kit/button.tsx';
import { ApiProblem } from '#base/ui-kit/client.ts';
import { SearchIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Progress } from '#base/ui-kit/progress.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { screenMessages } from './screen-messages.ts';
import { useLooking } from './use-signals.ts';
import css from './signals.module.css';

/** Has all figures looked through now, and shows how far that is. */
export function LookNow() {
  const words = useWords(screenMessages);
  const toast = useToast();
  const { look, part } = useLooking((looked, error) => {
    if (looked === 'already') toast({ text: words.lookedAlready });
    else if (looked === null || looked === 'failed')
      toast({ text: error instanceof ApiProblem ? error.message : words.lookFailed, bad: true });
    else toast({ text: words.looked(looked.made) });
  });
  const busy = look.isPending;
  return (
    <span className={css.look}>
      <Button busy={busy} icon={SearchIcon} onClick={() => look.mutate()}>
        {words.lookNow}
      </Button>
      {busy ? (
        <span className={css.lookBar}>
          <Progress label={words.looking} thin value={part} />
        </span>
      ) : null}
    </span>
  );
}
