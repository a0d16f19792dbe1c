import type { ReactNode } from 'react';
import { ScrollRegion } from '#base/ui-kit/scroll-region.tsx';
import css from './routing.module.css';

/** A table that may be wider than the screen. */
export function WideTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ScrollRegion label={label}>
      <table className={css.plain}>{children}</table>
    </ScrollRegion>
  );
}
