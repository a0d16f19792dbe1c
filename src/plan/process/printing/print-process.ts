import { encode } from 'uqr';

import { printPage } from '#base/press/press.ts';
import { tagged } from '#base/press/tagged.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { printStyle, type PrintStyle } from '#base/directory/house-style/read-house-style.ts';
import { ownBlue, printColours } from '#base/directory/house-style/rules.ts';
import { formatDateShort } from '#base/i18n/format.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import { dateIn } from '#base/kernel/date.ts';
import { found } from '#base/kernel/refusal.ts';
import { plainText } from '#base/kernel/rich-text.ts';
import { nameOfRole } from '#plan/roles/catalogue.ts';
import { rolesOn } from '#plan/roles/queries.ts';
import { listCatalogue } from '#plan/roles/read-catalogue.ts';
import type {} from '#base/directory/people/table.ts';

import { sublineIn } from '../open/words.ts';
import type * as contract from '../printing-contract.ts';
import { getRelease, type Release } from '../queries/read-releases.ts';
import { outlineOf } from '../rules/outline.ts';
import { posterOf } from './poster-in-a-thread.ts';
import { printMessages } from './print-messages.ts';
import { processInWords } from './process-in-words.ts';

/** Where no second colour was chosen. */
const handOver = '#b02a5b';
const checklist = new URL('checklist.typ', import.meta.url);

export type Printed = { name: string; mediaType: string; bytes: Buffer | string };

/** A published version as a poster. `address` is where the live version is found. */
export async function printPoster(
  ctx: Context,
  { paper, form, ...of }: InputOf<typeof contract.printPoster>,
  address: string,
): Promise<Printed> {
  const release = await getRelease(ctx, of);
  const words = wordsOf(printMessages, ctx.language);
  const catalogue = await listCatalogue(ctx);
  const style = await printStyle(ctx);
  const page = {
    ...headOf(ctx, release),
    colours: inColours(style),
    legend: [
      ['sells', words.sells],
      ['decision', words.decision],
      ...(release.model.nodes.some(({ kind }) => kind === 'parallel') ? [['parallel', words.parallel]] : []),
      ['hand-over', words.handOver],
      ['wait', words.wait],
    ],
    ...qrOf(`${address}/process/${of.processId}`),
  };
  const bytes = await posterOf({
    model: release.model,
    paper,
    form,
    sublines: new Map(release.model.nodes.map((node) => [node.id, sublineIn(ctx.language, node, catalogue)])),
    page,
    logo: style.logo,
  });
  const name = `${release.name} v${release.number} ${paper.toUpperCase()}.${form}`;
  if (typeof bytes === 'string') return { name, mediaType: 'image/svg+xml', bytes };
  const head = [release.name, ...page.facts].join(', ');
  const whole = `${head}. ${processInWords(release.model, ctx.language, catalogue)}`;
  return { name, mediaType: 'application/pdf', bytes: await tagged(bytes, [whole, words.otherSheet]) };
}

/** What a role, a member or, where nobody is named, everybody does, in the order of time. */
export async function printChecklist(
  ctx: Context,
  { role, memberId, form, ...of }: InputOf<typeof contract.printChecklist>,
): Promise<Printed> {
  const release = await getRelease(ctx, of);
  const words = wordsOf(printMessages, ctx.language);
  const catalogue = await listCatalogue(ctx);
  const member = memberId
    ? await ctx.read(async (tx) =>
        found(await tx.selectFrom('member').where('id', '=', memberId).select('name').executeTakeFirst()),
      )
    : null;
  const held = memberId
    ? (await rolesOn(ctx, ctx.today)).filter((one) => one.memberId === memberId).map((one) => one.role)
    : role
      ? [role]
      : null;
  const steps = outlineOf(release.model)
    .map(({ node }) => node)
    .filter((node) => node.role !== null && (held === null || held.includes(node.role)));
  const who = member?.name ?? (role ? nameOfRole(role, ctx.language, catalogue) : words.everybody);
  const style = await printStyle(ctx);
  const page = {
    ...headOf(ctx, release),
    form,
    colours: inColours(style),
    who,
    process: release.name,
    resultWord: words.result,
    steps: steps.map((node) => ({
      name: node.name,
      sub: sublineIn(ctx.language, node, catalogue),
      manual: node.manual ? plainText(node.manual).split('\n') : [],
      points: node.checklist,
      result: node.result,
    })),
  };
  return {
    name: `${release.name} ${who}.pdf`,
    mediaType: 'application/pdf',
    bytes: printPage(checklist, page, style.logo),
  };
}

/** A hand-over keeps its own colour where no second one was chosen. */
function inColours({ colours }: PrintStyle) {
  return { ...printColours(colours, ownBlue), handOver: colours.second ?? handOver };
}

function headOf(ctx: Context, release: Release) {
  const words = wordsOf(printMessages, ctx.language);
  const day = dateIn(ctx.organisation.timeZone, new Date(release.published.at));
  return {
    title: release.name,
    language: ctx.language,
    organisation: ctx.organisation.name,
    facts: [words.version(release.number), formatDateShort(day, ctx.language)],
  };
}

/** The dark squares of a QR code, each row in runs: x, y, how many. */
function qrOf(text: string): { qr: [number, number, number][]; size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const qr = data.flatMap((row, y) => {
    const runs: [number, number, number][] = [];
    row.forEach((dark, x) => {
      const last = runs.at(-1);
      if (!dark) return;
      if (last && last[0] + last[2] === x) last[2] += 1;
      else runs.push([x, y, 1]);
    });
    return runs;
  });
  return { qr, size };
}
