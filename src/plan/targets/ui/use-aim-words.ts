import { euro } from '#base/kernel/money.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { Kpi, KpiTarget } from '../kpi.ts';
import { writeKpi } from '../kpi-figures.ts';
import { targetMessages } from '../messages.ts';
import { isRatio, isStanding } from '../rules/definition.ts';
import { unitOfKpi } from '../rules/unit-of-kpi.ts';

/**
 * What is aimed for: `3 per month`. A ratio, an average and what stands are the same over a week as over a quarter, so
 * of these the value alone.
 */
export function useAimWords(
  kpis: readonly Kpi[],
): (kpi: Kpi, target: Pick<KpiTarget, 'value' | 'per'> | undefined) => string | null {
  const words = useWords(targetMessages);
  const language = useLanguage();
  return (kpi, target) => {
    const definition = kpi.definitions[0]?.definition;
    if (!definition || !target || target.value === null) return null;
    const value = writeKpi(target.value, unitOfKpi(definition, kpis), euro, language);
    return isRatio(definition) || isStanding(definition) ? value : `${value} ${words[target.per]}`;
  };
}
