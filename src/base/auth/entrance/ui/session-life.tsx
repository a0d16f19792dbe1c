import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import css from '../../security/ui/security.module.css';
import { setSessionLife, signOutEverybody } from '../contract.ts';
import { entranceMessages } from '../messages.ts';
import { idleDays, mostDays } from '../rules.ts';
import type { Entrance } from './entrance-parts.tsx';
import { useEntranceChange } from './use-entrance-change.ts';

type Life = { idleDays: (typeof idleDays)[number]; mostDays: (typeof mostDays)[number] };

const oneOf = <Days extends number>(allowed: readonly Days[], days: number): Days | undefined =>
  allowed.find((each) => each === days);

/** How long people stay signed in, and the way to end it for everybody. */
export function SessionLife({ entrance }: { entrance: Entrance }) {
  const words = useWords(entranceMessages);
  const toast = useToast();
  const life: Life = {
    idleDays: oneOf(idleDays, entrance.sessionLife.idleDays) ?? 30,
    mostDays: oneOf(mostDays, entrance.sessionLife.mostDays) ?? 90,
  };
  const save = useEntranceChange<Life>(
    (chosen) => ask(setSessionLife, { ...chosen, version: entrance.secondFactor.version }),
    () => toast({ text: words.saved }),
  );
  const shown = save.isPending ? (save.variables ?? life) : life;
  const options = (days: readonly number[]) =>
    days.map((each) => ({ value: String(each), label: words.afterDays(each) }));
  return (
    <Sheet title={words.sessions}>
      <p className={css.says}>{words.sessionsSay}</p>
      <div className={css.pair}>
        <SelectField
          label={words.idle}
          onChange={(chosen) =>
            save.mutate({ ...life, idleDays: oneOf(idleDays, Number(chosen)) ?? life.idleDays })
          }
          options={options(idleDays)}
          value={String(shown.idleDays)}
        />
        <SelectField
          label={words.most}
          onChange={(chosen) =>
            save.mutate({ ...life, mostDays: oneOf(mostDays, Number(chosen)) ?? life.mostDays })
          }
          options={options(mostDays)}
          value={String(shown.mostDays)}
        />
      </div>
      <ErrorNote error={save.error} />
      <SignOutEverybody />
    </Sheet>
  );
}

function SignOutEverybody() {
  const words = useWords(entranceMessages);
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const signOut = useMutation({
    mutationFn: () => ask(signOutEverybody, {}),
    onSuccess: ({ sessions }) => {
      toast({ text: words.signedOut(sessions) });
      setAsking(false);
    },
  });
  return (
    <div className={css.state}>
      <Button onClick={() => setAsking(true)}>{words.signOutAll}</Button>
      <ConfirmDialog
        busy={signOut.isPending}
        confirm={words.signOutAll}
        onClose={() => setAsking(false)}
        onConfirm={() => signOut.mutate()}
        open={asking}
        title={words.signOutAllTitle}
      >
        <p>{words.signOutAllSays}</p>
        <ErrorNote error={signOut.error} />
      </ConfirmDialog>
    </div>
  );
}
