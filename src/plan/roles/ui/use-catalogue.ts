import { useQuery, useQueryClient } from '@tanstack/react-query';
import { inLanguage } from '#base/kernel/language.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useLanguage } from '#base/ui-kit/language.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';
import { listCatalogue } from '../catalogue-contract.ts';
import { catalogueOf, nameOfRole } from '../catalogue.ts';
import { standingSells, type Role } from '../role.ts';

const key = ['roles'] as const;
const standing = catalogueOf([]);

/** The catalogue of roles as the server has it. */
export function useCatalogue() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => ask(listCatalogue, {}, { signal }) });
}

/** Changes of the catalogue. */
export function useCatalogueChange() {
  const queries = useQueryClient();
  return useChange(() => queries.invalidateQueries({ queryKey: key }));
}

/** The roles by name, in the reader’s language; until the own ones are there, the seven. */
export function useRoleNames() {
  const language = useLanguage();
  const all = useCatalogue().data?.roles ?? standing;
  const named = all.map((role) => ({
    value: role.code,
    label: inLanguage(role.name, language),
    retired: role.retired,
  }));
  return {
    nameOf: (code: Role): string => nameOfRole(code, language, all),
    /** To choose from: those in use, and the chosen ones that no longer are. */
    optionsWith: (chosen: readonly (Role | null)[] = []) =>
      named
        .filter(({ value, retired }) => !retired || chosen.includes(value))
        .map(({ value, label }) => ({ value, label })),
    sells: (code: Role): boolean => all.find((role) => role.code === code)?.sells ?? standingSells(code),
    /** In the order of the catalogue. */
    codes: all.map(({ code }) => code),
    catalogue: all,
  };
}
