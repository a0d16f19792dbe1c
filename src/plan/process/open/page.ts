import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Context } from '#base/db/context.ts';
import { formatDateShort } from '#base/i18n/format.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import { dateIn } from '#base/kernel/date.ts';
import type { Language } from '#base/kernel/language.ts';

import type { NamedRole } from '#plan/roles/catalogue.ts';

import type { Release } from '../queries/read-releases.ts';
import { escaped } from './markup.ts';
import { openMessages } from './messages.ts';
import { pageDrawing } from './page-drawing.ts';
import { pageSteps } from './page-steps.ts';

/** A page, and the policy that lets a browser use its one style and nothing else: no script, no picture, no address. */
export type OpenPage = { html: string; policy: string };

const zooms = [50, 75, 100, 150] as const;

/** What was published last, to be looked at by whoever holds the link, also in a frame on another page. */
export function processPage(ctx: Context, release: Release, roles: readonly NamedRole[]): OpenPage {
  const { language } = ctx;
  const words = wordsOf(openMessages, language);
  const drawing = pageDrawing(release.model, language, roles);
  const day = dateIn(ctx.organisation.timeZone, new Date(release.published.at));
  const sizes = zooms
    .map((zoom) => `:root:has(#z${zoom}:checked) svg{width:${Math.round((drawing.width * zoom) / 100)}px}`)
    .join('');
  const choices = [
    `<label><input type="radio" name="zoom" id="zfit">${words.fit}</label>`,
    ...zooms.map(
      (zoom) =>
        `<label><input type="radio" name="zoom" id="z${zoom}"${zoom === 75 ? ' checked' : ''}>${zoom}%</label>`,
    ),
  ];
  return pageOf(
    language,
    release.name,
    `<header><div><p dir="auto">${escaped(ctx.organisation.name)}</p><h1 dir="auto">${escaped(release.name)}</h1></div>` +
      `<p class="version">${words.version(release.number)} · ${escaped(words.publishedOn(formatDateShort(day, language)))}</p></header>` +
      `<main><section class="drawing" aria-labelledby="d"><div class="bar"><h2 id="d">${words.drawing}</h2>` +
      `<fieldset><legend>${words.zoom}</legend>${choices.join('')}</fieldset></div>` +
      `<div class="paper" tabindex="0" role="region" aria-label="${words.drawing}: ${escaped(release.name)}">${drawing.svg}</div></section>` +
      `<section class="list" aria-labelledby="l" tabindex="0"><h2 id="l">${words.steps}</h2>${pageSteps(release.model, language, roles)}</section></main>`,
    `:root:has(#zfit:checked) svg{width:100%}${sizes}`,
  );
}

/** Says that a link opens nothing (any more), or not at this moment. */
export function nothingPage(language: Language, why: 'gone' | 'busy'): OpenPage {
  const words = wordsOf(openMessages, language);
  const title = words[`${why}Title`];
  return pageOf(
    language,
    title,
    `<main><div class="said"><h1>${escaped(title)}</h1><p>${escaped(words[why])}</p></div></main>`,
    '',
  );
}

function pageOf(language: Language, title: string, body: string, more: string): OpenPage {
  const style = faces() + styles() + more;
  const hash = createHash('sha256').update(style).digest('base64');
  return {
    html:
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8">` +
      '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">' +
      `<title>${escaped(title)}</title><style>${style}</style></head><body>${body}</body></html>`,
    policy:
      `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'; ` +
      'frame-ancestors *',
  };
}

let read: string | undefined;
const styles = () => (read ??= readFileSync(new URL('page.css', import.meta.url), 'utf8'));

const { resolve } = createRequire(import.meta.url);
let written: string | undefined;

/** The letters of the screens, in the page itself: it asks no other address. */
function faces(): string {
  const face = (folder: string, family: string, weight: number) => {
    const file = readFileSync(resolve(`@fontsource/${folder}/files/${folder}-latin-${weight}-normal.woff2`));
    return `@font-face{font-family:'${family}';font-weight:${weight};font-display:swap;src:url(data:font/woff2;base64,${file.toString('base64')}) format('woff2')}`;
  };
  return (written ??=
    face('figtree', 'Figtree', 400) +
    face('figtree', 'Figtree', 600) +
    face('bricolage-grotesque', 'Bricolage Grotesque', 600));
}
