import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useFields } from '#base/directory/custom-fields/ui/use-fields.ts';
import { useProducts } from '#base/directory/offering/ui/use-offering.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useLanguage } from '#base/ui-kit/language.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';
import { useCycles } from '#plan/sales-cycle/ui/use-cycles.ts';

import { listKpis } from '../contract.ts';
import type { DefinitionNames } from '../rules/definition-words.ts';

const key = ['kpis'] as const;

/** The KPIs, what they count, and their targets. */
export function useKpis() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => ask(listKpis, {}, { signal }) });
}

/** Changes of KPIs and targets; the scoreboard is counted anew with them. */
export function useKpiChange() {
  const queries = useQueryClient();
  return useChange(async () => {
    void queries.invalidateQueries({ queryKey: ['scoreboard'] });
    await queries.invalidateQueries({ queryKey: key });
  });
}

/** The names of what definitions point at, in the reader's language. */
export function useDefinitionNames(): DefinitionNames {
  const language = useLanguage();
  const kpis = useKpis().data?.kpis;
  const phases = useCycles().data?.cycles.flatMap((cycle) => cycle.phases);
  const products = useProducts(true).data?.products;
  const fields = useFields('deal').fields;
  return {
    kpi: (id) => {
      const kpi = kpis?.find((each) => each.id === id);
      return kpi && inLanguage(kpi.name, language);
    },
    phase: (id) => {
      const phase = phases?.find((each) => each.id === id);
      return phase && inLanguage(phase.name, language);
    },
    product: (id) => products?.find((each) => each.id === id)?.name,
    field: (of) => {
      const field = fields.find((each) => each.key === of);
      return (
        field && {
          name: inLanguage(field.name, language),
          value: (value) => {
            const choice = field.choices.find((each) => each.key === value);
            return choice && inLanguage(choice.name, language);
          },
        }
      );
    },
  };
}
