const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

/**
 * Loads at the first sign of somebody at the screen what nobody needs to look at it. It is there when it is pressed,
 * and a screen that is only looked at never asks for it. What fails is asked for again where it is needed.
 */
export function atFirstTouch(load: () => Promise<unknown>): void {
  const first = () => {
    for (const sign of signs) window.removeEventListener(sign, first, true);
    load().catch(() => {
      // whoever presses it hears of it
    });
  };
  for (const sign of signs) window.addEventListener(sign, first, { capture: true, passive: true });
}
