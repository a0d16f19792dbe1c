type Box = { left: number; top: number; width: number; height: number };
type Size = { width: number; height: number };

const gap = 6;
const edge = 8;

/**
 * Where a floating thing stands: under its target and centred on it, above where there is no room below,
 * never over the window's edge. All in CSS pixels from the window's upper left.
 */
export function spotBeside(target: Box, floating: Size, view: Size): { left: number; top: number } {
  const below = target.top + target.height + gap;
  const above = target.top - gap - floating.height;
  const fitsBelow = below + floating.height <= view.height - edge;
  const top = fitsBelow || above < edge ? below : above;
  const centred = target.left + target.width / 2 - floating.width / 2;
  const left = Math.max(edge, Math.min(centred, view.width - edge - floating.width));
  return { left, top };
}

export function placeBeside(floating: HTMLElement, target: Box): void {
  const view = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight };
  const { left, top } = spotBeside(target, floating.getBoundingClientRect(), view);
  floating.style.left = `${left}px`;
  floating.style.top = `${top}px`;
}
