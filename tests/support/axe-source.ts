import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const fromHere = createRequire(import.meta.url);
const axeItself = readFileSync(
  createRequire(fromHere.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/**
 * Axe, to be evaluated in a page; what it finds is what it always finds. Its colours keep their private fields in seven
 * weak maps, for it was compiled for browsers without such fields: with tens of thousands of colours a look, those maps
 * and the collection of what was in them took half of the time. Here the maps that are made while axe loads keep a value
 * with its owner, under a symbol; those that it makes later, of the elements of the page, are weak as ever. A colour that
 * was read from its words before is not read again. The markup of what passes would be written out for nobody: places are
 * told by their selectors.
 */
export const axeSource = `((WeakMap, WeakSet) => {
  ${axeItself}
  WeakMap = globalThis.WeakMap;
  WeakSet = globalThis.WeakSet;
})(
  class { key = Symbol(); has(owner) { return this.key in owner; } get(owner) { return owner[this.key]; }
    set(owner, value) { owner[this.key] = value; return this; } },
  class { key = Symbol(); has(owner) { return this.key in owner; } add(owner) { owner[this.key] = true; return this; } },
);
((colour) => {
  const read = new Map();
  const { parseString } = colour;
  colour.parseString = function (words) {
    const known = read.get(words);
    if (known) return Object.assign(this, known);
    parseString.call(this, words);
    const { r, g, b, alpha } = this;
    read.set(words, { r, g, b, alpha });
    return this;
  };
})(axe.commons.color.Color.prototype);
axe.configure({ noHtml: true });
null`;
