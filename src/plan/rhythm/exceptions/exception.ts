import type { Brand } from '#base/kernel/brand.ts';

export type RhythmExceptionId = Brand<string, 'RhythmExceptionId'>;
