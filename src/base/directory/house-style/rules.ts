/** `#rrggbb` in small letters. */
export type Colour = string;

/** What is printed without a main colour of the organisation's own; on screens `--plan` by day. */
export const ownBlue: Colour = '#3b4fc4';

/** The colours that an organisation chose for what it prints; null where the layout keeps its own. */
export type HouseColours = { main: Colour | null; second: Colour | null };

/** What a layout prints with: a surface and what stands on it, and the colours in which words can be read on paper. */
export type PrintColours = {
  fill: Colour;
  onFill: Colour;
  text: Colour;
  second: Colour;
  secondText: Colour;
};

/** What WCAG 2.2 asks of text at level AA (1.4.3). */
export const leastContrast = 4.5;
/** The darkest ground on which a layout sets coloured words. */
const ground = '#f6f2eb';
const white = '#ffffff';
const ink = '#1c2027';

const channelsOf = (colour: Colour) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number];

/** Relative luminance, 0–1 (WCAG 2.2). */
function luminance(colour: Colour): number {
  const [red, green, blue] = channelsOf(colour).map((value) => {
    const part = value / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How much two colours differ in light, 1–21 (WCAG 2.2). */
export function contrast(a: Colour, b: Colour): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The same hue with a part of its light taken away; `by` 0 is the colour itself, 1 is black. */
function darker(colour: Colour, by: number): Colour {
  return `#${channelsOf(colour)
    .map((value) =>
      Math.round(value * (1 - by))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** The lightest form of a colour in which words can be read on this ground. */
export function readable(colour: Colour, on: Colour = ground): Colour {
  for (let by = 0; by < 1; by += 0.02) {
    const tried = darker(colour, by);
    if (contrast(tried, on) >= leastContrast) return tried;
  }
  return ink;
}

/** What stands on a surface: white or ink, whichever is read better; null where neither is read well enough. */
function onSurface(colour: Colour): Colour | null {
  const best = contrast(white, colour) >= contrast(ink, colour) ? white : ink;
  return contrast(best, colour) >= leastContrast ? best : null;
}

/**
 * Colours of an organisation as they are printed: the surface as it was chosen, or a shade darker where nothing could be
 * read on it; words as dark as reading asks. A second colour that was not chosen is the first.
 */
export function printColours({ main, second }: HouseColours, fallback: Colour): PrintColours {
  const chosen = main ?? fallback;
  const fill = onSurface(chosen) === null ? readable(chosen, white) : chosen;
  const other = second ?? chosen;
  return {
    fill,
    onFill: onSurface(fill) ?? white,
    text: readable(chosen),
    second: other,
    secondText: readable(other),
  };
}
