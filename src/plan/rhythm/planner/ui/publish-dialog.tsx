import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { addWeeks, weekOf, type WeekId } from '#base/kernel/date.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';

import type { RhythmExceptionId } from '../../exceptions/exception.ts';
import { previewRhythmPublication, publishRhythmPlan, type Plan } from '../contract.ts';
import { publishMessages } from '../publish-messages.ts';
import { ExceptionsAfter } from './exceptions-after.tsx';
import css from './planner.module.css';
import type { Names } from './use-names.ts';
import { useRefreshPlans } from './use-plans.ts';

const weeksAhead = 12;

/** From which week a draft holds, and what becomes of everything that lies elsewhere for once. */
export function PublishDialog({ plan, names, onClose }: { plan: Plan; names: Names; onClose: () => void }) {
  const words = useWords(publishMessages);
  const toast = useToast();
  const { run } = useChange(useRefreshPlans());
  const { today } = useViewer();
  const weeks = Array.from({ length: weeksAhead }, (_, n) => addWeeks(weekOf(today), n));
  const [fromWeek, setFromWeek] = useState<WeekId>(weeks[1] ?? weekOf(today));
  const [ended, setEnded] = useState<ReadonlySet<RhythmExceptionId>>(new Set());
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const preview = useQuery({
    queryKey: ['rhythm-publication', plan.id, plan.version, fromWeek],
    queryFn: ({ signal }) => ask(previewRhythmPublication, { planId: plan.id, fromWeek }, { signal }),
    staleTime: 0,
  });
  const exceptions = preview.data?.exceptions ?? [];
  const publish = async () => {
    setBusy(true);
    try {
      const endExceptions = exceptions.map(({ id }) => id).filter((id) => ended.has(id));
      const done = await run(() =>
        ask(publishRhythmPlan, { planId: plan.id, version: plan.version, fromWeek, endExceptions }),
      );
      toast({ text: words.published(done.number ?? 1) });
      onClose();
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <Dialog
      actions={
        <>
          <Button disabled={busy} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button busy={busy} disabled={preview.isPending} kind="primary" type="submit">
            {words.publish}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => void publish()}
      open
      title={`${words.publish}: ${plan.name}`}
    >
      <div className={css.form}>
        <p>{words.says}</p>
        <SelectField
          label={words.fromWeek}
          onChange={(week) => week && setFromWeek(week as WeekId)}
          options={weeks.map((week) => ({
            value: week as string,
            label: `${Number(week.slice(6))} (${week.slice(0, 4)})`,
          }))}
          value={fromWeek}
        />
        {preview.isPending ? <Skeleton lines={2} /> : null}
        {preview.data ? (
          <ExceptionsAfter
            ended={ended}
            exceptions={exceptions}
            names={names}
            onKeep={(id, keep) =>
              setEnded((before) => new Set(keep ? [...before].filter((one) => one !== id) : [...before, id]))
            }
          />
        ) : null}
        <ErrorNote error={failure ?? preview.error} />
      </div>
    </Dialog>
  );
}
