import { useState } from 'react';
import { usePeople } from '#base/directory/people/ui/use-people.ts';
import type { WeekId } from '#base/kernel/date.ts';
import { hasText, inLanguage, type LocalText } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { LocalTextFields } from '#base/ui-kit/local-text-fields.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';

import { useRoleNames } from '../../roles/ui/use-catalogue.ts';
import { addKpi, editKpi } from '../contract.ts';
import type { Kpi, KpiTarget } from '../kpi.ts';
import { targetMessages } from '../messages.ts';
import { refusals } from '../refusals.ts';
import { canDefine, isRatio, type KpiDefinition, type KpiId } from '../rules/definition.ts';
import type { DefinitionNames } from '../rules/definition-words.ts';
import { wholeCount } from '../rules/starting-kpis.ts';
import { Boxes } from './boxes.tsx';
import { CountFields } from './count-fields.tsx';
import css from './kpis.module.css';
import { PreviewOfKpi } from './preview-of-kpi.tsx';
import { RatioFields } from './ratio-fields.tsx';
import { TargetList } from './target-list.tsx';
import { useKpiChange } from './use-kpis.ts';

const firstCount = wholeCount({ event: 'activity', measure: 'count' });

/** A KPI that is made or changed: a sentence to fill in, with what it would have counted, and its targets. */
export function KpiDrawer(props: {
  kpi: Kpi | null;
  kpis: readonly Kpi[];
  names: DefinitionNames;
  targets: readonly KpiTarget[];
  thisWeek: WeekId;
  mayDefine: boolean;
  onAdded: (id: KpiId) => void;
  onClose: () => void;
}) {
  const { kpi, kpis, names, targets, thisWeek, mayDefine, onAdded, onClose } = props;
  const words = useWords(targetMessages);
  const because = useWords(refusals);
  const roles = useRoleNames();
  const language = useLanguage();
  const members = usePeople().data?.members ?? [];
  const { run, quick } = useKpiChange();
  const kept = kpi?.definitions[0]?.definition ?? firstCount;
  const [name, setName] = useState<LocalText>(kpi?.name ?? {});
  const [definition, setDefinition] = useState<KpiDefinition>(kept);
  const [held, setHeld] = useState<string[]>(kpi?.roles ?? []);
  const [leading, setLeading] = useState(kpi?.leading ?? true);
  const [better, setBetter] = useState(kpi?.better ?? 'higher');
  const [ownerId, setOwnerId] = useState(kpi?.ownerId ?? null);
  const [from, setFrom] = useState<'week' | 'start'>('week');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const counts = kpis.filter(({ id, retired, definitions: [last] }) => {
    return id !== kpi?.id && !retired && last && !isRatio(last.definition);
  });
  const others = new Map(
    kpis.flatMap(({ id, retired, definitions: [last] }) =>
      !retired && last ? [[id, last.definition] as const] : [],
    ),
  );
  const decision = canDefine(kpi?.id ?? null, definition, others);
  const redefined = JSON.stringify(definition) !== JSON.stringify(kept);
  const save = async () => {
    setTried(true);
    if (!hasText(name) || !decision.ok || busy) return;
    setBusy(true);
    setError(null);
    const fields = { name, roles: held, leading, better, ownerId };
    try {
      const after = await run(() =>
        kpi
          ? ask(editKpi, {
              kpiId: kpi.id,
              version: kpi.version,
              ...fields,
              ...(redefined ? { definition, ...(from === 'start' ? { fromWeek: null } : {}) } : {}),
            })
          : ask(addKpi, { ...fields, definition }),
      );
      if (kpi) onClose();
      else onAdded(after.id);
    } catch (caught) {
      setError(caught);
      setBusy(false);
    }
  };
  const title = kpi ? inLanguage(kpi.name, language) : words.newKpi;
  const retire = (retired: boolean) => {
    if (!kpi) return;
    quick(() => ask(editKpi, { kpiId: kpi.id, version: kpi.version, retired }), {
      text: retired ? words.retiredNow(title) : words.saved(title),
      undo: (after) => ask(editKpi, { kpiId: kpi.id, version: after.version, retired: !retired }),
    });
    onClose();
  };
  const preview = <PreviewOfKpi decided={decision.ok} definition={definition} names={names} />;
  const ownTargets = kpi ? (
    <TargetList
      kpi={kpi}
      kpis={kpis}
      mayDefine={mayDefine}
      members={members}
      targets={targets}
      thisWeek={thisWeek}
    />
  ) : null;
  if (!mayDefine)
    return (
      <Drawer onClose={onClose} open title={title}>
        {preview}
        {ownTargets}
      </Drawer>
    );
  return (
    <Drawer
      actions={
        <>
          {kpi ? (
            <Button kind="plain" onClick={() => retire(!kpi.retired)}>
              {kpi.retired ? words.restore : words.retire}
            </Button>
          ) : null}
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button busy={busy} kind="primary" onClick={() => void save()}>
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      open
      title={title}
    >
      <div className={css.form}>
        <ErrorNote error={error} />
        <LocalTextFields
          error={tried && !hasText(name) ? words.missing : null}
          label={words.name}
          maxLength={120}
          onChange={setName}
          value={name}
        />
        <Segmented
          label={words.kind}
          onChange={(kind) => {
            const [upper, lower] = counts;
            if (kind === 'count') setDefinition(isRatio(kept) ? firstCount : kept);
            else if (upper && lower)
              setDefinition(
                isRatio(kept)
                  ? kept
                  : { event: 'ratio', numeratorId: upper.id, denominatorId: lower.id, way: 'period' },
              );
          }}
          options={[
            { value: 'count', label: words.count },
            { value: 'ratio', label: words.ratio },
          ]}
          value={isRatio(definition) ? 'ratio' : 'count'}
        />
        {isRatio(definition) ? (
          <RatioFields counts={counts} definition={definition} onChange={setDefinition} />
        ) : (
          <CountFields definition={definition} onChange={setDefinition} />
        )}
        {decision.ok ? null : <p role="alert">{because[decision.because]}</p>}
        {preview}
        {kpi && redefined ? (
          <>
            <Segmented
              label={words.from}
              onChange={setFrom}
              options={[
                { value: 'week', label: words.fromThisWeek },
                { value: 'start', label: words.fromStart },
              ]}
              value={from}
            />
            <p className={css.hint}>{words.fromHint}</p>
          </>
        ) : null}
        <Boxes
          hint={words.forRolesHint}
          label={words.forRoles}
          onChange={(chosen) => setHeld(chosen ?? [])}
          options={roles.optionsWith(held)}
          values={held}
        />
        <div className={css.boxes}>
          <Segmented
            label={words.direction}
            onChange={setBetter}
            options={[
              { value: 'higher', label: words.higherShort },
              { value: 'lower', label: words.lowerShort },
            ]}
            value={better}
          />
          <Segmented
            label={words.tells}
            onChange={(tells) => setLeading(tells === 'leading')}
            options={[
              { value: 'leading', label: words.leadingShort },
              { value: 'lagging', label: words.laggingShort },
            ]}
            value={leading ? 'leading' : 'lagging'}
          />
        </div>
        <SelectField
          clearable
          label={words.owner}
          onChange={setOwnerId}
          optional
          options={members.map((member) => ({ value: member.id, label: member.name }))}
          value={ownerId}
        />
        {ownTargets}
      </div>
    </Drawer>
  );
}
