import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { FindField } from '#base/ui-kit/find-field.tsx';
import { PlusIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { useWide } from '#base/ui-kit/use-narrow.ts';

import { useRoleNames } from '../../roles/ui/use-catalogue.ts';
import { beginKpis } from '../contract.ts';
import type { Kpi } from '../kpi.ts';
import { targetMessages } from '../messages.ts';
import type { KpiId } from '../rules/definition.ts';
import { definitionInWords } from '../rules/definition-words.ts';
import { KpiBeside } from './kpi-beside.tsx';
import { KpiDrawer } from './kpi-drawer.tsx';
import { kpiGroups, narrowed } from './kpi-groups.ts';
import { KpiGroups } from './kpi-groups-list.tsx';
import css from './kpi-groups.module.css';
import { useDefinitionNames, useKpiChange, useKpis } from './use-kpis.ts';

/**
 * What the roles are led by: their KPIs and ratios under each other by role, to be looked for by name or by what they
 * count. Where there is room the chosen one stands beside them in full; else it opens over them.
 */
export function KpisScreen() {
  const words = useWords(targetMessages);
  const { catalogue } = useRoleNames();
  const language = useLanguage();
  const { data, error, refetch } = useKpis();
  const names = useDefinitionNames();
  const { quick } = useKpiChange();
  const wide = useWide();
  const [open, setOpen] = useState<KpiId | 'new' | null>(null);
  const [chosen, setChosen] = useState<KpiId | null>(null);
  const [text, setText] = useState('');
  const [group, setGroup] = useState<string | null>(null);
  const kpis = data?.kpis ?? [];
  const groups = kpiGroups({ kpis, orders: data?.orders ?? [], catalogue, language, words });
  const said = ({ name, definitions: [last] }: Kpi) =>
    [inLanguage(name, language), last ? definitionInWords(last.definition, language, names) : ''].join(' ');
  const shown = narrowed(groups, { text, group }, said);
  const opened = kpis.find(({ id }) => id === open);
  const beside = wide
    ? (kpis.find(({ id }) => id === chosen) ?? shown.flatMap((one) => one.kpis)[0])
    : undefined;
  const mayDefine = data?.may.define ?? false;
  const targetsOf = (kpi: Kpi) => data?.targets.filter(({ kpiId }) => kpiId === kpi.id) ?? [];
  const choose = (id: KpiId) => (wide ? setChosen(id) : setOpen(id));
  return (
    <Page
      actions={
        mayDefine && kpis.length > 0 ? (
          <Button icon={PlusIcon} kind="primary" onClick={() => setOpen('new')}>
            {words.add}
          </Button>
        ) : null
      }
      controls={
        kpis.length === 0 ? null : (
          <>
            <div className={css.find}>
              <FindField label={words.find} onFind={setText} value={text} />
            </div>
            <div className={css.role}>
              <SelectField
                clearable
                hideLabel
                label={words.ofRole}
                onChange={setGroup}
                options={groups.map(({ key, title }) => ({ value: key, label: title }))}
                placeholder={words.everyRole}
                value={group}
              />
            </div>
          </>
        )
      }
      title={words.title}
    >
      <p className={css.intro}>
        {words.intro} <Link to="/roles">{words.toRoles}</Link> ·{' '}
        <Link to="/scoreboard">{words.toScoreboard}</Link>
      </p>
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? (
        <Sheet>
          <Skeleton lines={8} />
        </Sheet>
      ) : null}
      {data && kpis.length === 0 ? (
        <EmptyState
          action={
            mayDefine ? (
              <Button kind="primary" onClick={() => quick(() => ask(beginKpis, {}))}>
                {words.begin}
              </Button>
            ) : null
          }
          title={words.emptyTitle}
        >
          <p>{words.emptyText}</p>
        </EmptyState>
      ) : null}
      {data && kpis.length > 0 ? (
        <div className={css.screen}>
          {shown.length === 0 ? (
            <p className={css.nothing}>{words.nothingFound(text)}</p>
          ) : (
            <KpiGroups
              chosen={beside?.id ?? null}
              groups={shown}
              kpis={kpis}
              names={names}
              onChoose={choose}
              targetsOf={targetsOf}
              thisWeek={data.thisWeek}
            />
          )}
          {beside ? (
            <KpiBeside
              key={beside.id}
              kpi={beside}
              kpis={kpis}
              mayDefine={mayDefine}
              names={names}
              onEdit={() => setOpen(beside.id)}
              targets={targetsOf(beside)}
              thisWeek={data.thisWeek}
            />
          ) : null}
        </div>
      ) : null}
      {data && (open === 'new' || opened) ? (
        <KpiDrawer
          key={open}
          kpi={opened ?? null}
          kpis={kpis}
          mayDefine={mayDefine}
          names={names}
          onAdded={(id) => {
            setChosen(id);
            setOpen(wide ? null : id);
          }}
          onClose={() => setOpen(null)}
          targets={opened ? targetsOf(opened) : []}
          thisWeek={data.thisWeek}
        />
      ) : null}
    </Page>
  );
}
