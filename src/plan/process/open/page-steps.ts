import type { Language } from '#base/kernel/language.ts';
import { isAllowedLink, type RichSpan, type RichText } from '#base/kernel/rich-text.ts';
import { wordsOf } from '#base/i18n/messages.ts';

import { boxMessages } from '../messages.ts';
import type { ProcessModel } from '../rules/model.ts';
import { outlineOf, type OutlineLine } from '../rules/outline.ts';
import { escaped } from './markup.ts';
import { openMessages } from './messages.ts';
import type { NamedRole } from '#plan/roles/catalogue.ts';
import { nameIn, sublineIn } from './words.ts';

/** The steps as a list in the order of time, with all that is written about each: the drawing for whoever listens. */
export function pageSteps(model: ProcessModel, language: Language, roles: readonly NamedRole[] = []): string {
  const place = new Map(model.nodes.map(({ id }, i) => [id, i]));
  const lanes = new Map(model.lanes.map(({ id, name }) => [id, name]));
  const lines = outlineOf(model).map((line) => stepOf(line, place, lanes, language, roles));
  return `<ol class="steps">${lines.join('')}</ol>`;
}

function stepOf(
  { node, exits }: OutlineLine,
  place: ReadonlyMap<string, number>,
  lanes: ReadonlyMap<string, string>,
  language: Language,
  roles: readonly NamedRole[],
): string {
  const words = wordsOf(openMessages, language);
  const box = wordsOf(boxMessages, language);
  const facts = [
    box[node.kind],
    lanes.get(node.laneId) ?? '',
    sublineIn(language, node, roles),
    node.sells ? words.sells : '',
  ]
    .filter((part) => part !== '')
    .map(escaped)
    .join(' · ');
  const leads = exits.map(
    ({ arrow, to }) =>
      (arrow.name === '' ? '' : `<span dir="auto">${escaped(arrow.name)}</span>: `) +
      `<a href="#s-${place.get(to.id) ?? 0}" dir="auto">${escaped(nameIn(language, to))}</a>`,
  );
  const more = [
    node.manual ? `<h4>${words.what}</h4>${written(node.manual)}` : '',
    node.checklist.length > 0
      ? `<h4>${words.check}</h4><ul class="check">${node.checklist.map((point) => `<li dir="auto">${escaped(point)}</li>`).join('')}</ul>`
      : '',
    node.result === '' ? '' : `<h4>${words.result}</h4><p dir="auto">${escaped(node.result)}</p>`,
  ].join('');
  return (
    `<li id="s-${place.get(node.id) ?? 0}" tabindex="-1" class="${node.kind}${node.sells ? ' sells' : ''}">` +
    `<h3 dir="auto">${escaped(nameIn(language, node))}</h3><p class="facts">${facts}</p>${more}` +
    (leads.length > 0
      ? `<p class="then">${words.after}: ${leads.join('; ')}</p>`
      : node.kind === 'end'
        ? ''
        : `<p class="then">${words.ends}</p>`) +
    '</li>'
  );
}

/** A manual as it was written. */
function written(text: RichText): string {
  return text
    .map((block) => {
      if (block.kind === 'paragraph') return `<p dir="auto">${spans(block.spans)}</p>`;
      if (block.kind === 'heading') return `<h5 dir="auto">${spans(block.spans)}</h5>`;
      const list = block.kind === 'bullets' ? 'ul' : 'ol';
      return `<${list}>${block.items.map((item) => `<li dir="auto">${spans(item)}</li>`).join('')}</${list}>`;
    })
    .join('');
}

const spans = (all: readonly RichSpan[]): string =>
  all
    .map(({ text, bold, italic, link }) => {
      let said = escaped(text).replaceAll('\n', '<br>');
      if (italic) said = `<em>${said}</em>`;
      if (bold) said = `<strong>${said}</strong>`;
      return link !== undefined && isAllowedLink(link)
        ? `<a href="${escaped(link.trim())}" rel="noopener noreferrer" target="_blank">${said}</a>`
        : said;
    })
    .join('');
