import { inLanguage, type Language } from '#base/kernel/language.ts';

import type { CatalogueRole, Role } from '../../roles/role.ts';
import type { Kpi, KpiOrder } from '../kpi.ts';
import { kpisOfRole } from '../rules/role-order.ts';

export type KpiGroup = {
  key: string;
  title: string;
  /** Null of those that lead no role. */
  role: Role | null;
  kpis: Kpi[];
};

type Wanted = {
  kpis: readonly Kpi[];
  orders: readonly KpiOrder[];
  catalogue: readonly CatalogueRole[];
  language: Language;
  words: { parts: string; retiredGroup: string };
};

/** The KPIs under the roles that are led by them, then those that ratios are made of, then what is out of use. */
export function kpiGroups({ kpis, orders, catalogue, language, words }: Wanted): KpiGroup[] {
  const inUse = kpis.filter(({ retired }) => !retired);
  return [
    ...catalogue
      .filter((role) => !role.retired)
      .map((role) => ({
        key: role.code,
        title: inLanguage(role.name, language),
        role: role.code,
        kpis: kpisOfRole(kpis, orders, role.code),
      })),
    ...[
      { key: 'parts', title: words.parts, role: null, kpis: inUse.filter(({ roles }) => roles.length === 0) },
      { key: 'retired', title: words.retiredGroup, role: null, kpis: kpis.filter(({ retired }) => retired) },
    ].filter((group) => group.kpis.length > 0),
  ];
}

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/**
 * What is left of the groups: of one role where one is chosen, and of that the KPIs of which name or definition has each
 * of the words. Groups in which nothing is found are left out.
 */
export function narrowed(
  groups: readonly KpiGroup[],
  { text, group }: { text: string; group: string | null },
  said: (kpi: Kpi) => string,
): KpiGroup[] {
  const wanted = plain(text).split(/\s+/).filter(Boolean);
  return groups
    .filter(({ key }) => group === null || key === group)
    .map((one) => ({
      ...one,
      kpis: one.kpis.filter((kpi) => {
        const has = plain(said(kpi));
        return wanted.every((word) => has.includes(word));
      }),
    }))
    .filter(({ kpis }) => wanted.length === 0 || kpis.length > 0);
}
