import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

import type { Context } from '#base/db/context.ts';
import { inLanguage } from '#base/kernel/language.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { found } from '#base/kernel/refusal.ts';

import type { Plan } from '../contract.ts';
import type { RhythmPlanId } from '../plan.ts';
import { getRhythmPlan } from '../queries.ts';
import { cardPage, posterPage, type RhythmPage } from './rhythm-page.ts';

type Printed = { name: string; bytes: Buffer };

/** The week of one person on a sheet to hang up. Refuses with `not-found` whoever is not in this rhythm. */
export async function printWeekCard(
  ctx: Context,
  { planId, memberId }: { planId: RhythmPlanId; memberId: MemberId },
): Promise<Printed> {
  const plan = await getRhythmPlan(ctx, { planId });
  found(plan.ground.team.find(({ id }) => id === memberId));
  return print(ctx, plan, cardPage(plan, memberId, ctx.language, ctx.organisation.name));
}

/** The week of the whole team on a poster. */
export async function printTeamPoster(ctx: Context, { planId }: { planId: RhythmPlanId }): Promise<Printed> {
  const plan = await getRhythmPlan(ctx, { planId });
  return print(ctx, plan, posterPage(plan, ctx.language, ctx.organisation.name));
}

let opened: { compiler: NodeCompiler; layout: string } | undefined;

/** The layout is read and the fonts are loaded when the first week is printed. */
function press() {
  const fonts = fileURLToPath(new URL('../files', import.meta.resolve('@fontsource/figtree/400.css')));
  opened ??= {
    compiler: NodeCompiler.create({ workspace: '/', fontArgs: [{ fontPaths: [fonts] }] }),
    layout: readFileSync(new URL('rhythm.typ', import.meta.url), 'utf8'),
  };
  return opened;
}

function print(ctx: Context, plan: Plan, page: RhythmPage): Printed {
  const { compiler, layout } = press();
  try {
    const bytes = compiler.pdf(
      { mainFileContent: layout, inputs: { page: JSON.stringify(page) } },
      { creationTimestamp: Math.floor(ctx.now.getTime() / 1000) },
    );
    return { name: `${inLanguage({ nl: 'Ritme', en: 'Rhythm' }, ctx.language)} ${plan.name}.pdf`, bytes };
  } finally {
    compiler.evictCache(10);
  }
}
