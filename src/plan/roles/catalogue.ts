import type { LocalText, Language } from '#base/kernel/language.ts';
import { inLanguage } from '#base/kernel/language.ts';

import { roleMessages } from './messages.ts';
import { missions } from './missions.ts';
import { isStanding, standingRoles, standingSells, type CatalogueRole, type Role } from './role.ts';

/** What an organisation keeps of a role: all of an own one, of the seven only what was written anew. */
export type KeptRole = {
  code: Role;
  name: LocalText | null;
  mission: LocalText;
  sells: boolean;
  retired: boolean;
  version: number;
};

/** The catalogue: the seven first, then the organisation’s own in the order in which they came. */
export function catalogueOf(kept: readonly KeptRole[]): CatalogueRole[] {
  const standing = standingRoles.map((code): CatalogueRole => {
    const row = kept.find((one) => one.code === code);
    return {
      code,
      name: roleMessages[code],
      mission: row?.mission ?? missions[code],
      sells: standingSells(code),
      own: false,
      retired: false,
      version: row?.version ?? 0,
    };
  });
  const own = kept.flatMap(({ name, ...row }) =>
    isStanding(row.code) || name === null ? [] : [{ ...row, name, own: true }],
  );
  return [...standing, ...own];
}

/** A role as far as its name goes. */
export type NamedRole = Pick<CatalogueRole, 'code' | 'name'>;

/** A role by its name; one that nobody knows by its code. */
export function nameOfRole(code: Role, language: Language, catalogue: readonly NamedRole[] = []): string {
  const known = catalogue.find((role) => role.code === code);
  if (known) return inLanguage(known.name, language);
  return isStanding(code) ? roleMessages[code][language] : code;
}

/** Words that mean something else where a role could stand. */
const taken: readonly string[] = [...standingRoles, 'deal-owner', 'all', 'new'];

/**
 * The code of a new role after its name, letters and digits with dashes between: `Channel manager` is
 * `channel-manager`, and the second one `channel-manager-2`.
 */
export function codeOfRole(name: LocalText, codes: readonly Role[]): Role {
  const plain = (name.en ?? name.nl ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  const stem = plain === '' ? 'role' : plain;
  const used = new Set([...taken, ...codes]);
  let code = stem;
  for (let n = 2; used.has(code); n++) code = `${stem}-${n}`;
  return code;
}

/** Roles in the order of the catalogue, each once; what it does not know comes last. */
export function inCatalogueOrder(
  codes: Iterable<Role>,
  catalogue: readonly Pick<CatalogueRole, 'code'>[] = standingRoles.map((code) => ({ code })),
): Role[] {
  const at = (code: Role) => {
    const place = catalogue.findIndex((role) => role.code === code);
    return place === -1 ? catalogue.length : place;
  };
  return [...new Set(codes)].toSorted((a, b) => at(a) - at(b) || (a < b ? -1 : 1));
}
