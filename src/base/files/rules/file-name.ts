import { mediaTypes } from './media-types.ts';

const longest = 200;
/** Control characters, and those that turn the reading direction, with which a name can look like another. */
// oxlint-disable-next-line no-control-regex -- they are what is taken out
const hidden = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * The name under which a file is kept: without a path or hidden characters, of a length that every disk takes, and
 * with an ending that fits what it is: `rekening.exe` that is a text becomes `rekening.exe.txt`.
 */
export function fileName(given: string, mediaType: string): string {
  const bare = given.split(/[\\/]/).at(-1) ?? '';
  const clean = bare
    .toWellFormed()
    .replace(hidden, '')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const endings = mediaTypes[mediaType]?.endings ?? [];
  const ending = endings.find((each) => clean.toLowerCase().endsWith(each));
  const stem = (ending === undefined ? clean : clean.slice(0, -ending.length)).replace(/^\.+|[. ]+$/g, '');
  const kept = ending === undefined ? (endings[0] ?? '') : clean.slice(-ending.length);
  return `${
    stem
      .slice(0, longest)
      .toWellFormed()
      .replace(/\ufffd$/, '') || 'bestand'
  }${kept}`;
}
