import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import { counted } from '#base/i18n/messages.ts';
import type { CycleId, PhaseId } from '#base/kernel/id.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Button, ButtonLink } from '#base/ui-kit/button.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { HistoryIcon, PlusIcon, SettingsIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { activePhases, type SalesCycle } from '../cycle.ts';
import { salesCycleMessages } from '../messages.ts';
import { AfterOrder } from './after-order.tsx';
import { CyclePicture } from './cycle-picture.tsx';
import { CycleRules } from './cycle-rules.tsx';
import { CyclesDrawer } from './cycles-drawer.tsx';
import { LossReasons } from './loss-reasons.tsx';
import { PhaseForm } from './phase-form.tsx';
import { RetiredPhases } from './retired-phases.tsx';
import { useCycles } from './use-cycles.ts';
import css from './sales-cycle.module.css';
import rules from './cycle-rules.module.css';

const fitBeside = 4;

/** How the company sells: each cycle as a picture of its phases, to read and to design. */
export function SalesCycleScreen() {
  const words = useWords(salesCycleMessages);
  const { data, error, refetch } = useCycles();
  const [managing, setManaging] = useState(false);
  const [adding, setAdding] = useState<{ behind: PhaseId | null } | null>(null);
  const { cycle: wanted } = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = (id: CycleId) => void navigate({ to: '/sales-cycle', search: { cycle: id }, replace: true });

  if (!data)
    return (
      <Page title={words.title}>
        <Sheet>
          {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />}
        </Sheet>
      </Page>
    );
  const { cycles, lossReasons, may } = data;
  const cycle = cycles.find(({ id }) => id === wanted) ?? cycles.find(({ retired }) => !retired) ?? cycles[0];
  if (!cycle) return null;
  return (
    <Page
      actions={
        <>
          <ButtonLink icon={HistoryIcon} to={`/history/sales-cycle/${cycle.id}`}>
            {words.history}
          </ButtonLink>
          {may.edit ? (
            <Button
              icon={PlusIcon}
              kind="primary"
              onClick={() => setAdding({ behind: activePhases(cycle).at(-1)?.id ?? null })}
            >
              {words.addPhase}
            </Button>
          ) : null}
        </>
      }
      controls={
        <>
          <CycleChoice chosen={cycle} cycles={cycles} onChoose={show} />
          {may.edit ? (
            <IconButton icon={SettingsIcon} label={words.cycles} onClick={() => setManaging(true)} />
          ) : null}
        </>
      }
      title={words.title}
    >
      <p className={css.intro}>
        <CycleInWords cycle={cycle} />
      </p>
      <Sheet flush>
        <CyclePicture
          cycle={cycle}
          key={cycle.id}
          mayEdit={may.edit}
          onAddBehind={(behind) => setAdding({ behind })}
        />
      </Sheet>
      <RetiredPhases cycle={cycle} mayEdit={may.edit} />
      <div className={rules.beside}>
        <CycleRules cycle={cycle} key={`rules ${cycle.id}`} mayEdit={may.edit} />
        <AfterOrder cycle={cycle} key={`after ${cycle.id}`} mayEdit={may.edit} />
      </div>
      <LossReasons mayEdit={may.edit} reasons={lossReasons} />
      {adding ? (
        <PhaseForm behind={adding.behind} cycle={cycle} onClose={() => setAdding(null)} phase={null} />
      ) : null}
      {managing ? <CyclesDrawer cycles={cycles} onClose={() => setManaging(false)} onShow={show} /> : null}
    </Page>
  );
}

function CycleInWords({ cycle }: { cycle: SalesCycle }) {
  const words = useWords(salesCycleMessages);
  const language = useLanguage();
  if (cycle.retired) return words.cycleRetired;
  const phases = activePhases(cycle);
  const days = phases.reduce((sum, { expectedDays }) => sum + (expectedDays ?? 0), 0);
  const inPhases =
    language === 'nl'
      ? counted(phases.length, 'fase', 'fasen', language)
      : counted(phases.length, 'phase', 'phases', language);
  return words.intro(inPhases, `${formatNumber(days, language)} ${words.days}`);
}

/** Side by side while they fit, in a list when there are many. */
function CycleChoice(props: {
  cycles: readonly SalesCycle[];
  chosen: SalesCycle;
  onChoose: (id: CycleId) => void;
}) {
  const { cycles, chosen, onChoose } = props;
  const words = useWords(salesCycleMessages);
  const language = useLanguage();
  const options = cycles
    .filter(({ retired, id }) => !retired || id === chosen.id)
    .map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }));
  if (options.length < 2) return null;
  if (options.length <= fitBeside)
    return <Segmented label={words.whichCycle} onChange={onChoose} options={options} value={chosen.id} />;
  return (
    <SelectField
      hideLabel
      label={words.whichCycle}
      onChange={(id) => id && onChoose(id)}
      options={options}
      value={chosen.id}
    />
  );
}
