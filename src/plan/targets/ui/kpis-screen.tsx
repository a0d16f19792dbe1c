import { useState } from 'react';
import { inLanguage } from '#base/kernel/language.ts';
import { Button, ButtonLink } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { PlusIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { useRoleNames } from '../../roles/ui/use-catalogue.ts';
import { beginKpis } from '../contract.ts';
import type { Kpi } from '../kpi.ts';
import { targetMessages } from '../messages.ts';
import type { KpiId } from '../rules/definition.ts';
import { kpisOfRole } from '../rules/role-order.ts';
import { KpiDrawer } from './kpi-drawer.tsx';
import { KpiLine } from './kpi-line.tsx';
import css from './kpis.module.css';
import { useDefinitionNames, useKpiChange, useKpis } from './use-kpis.ts';

/** What the roles are led by: their KPIs and ratios with what they count in words, and their targets. */
export function KpisScreen() {
  const words = useWords(targetMessages);
  const roles = useRoleNames();
  const language = useLanguage();
  const { data, error, refetch } = useKpis();
  const names = useDefinitionNames();
  const { quick } = useKpiChange();
  const [open, setOpen] = useState<KpiId | 'new' | null>(null);
  const opened = data?.kpis.find(({ id }) => id === open);
  const mayDefine = data?.may.define ?? false;
  const used = data?.kpis.filter(({ retired }) => !retired) ?? [];
  const groups = [
    ...roles.catalogue
      .filter((role) => !role.retired)
      .map((role) => ({
        key: role.code,
        title: inLanguage(role.name, language),
        says: inLanguage(role.mission, language),
        role: role.code as string | null,
        kpis: kpisOfRole(data?.kpis ?? [], data?.orders ?? [], role.code),
      })),
    {
      key: 'parts',
      title: words.parts,
      says: words.partsSays,
      role: null,
      kpis: used.filter((kpi) => kpi.roles.length === 0),
    },
    {
      key: 'retired',
      title: words.retiredGroup,
      says: '',
      role: null,
      kpis: data?.kpis.filter(({ retired }) => retired) ?? [],
    },
  ].filter(({ kpis, role }) => role !== null || kpis.length > 0);
  const lines = (kpis: readonly Kpi[], role: string | null) => (
    <ul className={css.lines}>
      {kpis.map((kpi) => (
        <KpiLine
          key={kpi.id}
          kpi={kpi}
          name={inLanguage(kpi.name, language)}
          names={names}
          onOpen={() => setOpen(kpi.id)}
          role={role}
          targets={data?.targets.filter(({ kpiId }) => kpiId === kpi.id) ?? []}
          thisWeek={data?.thisWeek}
          units={data?.kpis ?? []}
        />
      ))}
    </ul>
  );
  return (
    <Page
      actions={
        mayDefine && used.length > 0 ? (
          <Button icon={PlusIcon} kind="primary" onClick={() => setOpen('new')}>
            {words.add}
          </Button>
        ) : null
      }
      controls={
        <>
          <ButtonLink to="/roles">{words.toRoles}</ButtonLink>
          <ButtonLink to="/scoreboard">{words.toScoreboard}</ButtonLink>
        </>
      }
      title={words.title}
      width="middle"
    >
      <p className={css.intro}>{words.intro}</p>
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? (
        <Sheet>
          <Skeleton lines={8} />
        </Sheet>
      ) : null}
      {data?.kpis.length === 0 ? (
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
      {data && data.kpis.length > 0
        ? groups.map((group) => (
            <Sheet key={group.key} title={group.title}>
              {group.says ? <p className={css.says}>{group.says}</p> : null}
              {group.kpis.length > 0 ? (
                lines(group.kpis, group.role)
              ) : (
                <p className={css.none}>{words.noneOfRole}</p>
              )}
            </Sheet>
          ))
        : null}
      {data && (open === 'new' || opened) ? (
        <KpiDrawer
          key={open}
          kpi={opened ?? null}
          kpis={data.kpis}
          mayDefine={mayDefine}
          names={names}
          onAdded={setOpen}
          onClose={() => setOpen(null)}
          targets={opened ? data.targets.filter(({ kpiId }) => kpiId === opened.id) : []}
          thisWeek={data.thisWeek}
        />
      ) : null}
    </Page>
  );
}
