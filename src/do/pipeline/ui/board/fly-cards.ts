type Seen = { box: DOMRect; picture: HTMLElement };

const flyMillis = 420;
const shineMillis = 1_600;

/**
 * Remembers where cards are. The answer is called once they may be elsewhere: each flies from where it was to where it
 * is now, and shines for a moment there; one that left the board fades. Whoever asked for less motion sees no flight.
 */
export function watchCards(frame: HTMLElement, dealIds: readonly string[]): () => void {
  const card = (id: string) => frame.querySelector<HTMLElement>(`[data-deal="${CSS.escape(id)}"]`);
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const before = new Map<string, Seen>();
  for (const id of dealIds) {
    const element = card(id);
    if (element)
      before.set(id, {
        box: element.getBoundingClientRect(),
        picture: element.cloneNode(true) as HTMLElement,
      });
  }
  return () => {
    for (const id of dealIds) {
      const element = card(id);
      const seen = before.get(id);
      if (element) shine(element);
      if (seen && !still) fly(seen, element);
    }
  };
}

function shine(element: HTMLElement): void {
  element.animate([{ backgroundColor: 'var(--do-tint)', borderColor: 'var(--do)' }, {}], {
    duration: shineMillis,
    easing: 'ease-in',
  });
}

function fly({ box, picture }: Seen, to: HTMLElement | null): void {
  const there = to?.getBoundingClientRect();
  if (there && Math.abs(there.x - box.x) < 2 && Math.abs(there.y - box.y) < 2) return;
  picture.inert = true;
  picture.setAttribute('aria-hidden', 'true');
  Object.assign(picture.style, {
    position: 'fixed',
    left: `${box.x}px`,
    top: `${box.y}px`,
    width: `${box.width}px`,
    height: `${box.height}px`,
    zIndex: '5',
    pointerEvents: 'none',
    boxShadow: 'var(--float)',
  });
  document.body.append(picture);
  const path = there
    ? [{ translate: '0 0' }, { translate: `${there.x - box.x}px ${there.y - box.y}px` }]
    : [{ opacity: 1 }, { opacity: 0 }];
  const flight = picture.animate(path, { duration: flyMillis, easing: 'cubic-bezier(0.3, 0, 0.2, 1)' });
  const arriving = there && to?.animate([{ opacity: 0 }, { opacity: 0 }], { duration: flyMillis });
  const land = () => {
    picture.remove();
    arriving?.cancel();
  };
  flight.addEventListener('finish', land);
  flight.addEventListener('cancel', land);
}
