import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type {} from '#base/directory/people/table.ts';
import { addDays } from '#base/kernel/date.ts';
import type { TeamId } from '#base/kernel/id.ts';
import type { ContactSide, PanelOutcome, RoutingRule } from '#plan/routing/routing.ts';
import { startingRouting } from '#plan/routing/rules/starting-routing.ts';
import type {} from '#plan/routing/table.ts';

import { teams } from './people.ts';

type Team = 'inside-sales' | 'field-sales';
type Wanted = [side: ContactSide, kinds: string, channels: string, team: Team | null, minutes: number | null];

/** Who takes what. Left out on purpose: orders and invoices over social media, as in many a company. */
const wanted: Wanted[] = [
  ['prospects', 'enquiry quote-request', 'phone chat walk-in', 'inside-sales', 15],
  ['prospects', 'enquiry quote-request', 'email web-form social', 'inside-sales', 120],
  ['prospects', 'enquiry quote-request', 'fair', 'field-sales', 960],
  ['prospects', 'order order-status complaint invoice service', 'phone email web-form', 'inside-sales', 240],
  ['prospects', 'order order-status complaint invoice service', 'fair walk-in', null, null],
  ['customers', 'enquiry quote-request', 'phone email web-form fair walk-in', 'field-sales', 240],
  ['customers', 'order order-status service', 'phone chat', 'inside-sales', 30],
  ['customers', 'order order-status service invoice', 'email web-form', 'inside-sales', 480],
  ['customers', 'complaint', 'phone email web-form chat', 'field-sales', 60],
  ['customers', 'order order-status invoice service complaint', 'fair', null, null],
];

/** Writes where what comes in goes, the channel mix and what a customer panel said. */
export async function loadRouting(tx: Tx, ctx: Context): Promise<void> {
  const rows = await tx
    .selectFrom('team')
    .where('organisation_id', '=', ctx.organisationId)
    .select(['id', 'name'])
    .execute();
  const idOf = (key: Team): TeamId | null => {
    const name = teams.find((team) => team.key === key)?.name[ctx.language];
    return rows.find((row) => row.name === name)?.id ?? null;
  };
  const rules = wanted.flatMap(([side, kinds, channels, team, withinMinutes]) =>
    kinds.split(' ').flatMap((kind) =>
      channels.split(' ').map((channel): RoutingRule => {
        const teamId = team === null ? null : idOf(team);
        const fallback = team === 'inside-sales' ? 'field-sales' : 'inside-sales';
        const fallbackTeamId = teamId === null || side === 'prospects' ? null : idOf(fallback);
        return { side, channel, kind, teamId, withinMinutes, fallbackTeamId, opening: null };
      }),
    ),
  );
  const say = (nl: string, en: string) => (ctx.language === 'nl' ? nl : en);
  const outcome = (
    side: ContactSide,
    kind: string,
    channel: string,
    withinMinutes: number,
    people: number,
    wish: string,
  ) =>
    ({
      id: newId(),
      side,
      kind,
      channel,
      withinMinutes,
      wish,
      people,
      on: addDays(ctx.today, -40),
    }) satisfies PanelOutcome;
  const panel = [
    outcome(
      'customers',
      'order-status',
      'chat',
      15,
      9,
      say('Zelf kunnen zien waar de order is.', 'See for ourselves where the order is.'),
    ),
    outcome(
      'customers',
      'invoice',
      'chat',
      240,
      4,
      say('Niet hoeven bellen voor een factuur.', 'Not having to call about an invoice.'),
    ),
    outcome(
      'customers',
      'complaint',
      'phone',
      60,
      7,
      say('Eén persoon die het oplost.', 'One person who solves it.'),
    ),
    outcome(
      'prospects',
      'quote-request',
      'email',
      480,
      6,
      say('Een prijsindicatie voor het eerste gesprek.', 'A price indication before the first talk.'),
    ),
  ];
  const mix = [
    {
      side: 'prospects' as const,
      channel: 'phone',
      share: 60,
      reason: say('Een gesprek wint sneller vertrouwen.', 'A conversation wins trust sooner.'),
    },
    { side: 'prospects' as const, channel: 'email', share: 15, reason: '' },
    {
      side: 'prospects' as const,
      channel: 'visit',
      share: 25,
      reason: say('Alleen na een goed eerste gesprek.', 'Only after a good first talk.'),
    },
    {
      side: 'customers' as const,
      channel: 'email',
      share: 40,
      reason: say('Vragen over orders schriftelijk.', 'Questions about orders in writing.'),
    },
    {
      side: 'customers' as const,
      channel: 'visit',
      share: 30,
      reason: say('Twee bezoeken per jaar.', 'Two visits a year.'),
    },
  ];
  const { channels, kinds, opening } = startingRouting;
  await tx
    .insertInto('routing')
    .values({
      organisation_id: ctx.organisationId,
      channels: JSON.stringify(channels),
      kinds: JSON.stringify(kinds),
      opening: JSON.stringify(opening),
      rules: JSON.stringify(rules),
      mix: JSON.stringify(mix),
      panel: JSON.stringify(panel),
    })
    .execute();
}
