import type { Brand } from '#base/kernel/brand.ts';

export type AbsenceId = Brand<string, 'AbsenceId'>;
