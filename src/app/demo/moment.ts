import { amsterdam, instantAt } from '#base/kernel/date.ts';

import type { Moment } from './demo-company.ts';

/** When it was, on the clock of the invented company. */
export const instant = ({ date, time }: Moment): Date => instantAt(amsterdam, date, time);
