import { useState } from 'react';
import { ask } from '#base/ui-kit/client.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import {
  CalendarIcon,
  CopyIcon,
  EditIcon,
  MoreIcon,
  PlayIcon,
  PlusIcon,
  SafeIcon,
  TrashIcon,
} from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu, type MenuItem } from '#base/ui-kit/menu.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';

import { addRhythmPlan, designRhythmPlan, editRhythmPlan, removeRhythmPlan, type Plan } from '../contract.ts';
import { plannerMessages } from '../messages.ts';
import type { RhythmPlanId } from '../plan.ts';
import { PublishDialog } from './publish-dialog.tsx';
import type { Draft } from './use-draft.ts';
import type { Names } from './use-names.ts';
import { useRefreshPlans } from './use-plans.ts';

/** What can be done with a rhythm as a whole. */
export function PlanActions(props: {
  plan: Plan;
  draft: Draft;
  faults: number;
  names: Names;
  onShow: (id: RhythmPlanId) => void;
}) {
  const { plan, draft, faults, names, onShow } = props;
  const words = useWords(plannerMessages);
  const { quick } = useChange(useRefreshPlans());
  const [asking, setAsking] = useState<'publish' | 'rename' | 'remove' | null>(null);
  if (!plan.may.design) return null;
  const of = { planId: plan.id, version: plan.version };
  const isDraft = plan.number === null;
  const busy = plan.design !== null || draft.saving;
  const run = (task: 'design' | 'prove') => quick(() => ask(designRhythmPlan, { ...of, task }));
  const add = (copyOf: RhythmPlanId | null) =>
    quick(async () => {
      const name = copyOf === null ? words.firstName : words.copyName(plan.name);
      const made = await ask(addRhythmPlan, { name: name.slice(0, 120), copyOf });
      onShow(made.id);
    });
  const items: MenuItem[] = [
    { label: words.copy, icon: CopyIcon, onSelect: () => add(plan.id) },
    { label: words.fresh, icon: PlusIcon, onSelect: () => add(null) },
    ...(isDraft
      ? [
          { label: words.rename, icon: EditIcon, onSelect: () => setAsking('rename'), disabled: busy },
          {
            label: words.prove,
            icon: SafeIcon,
            onSelect: () => run('prove'),
            disabled: busy || plan.placements.length === 0 || faults > 0,
          },
          {
            label: words.remove,
            icon: TrashIcon,
            danger: true,
            onSelect: () => setAsking('remove'),
            disabled: busy,
          },
        ]
      : []),
  ];
  return (
    <>
      <Menu end groups={[{ items }]} trigger={<IconButton icon={MoreIcon} label={words.more} />} />
      {isDraft ? (
        <>
          <Button busy={busy} icon={PlayIcon} onClick={() => run('design')}>
            {plan.placements.length > 0 ? words.designAgain : words.design}
          </Button>
          <Button
            disabled={busy || faults > 0 || plan.placements.length === 0}
            icon={CalendarIcon}
            kind="primary"
            onClick={() => setAsking('publish')}
          >
            {words.publish}
          </Button>
        </>
      ) : null}
      {asking === 'publish' ? (
        <PublishDialog names={names} onClose={() => setAsking(null)} plan={plan} />
      ) : null}
      {asking === 'rename' ? <RenameDialog onClose={() => setAsking(null)} plan={plan} /> : null}
      <ConfirmDialog
        confirm={words.remove}
        onClose={() => setAsking(null)}
        onConfirm={() => {
          setAsking(null);
          quick(() => ask(removeRhythmPlan, of));
        }}
        open={asking === 'remove'}
        title={words.removeAsk(plan.name)}
      >
        <p>{words.removeSays}</p>
      </ConfirmDialog>
    </>
  );
}

function RenameDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const words = useWords(plannerMessages);
  const { quick } = useChange(useRefreshPlans());
  const [name, setName] = useState(plan.name);
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button disabled={name.trim() === ''} kind="primary" type="submit">
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => {
        onClose();
        quick(() => ask(editRhythmPlan, { planId: plan.id, version: plan.version, name: name.trim() }));
      }}
      open
      title={words.rename}
    >
      <TextField label={words.name} maxLength={120} onChange={setName} value={name} />
    </Dialog>
  );
}
