import { useSyncExternalStore } from 'react';

/** What a line or column is: a wing of the loop, ink, something quiet, or something that went wrong. */
export const tones = ['ink', 'soft', 'plan', 'do', 'check', 'act', 'bad', 'warn'] as const;
export type Tone = (typeof tones)[number];

const grounds = [
  'paper',
  'sheet',
  'line',
  'plan-tint',
  'do-tint',
  'check-tint',
  'act-tint',
  'bad-tint',
] as const;

/** The palette as the theme of this moment has it: `#rrggbb` by the token's name, and how charts write. */
export type ChartLook = Record<Tone | (typeof grounds)[number], string> & {
  font: string;
  /** Pixels of ordinary chart text. */
  text: number;
  /** Nothing moves for who does not want it to. */
  still: boolean;
};

const attribute = 'data-mantine-color-scheme';
const stillness = '(prefers-reduced-motion: reduce)';

let known: { key: string; look: ChartLook } | null = null;

function readLook(): ChartLook {
  const root = document.documentElement;
  const still = matchMedia(stillness).matches;
  const style = getComputedStyle(root);
  const rem = Number.parseFloat(style.fontSize) || 16;
  const key = `${root.getAttribute(attribute)} ${rem} ${still}`;
  if (known?.key === key) return known.look;
  const colours = [...tones, ...grounds].map((name) => [name, style.getPropertyValue(`--${name}`).trim()]);
  const look: ChartLook = {
    ...(Object.fromEntries(colours) as Record<Tone | (typeof grounds)[number], string>),
    font: style.getPropertyValue('--font').trim(),
    text: Math.round(0.75 * rem),
    still,
  };
  known = { key, look };
  return look;
}

function follow(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: [attribute] });
  const motion = matchMedia(stillness);
  motion.addEventListener('change', onChange);
  window.addEventListener('resize', onChange);
  return () => {
    observer.disconnect();
    motion.removeEventListener('change', onChange);
    window.removeEventListener('resize', onChange);
  };
}

/** The palette for a chart, again when the theme, the size of letters or the wish for stillness changes. */
export function useChartLook(): ChartLook {
  return useSyncExternalStore(follow, readLook);
}
