import type { RhythmItem } from '../../item.ts';
import type { LoopPart } from '../../rules/starting-items.ts';
import type { ItemFact, WrittenItem } from './use-item-words.ts';

/** What a form holds of an item. */
export function fieldsOf(item: RhythmItem): WrittenItem {
  const { id: _, code: __, verdict: ___, decidedById: ____, version: _____, ...fields } = item;
  return fields;
}

/** An item of one's own, before anything is written about it. */
export function newItem(part: LoopPart): WrittenItem {
  return {
    part,
    name: {},
    manual: {},
    sells: part === 'do',
    minutes: 60,
    times: 1,
    per: 'week',
    gathering: 'alone',
    responsible: 'sales-manager',
    who: [],
    pieceMinutes: null,
    windows: [],
    fixedAt: [],
    daysApart: 0,
    followsId: null,
    anywhere: false,
    whenClosed: 'move',
  };
}

const fieldsOfFact: Record<ItemFact, readonly (keyof WrittenItem)[]> = {
  name: ['name'],
  part: ['part'],
  manual: ['manual'],
  minutes: ['minutes'],
  frequency: ['times', 'per'],
  responsible: ['responsible'],
  who: ['who'],
  gathering: ['gathering'],
  sells: ['sells'],
  moment: ['fixedAt'],
  windows: ['windows'],
  pieces: ['pieceMinutes'],
  daysApart: ['daysApart'],
  follows: ['followsId'],
  anywhere: ['anywhere'],
  whenClosed: ['whenClosed'],
};

/** What stands there now, with the facts of one's own that are kept. */
export function withOwn(now: WrittenItem, mine: WrittenItem, own: ReadonlySet<ItemFact>): WrittenItem {
  const kept = [...own].flatMap((fact) => fieldsOfFact[fact].map((field) => [field, mine[field]]));
  return { ...now, ...(Object.fromEntries(kept) as Partial<WrittenItem>) };
}
