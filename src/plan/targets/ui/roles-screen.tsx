import { useState } from 'react';
import { usePeople } from '#base/directory/people/ui/use-people.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Button, ButtonLink } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { PlusIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { changeRole } from '../../roles/catalogue-contract.ts';
import type { CatalogueRole, Role } from '../../roles/role.ts';
import { holdsOn } from '../../roles/rules.ts';
import { TeamWarnings } from '../../roles/ui/team-warnings.tsx';
import { useCatalogue, useCatalogueChange } from '../../roles/ui/use-catalogue.ts';
import { useRoles } from '../../roles/ui/use-roles.ts';
import { roleScreenMessages } from '../role-messages.ts';
import type { KpiId } from '../rules/definition.ts';
import { kpisOfRole } from '../rules/role-order.ts';
import { KpiDrawer } from './kpi-drawer.tsx';
import css from './role-catalogue.module.css';
import { RoleCard } from './role-card.tsx';
import { RoleDrawer } from './role-drawer.tsx';
import { useDefinitionNames, useKpis } from './use-kpis.ts';

/** The catalogue: what each role is there for, who wears it, and the KPIs and targets that lead it. */
export function RolesScreen() {
  const words = useWords(roleScreenMessages);
  const language = useLanguage();
  const catalogue = useCatalogue();
  const kpis = useKpis();
  const hats = useRoles();
  const people = usePeople();
  const names = useDefinitionNames();
  const { quick } = useCatalogueChange();
  // A role’s code, or `new`.
  const [editing, setEditing] = useState<Role | null>(null);
  const [openKpi, setOpenKpi] = useState<KpiId | null>(null);
  const error = catalogue.error ?? kpis.error ?? hats.error ?? people.error;
  const roles = catalogue.data?.roles ?? [];
  const mayEdit = catalogue.data?.may.edit ?? false;
  const edited = roles.find(({ code }) => code === editing);
  const opened = kpis.data?.kpis.find(({ id }) => id === openKpi);
  const members = people.data?.members ?? [];
  const today = hats.data?.today;
  const retire = ({ code: role, version, name }: CatalogueRole, retired: boolean) => {
    const said = inLanguage(name, language);
    quick(() => ask(changeRole, { role, version, retired }), {
      text: retired ? words.retiredNow(said) : words.restored(said),
      undo: (after) => ask(changeRole, { role, version: after.version, retired: !retired }),
    });
    setEditing(null);
  };
  const retired = roles.filter((role) => role.retired);
  return (
    <Page
      actions={
        mayEdit ? (
          <Button icon={PlusIcon} kind="primary" onClick={() => setEditing('new')}>
            {words.add}
          </Button>
        ) : null
      }
      controls={
        <>
          <ButtonLink to="/people">{words.toPeople}</ButtonLink>
          <ButtonLink to="/kpis">{words.toKpis}</ButtonLink>
        </>
      }
      title={words.title}
    >
      <p className={css.intro}>{words.intro}</p>
      {error ? (
        <ErrorNote
          error={error}
          onRetry={() => {
            for (const query of [catalogue, kpis, hats, people]) void query.refetch();
          }}
        />
      ) : null}
      {hats.data && people.data ? (
        <TeamWarnings
          assignments={hats.data.assignments}
          members={members.filter(({ archived, access }) => !archived && access !== 'reader')}
          today={hats.data.today}
        />
      ) : null}
      {!catalogue.data || !kpis.data || !today ? (
        error ? null : (
          <Sheet>
            <Skeleton lines={10} />
          </Sheet>
        )
      ) : (
        <div className={css.cards}>
          {roles
            .filter((role) => !role.retired)
            .map((role) => (
              <RoleCard
                holders={(hats.data?.assignments ?? []).filter(
                  (one) => one.role === role.code && holdsOn(one, today),
                )}
                key={role.code}
                kpis={kpisOfRole(kpis.data.kpis, kpis.data.orders, role.code)}
                mayEdit={mayEdit}
                members={members}
                onEdit={() => setEditing(role.code)}
                onOpenKpi={setOpenKpi}
                role={role}
                targets={kpis.data.targets}
                thisWeek={kpis.data.thisWeek}
                units={kpis.data.kpis}
              />
            ))}
        </div>
      )}
      {retired.length > 0 ? (
        <Sheet title={words.retired}>
          <ul className={css.retired}>
            {retired.map((role) => (
              <li key={role.code}>
                <span>{inLanguage(role.name, language)}</span>
                {mayEdit ? (
                  <Button onClick={() => retire(role, false)} small>
                    {words.restore}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </Sheet>
      ) : null}
      {kpis.data && (editing === 'new' || edited) ? (
        <RoleDrawer
          key={editing}
          kpis={kpis.data.kpis}
          onClose={() => setEditing(null)}
          onRetire={edited?.own ? () => retire(edited, true) : undefined}
          orders={kpis.data.orders}
          role={edited ?? null}
        />
      ) : null}
      {kpis.data && opened ? (
        <KpiDrawer
          key={openKpi}
          kpi={opened}
          kpis={kpis.data.kpis}
          mayDefine={kpis.data.may.define}
          names={names}
          onAdded={setOpenKpi}
          onClose={() => setOpenKpi(null)}
          targets={kpis.data.targets.filter(({ kpiId }) => kpiId === opened.id)}
          thisWeek={kpis.data.thisWeek}
        />
      ) : null}
    </Page>
  );
}
