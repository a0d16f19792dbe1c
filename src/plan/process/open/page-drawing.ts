import type { Language } from '#base/kernel/language.ts';
import { formatNumber } from '#base/i18n/format.ts';
import { wordsOf } from '#base/i18n/messages.ts';

import { boxMessages } from '../messages.ts';
import { geometryOf } from '../rules/geometry.ts';
import type { NodeKind, ProcessModel } from '../rules/model.ts';
import { exitWords, labelSpots } from '../rules/label-spots.ts';
import { roundedPath } from '../rules/rounded-path.ts';
import { escaped } from './markup.ts';
import type { NamedRole } from '#plan/roles/catalogue.ts';
import { nameIn, sublineIn } from './words.ts';

const head = 36;

/** A drawing as SVG, and how large it is in points. */
export type PageDrawing = { svg: string; width: number; height: number };

/**
 * A process as SVG in a page: shapes and classes only, the page gives the colours. A box leads to its step in the list
 * (`#s-2`, by its place in the model); whoever cannot see reads that list instead.
 */
export function pageDrawing(
  model: ProcessModel,
  language: Language,
  roles: readonly NamedRole[] = [],
): PageDrawing {
  const drawing = geometryOf(model);
  const words = wordsOf(boxMessages, language);
  const { width, height } = drawing;
  const place = new Map(model.nodes.map((node, i) => [node.id, { node, i }]));
  const lanes = drawing.lanes.map((lane, i) => {
    const name = model.lanes.find(({ id }) => id === lane.id)?.name || words.unnamedLane;
    return (
      `<rect class="lane${i % 2 === 1 ? ' odd' : ''}" y="${lane.y}" width="${width}" height="${lane.height}"/>` +
      `<rect class="head" y="${lane.y}" width="${head}" height="${lane.height}"/>` +
      `<g transform="translate(0 ${lane.y + lane.height}) rotate(-90)"><foreignObject width="${lane.height}" height="${head}">` +
      `<div class="lane-name" dir="auto">${escaped(name)}</div></foreignObject></g>`
    );
  });
  const ways = drawing.arrows.map(
    ({ points }) => `<path class="way" d="${roundedPath(points)}" marker-end="url(#tip)"/>`,
  );
  const said = exitWords(model, (share) => `${formatNumber(share, language)}%`);
  const names = [...labelSpots(drawing, said)].map(
    ([id, spot]) =>
      `<foreignObject x="${spot.x - 176}" y="${spot.y - 10}" width="176" height="20">` +
      `<div class="way-name"><span dir="auto">${escaped(said.get(id) ?? '')}</span></div></foreignObject>`,
  );
  const boxes = drawing.boxes.flatMap((box) => {
    const found = place.get(box.id);
    if (!found) return [];
    const { node, i } = found;
    const round = ['start', 'end', 'parallel'].includes(node.kind);
    const sub = round ? '' : sublineIn(language, node, roles);
    return [
      `<a href="#s-${i}" tabindex="-1" transform="translate(${box.x} ${box.y})" class="box ${node.kind}${node.sells ? ' sells' : ''}">` +
        shapeOf(node.kind, box.width, box.height, node.calls !== null) +
        `<foreignObject width="${box.width}" height="${box.height}"><div class="text"><span class="name" dir="auto">${escaped(nameIn(language, node))}</span>` +
        (sub === '' ? '' : `<span class="sub">${escaped(sub)}</span>`) +
        '</div></foreignObject></a>',
    ];
  });
  const svg =
    `<svg aria-hidden="true" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg">` +
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="tip" d="M0 .5 8 4 0 7.5Z"/></marker></defs>' +
    [...lanes, ...ways, ...names, ...boxes].join('') +
    '</svg>';
  return { svg, width, height };
}

function shapeOf(kind: NodeKind, width: number, height: number, block: boolean): string {
  if (kind === 'decision' || kind === 'parallel') {
    const cut = kind === 'decision' ? 22 : 18;
    return `<path class="shape" d="M${cut} 1H${width - cut}L${width - 1} ${height / 2} ${width - cut} ${height - 1}H${cut}L1 ${height / 2}Z"/>`;
  }
  const rx = kind === 'start' || kind === 'end' ? height / 2 : 9;
  const shape =
    kind === 'document'
      ? `<path class="shape" d="M9 .5H${width - 9}Q${width - 0.5} .5 ${width - 0.5} 9V${height - 14}L${width - 14} ${height - 0.5}H9Q.5 ${height - 0.5} .5 ${height - 9}V9Q.5 .5 9 .5Z"/>`
      : `<rect class="shape" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="${rx}"/>`;
  const more =
    kind === 'hand-over'
      ? `<rect class="edge" x="${width - 5}" y="6" width="5" height="${height - 12}" rx="2"/>`
      : block
        ? `<rect class="inner" x="4" y="4" width="${width - 8}" height="${height - 8}" rx="6"/>`
        : '';
  return shape + more;
}
