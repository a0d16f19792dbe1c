import { useState } from 'react';
import type { Member } from '#base/directory/people/contract.ts';
import { formatWeek } from '#base/i18n/format.ts';
import type { WeekId } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { euro } from '#base/kernel/money.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { TrashIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';

import { useRoleNames } from '../../roles/ui/use-catalogue.ts';
import { removeKpiTarget, setKpiTarget } from '../contract.ts';
import type { Kpi, KpiTarget } from '../kpi.ts';
import { unitFactor, unitSign } from '../kpi-figures.ts';
import { targetMessages } from '../messages.ts';
import { isRatio, isStanding } from '../rules/definition.ts';
import { unitOfKpi } from '../rules/unit-of-kpi.ts';
import { useAimWords } from './use-aim-words.ts';
import css from './kpis.module.css';
import { useKpiChange } from './use-kpis.ts';

/** What roles and members aim for with a KPI, from which week on, and one more to set. */
export function TargetList(props: {
  kpi: Kpi;
  kpis: readonly Kpi[];
  targets: readonly KpiTarget[];
  members: readonly Member[];
  thisWeek: WeekId;
  mayDefine: boolean;
}) {
  const { kpi, kpis, targets, members, thisWeek, mayDefine } = props;
  const words = useWords(targetMessages);
  const roles = useRoleNames();
  const language = useLanguage();
  const { quick } = useKpiChange();
  const known = roles.codes.filter((role) => kpi.roles.includes(role));
  const [who, setWho] = useState<string | null>(known[0] ?? null);
  const [value, setValue] = useState<number | null>(null);
  const [per, setPer] = useState<KpiTarget['per']>('week');
  const aimWords = useAimWords(kpis);
  const definition = kpi.definitions[0]?.definition;
  if (!definition) return null;
  const unit = unitOfKpi(definition, kpis);
  // What is not added up is the same over a week as over a quarter.
  const adds = !isRatio(definition) && !isStanding(definition);
  const nameOf = (target: Pick<KpiTarget, 'role' | 'memberId'>) =>
    target.role === null
      ? (members.find(({ id }) => id === target.memberId)?.name ?? '')
      : roles.nameOf(target.role);
  const whose = (chosen: string) =>
    roles.codes.includes(chosen) ? { role: chosen } : { memberId: chosen as MemberId };
  const set = (chosen: string, aimed: number | null) =>
    quick(() => ask(setKpiTarget, { kpiId: kpi.id, ...whose(chosen), value: aimed, per }));
  return (
    <section aria-labelledby={`targets-${kpi.id}`} className={css.form}>
      <h3 className={css.heading} id={`targets-${kpi.id}`}>
        {words.targets}
      </h3>
      <p className={css.hint}>{words.targetsSays}</p>
      <div>
        {targets.toReversed().map((target) => (
          <div className={css.targetRow} key={target.id}>
            <span>
              {nameOf(target)}{' '}
              <span className={css.hint}>
                {words.since(`${formatWeek(target.fromWeek)} ${target.fromWeek.slice(0, 4)}`)}
              </span>
            </span>
            <strong>{aimWords(kpi, target) ?? words.ended}</strong>
            {mayDefine ? (
              <IconButton
                icon={TrashIcon}
                label={words.removeTarget(nameOf(target))}
                onClick={() =>
                  quick(() => ask(removeKpiTarget, { targetId: target.id }), {
                    text: words.saved(words.targets),
                    undo: () =>
                      ask(setKpiTarget, {
                        kpiId: kpi.id,
                        ...(target.role === null ? {} : { role: target.role }),
                        ...(target.memberId === null ? {} : { memberId: target.memberId }),
                        fromWeek: target.fromWeek,
                        value: target.value,
                        per: target.per,
                      }),
                  })
                }
              />
            ) : null}
          </div>
        ))}
        {targets.length === 0 ? <p className={css.hint}>{words.noTarget}</p> : null}
      </div>
      {mayDefine ? (
        <>
          <div className={css.pair}>
            <SelectField
              label={words.who}
              onChange={setWho}
              options={[
                ...known.map((role) => ({ value: role, label: roles.nameOf(role), hint: words.role })),
                ...members.map(({ id, name }) => ({ value: id as string, label: name })),
              ]}
              value={who}
            />
            <NumberField
              digits={1}
              label={words.value}
              min={0}
              onChange={setValue}
              unit={unitSign(unit, euro, language) || undefined}
              value={value}
            />
          </div>
          <div className={css.boxes}>
            {adds ? (
              <Segmented
                label={words.per}
                onChange={setPer}
                options={[
                  { value: 'week', label: words.weekShort },
                  { value: 'month', label: words.monthShort },
                  { value: 'quarter', label: words.quarterShort },
                ]}
                value={per}
              />
            ) : null}
            <Button
              disabled={who === null || value === null}
              onClick={() => {
                if (who !== null && value !== null) set(who, value * unitFactor(unit));
              }}
            >
              {words.setTarget}
            </Button>
            {who !== null && targets.some(({ role, memberId }) => role === who || memberId === who) ? (
              <Button kind="plain" onClick={() => set(who, null)}>
                {words.endTarget}
              </Button>
            ) : null}
          </div>
          <p className={css.hint}>{words.since(`${formatWeek(thisWeek)} ${thisWeek.slice(0, 4)}`)}</p>
        </>
      ) : null}
    </section>
  );
}
