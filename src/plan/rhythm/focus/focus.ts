import type { Brand } from '#base/kernel/brand.ts';

export type FocusId = Brand<string, 'FocusId'>;

/** Something that came between: `to` is null as long as it lasts. Instants as ISO texts. */
export type Interruption = { from: string; to: string | null; what: string | null };
