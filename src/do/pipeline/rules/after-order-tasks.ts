import { addDays, type IsoDate } from '#base/kernel/date.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';
import { inLanguage, type Language } from '#base/kernel/language.ts';
import type { AfterOrderStep, AfterOrderWho } from '#plan/sales-cycle/cycle.ts';

/** Somebody who holds a role today. */
export type RoleHolder = { memberId: MemberId; role: AfterOrderWho; teamId: TeamId | null };

type Order = {
  closedOn: IsoDate;
  today: IsoDate;
  ownerId: MemberId | null;
  /** The team of the deal's owner. */
  teamId: TeamId | null;
};

const kinds = { invoice: 'invoice', 'delivery-check': 'aftercare', 'aftercare-call': 'call' } as const;

/** What asks for the tasks after an order: the first word of their source. */
export const afterOrderSource = 'after-order';

/**
 * The tasks that an order asks for, each on its day after the order, though not before today. A step for a role goes to
 * whoever holds it in the owner's team, else to the first who holds it, else to the deal's owner.
 */
export function afterOrderTasks(
  steps: readonly AfterOrderStep[],
  order: Order,
  holders: readonly RoleHolder[],
  language: Language,
) {
  return steps.map(({ id, key, name, daysAfter, who }) => {
    const day = addDays(order.closedOn, daysAfter);
    return {
      title: inLanguage(name, language),
      dueOn: day < order.today ? order.today : day,
      kind: kinds[key as keyof typeof kinds] ?? ('to-do' as const),
      memberId: whoDoes(who, order, holders),
      source: `${afterOrderSource} ${id}`,
    };
  });
}

function whoDoes(who: AfterOrderWho, order: Order, holders: readonly RoleHolder[]): MemberId | null {
  if (who === 'deal-owner') return order.ownerId;
  const holding = holders.filter(({ role }) => role === who);
  const chosen =
    holding.find(({ memberId }) => memberId === order.ownerId) ??
    holding.find(({ teamId }) => teamId !== null && teamId === order.teamId) ??
    holding[0];
  return chosen?.memberId ?? order.ownerId;
}
