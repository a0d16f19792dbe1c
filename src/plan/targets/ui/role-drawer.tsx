import { useState } from 'react';
import { hasText, inLanguage, type LocalText } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { LocalTextFields } from '#base/ui-kit/local-text-fields.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Sortable } from '#base/ui-kit/sortable.tsx';
import { Switch } from '#base/ui-kit/switch.tsx';

import { addRole, changeRole } from '../../roles/catalogue-contract.ts';
import type { CatalogueRole } from '../../roles/role.ts';
import { useCatalogueChange } from '../../roles/ui/use-catalogue.ts';
import { arrangeKpis } from '../contract.ts';
import type { Kpi, KpiOrder } from '../kpi.ts';
import { roleScreenMessages } from '../role-messages.ts';
import type { KpiId } from '../rules/definition.ts';
import { kpisOfRole } from '../rules/role-order.ts';
import css from './role-catalogue.module.css';
import { LeadingKpi } from './leading-kpi.tsx';
import { useKpiChange } from './use-kpis.ts';

/** A role to make or to change: its mission, and its KPIs in their order. */
export function RoleDrawer(props: {
  role: CatalogueRole | null;
  kpis: readonly Kpi[];
  orders: readonly KpiOrder[];
  /** Undefined where it must stay. */
  onRetire: (() => void) | undefined;
  onClose: () => void;
}) {
  const { role, kpis, orders, onRetire, onClose } = props;
  const words = useWords(roleScreenMessages);
  const language = useLanguage();
  const { run } = useCatalogueChange();
  const kpiChange = useKpiChange();
  const first = role ? kpisOfRole(kpis, orders, role.code).map(({ id }) => id) : [];
  const [name, setName] = useState<LocalText>(role?.name ?? {});
  const [mission, setMission] = useState<LocalText>(role?.mission ?? {});
  const [sells, setSells] = useState(role?.sells ?? false);
  const [chosen, setChosen] = useState<KpiId[]>(first);
  // What was already kept, where the second half of a save failed.
  const [kept, setKept] = useState(role);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const own = role === null || role.own;
  const inUse = kpis.filter(({ retired }) => !retired);
  const nameOf = (id: KpiId) => inLanguage(kpis.find((kpi) => kpi.id === id)?.name ?? {}, language);
  const left = inUse.filter(({ id }) => !chosen.includes(id));

  const save = async () => {
    setTried(true);
    if (!hasText(name) || busy) return;
    setBusy(true);
    setError(null);
    try {
      const after = await run(() =>
        kept
          ? ask(changeRole, {
              role: kept.code,
              version: kept.version,
              mission,
              ...(own ? { name, sells } : {}),
            })
          : ask(addRole, { name, mission, sells }),
      );
      setKept(after);
      if (JSON.stringify(chosen) !== JSON.stringify(first))
        await kpiChange.run(() =>
          ask(arrangeKpis, {
            role: after.code,
            kpiIds: chosen,
            version: orders.find((one) => one.role === after.code)?.version ?? 0,
          }),
        );
      onClose();
    } catch (caught) {
      setError(caught);
      setBusy(false);
    }
  };
  return (
    <Drawer
      actions={
        <>
          {onRetire ? (
            <Button kind="plain" onClick={onRetire}>
              {words.retire}
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
      title={role ? inLanguage(role.name, language) : words.newRole}
    >
      <div className={css.form}>
        <ErrorNote error={error} />
        {own ? (
          <LocalTextFields
            error={tried && !hasText(name) ? words.missing : null}
            label={words.name}
            maxLength={60}
            onChange={setName}
            value={name}
          />
        ) : null}
        <LocalTextFields
          hint={words.missionHint}
          label={words.mission}
          long
          maxLength={600}
          onChange={setMission}
          value={mission}
        />
        {own ? (
          <Switch checked={sells} hint={words.sellsHint} label={words.sellsLabel} onChange={setSells} />
        ) : null}
        <section aria-label={words.kpis} className={css.order}>
          <h3 className={css.heading}>{words.kpis}</h3>
          {chosen.length === 0 ? (
            <p className={css.none}>{words.noKpis}</p>
          ) : (
            <p className={css.none}>{words.kpisHint}</p>
          )}
          <Sortable
            items={chosen.map((id) => ({ id, name: nameOf(id) }))}
            onOrder={(ids) => setChosen(ids as KpiId[])}
          >
            <ul className={css.chosen}>
              {chosen.map((id) => (
                <LeadingKpi
                  id={id}
                  key={id}
                  name={nameOf(id)}
                  onRemove={() => setChosen(chosen.filter((one) => one !== id))}
                />
              ))}
            </ul>
          </Sortable>
          {left.length > 0 ? (
            <SelectField
              label={words.addKpi}
              onChange={(id) => id && setChosen([...chosen, id])}
              options={left.map(({ id, name: called }) => ({
                value: id,
                label: inLanguage(called, language),
              }))}
              value={null}
            />
          ) : null}
        </section>
      </div>
    </Drawer>
  );
}
