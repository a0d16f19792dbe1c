import { useEffect, useLayoutEffect, useRef, useState } from 'react';

const phone = '(max-width: 40rem)';

/** On a phone the grid shows one day at a time, `first` to begin with; which one it is, and the way to another. */
export function useDaysInView(dayCount: number, first: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const [day, setDay] = useState(first);
  const placeOf = (of: number) => {
    const box = scroller.current;
    const table = box?.firstElementChild;
    if (!box || !table) return 0;
    return (of * (table.scrollWidth - nameWidth(box))) / dayCount;
  };
  useLayoutEffect(() => {
    if (window.matchMedia(phone).matches) scroller.current?.scrollTo({ left: placeOf(first) });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only as it opens: then whoever reads goes where they wish
  }, []);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const follow = () => setDay(Math.min(dayCount - 1, Math.round(box.scrollLeft / Math.max(1, placeOf(1)))));
    box.addEventListener('scroll', follow, { passive: true });
    return () => box.removeEventListener('scroll', follow);
  });
  return { scroller, day, show: (of: number) => scroller.current?.scrollTo({ left: placeOf(of) }) };
}

/** The names stay where they are while the days move past. */
function nameWidth(box: HTMLElement): number {
  return box.querySelector('th')?.getBoundingClientRect().width ?? 0;
}
