import type { Worker } from './attendance.ts';
import type { Day } from './calendar.ts';
import type { ActivityOutcome } from './demo-company.ts';
import { lose, sellAfterAppointment, startDeal } from './funnel.ts';
import { responseRate } from './response.ts';
import { texts } from './texts.ts';
import { actOnDeal, record, type Client, type DealDraft, type World } from './world.ts';

/** A day of calling: 25 to 40 calls, those that were promised included. */
export function callProspects(world: World, by: Worker, day: Day, rotation: Client[]): void {
  const { random, diary, calendar } = world;
  const planned = Math.round(Math.min(38, Math.max(26, 30 + 3 * random.normal())));
  let left = planned - (world.callsOn.get(by)?.[day] ?? 0);
  for (; left > 0; left--) {
    const client = nextToCall(rotation, day);
    const minutes = random.int(1, 3);
    const minute = client && diary.bookOn(by, day, 'call', minutes + 1);
    if (!client || minute === null) return;
    const answered = random.chance(responseRate(minute, calendar.weekdays[day] ?? 1));
    const end = answered ? answer(world) : random.chance(0.4) ? 'voicemail' : 'no-answer';
    const contact = random.pick(client.contacts);
    const doing = {
      by,
      kind: 'call',
      minutes: minutes + (answered ? 1 : 0),
      outcome: recordedAs[end],
      text: random.pick(callTexts[end]),
    } as const;
    if (end !== 'appointment' && end !== 'interested') {
      client.restUntil = day + random.int(...restDays[end]);
      record(world, { day, minute }, client, contact, null, doing);
      continue;
    }
    const deal = startDeal(world, { day, minute }, by, client, contact, 'outbound');
    record(world, { day, minute }, client, contact, deal, doing);
    if (end === 'appointment') sellAfterAppointment(world, deal, by);
    else pursue(world, deal, by, { chance: 0.52, firstDays: [2, 6] });
  }
}

/** How a call goes, finer than it is recorded. */
type CallEnd =
  | 'no-answer'
  | 'voicemail'
  | 'spoken'
  | 'interested'
  | 'call-back'
  | 'not-interested'
  | 'appointment';

const answers: readonly (readonly [CallEnd, number])[] = [
  ['appointment', 8],
  ['interested', 10],
  ['call-back', 24],
  ['spoken', 22],
  ['not-interested', 36],
];
const restDays: Record<Exclude<CallEnd, 'appointment' | 'interested'>, [number, number]> = {
  'no-answer': [2, 7],
  voicemail: [3, 10],
  'call-back': [4, 9],
  spoken: [14, 30],
  'not-interested': [40, 80],
};
const recordedAs: Record<CallEnd, ActivityOutcome> = {
  'no-answer': 'not-reached',
  voicemail: 'not-reached',
  spoken: 'reached',
  interested: 'positive',
  'call-back': 'neutral',
  'not-interested': 'negative',
  appointment: 'appointment',
};
const callTexts: Record<CallEnd, readonly string[]> = {
  'no-answer': texts.noAnswer,
  voicemail: texts.voicemail,
  spoken: texts.spoken,
  interested: texts.interested,
  'call-back': texts.callBack,
  'not-interested': texts.notInterested,
  appointment: texts.appointment,
};

function answer(world: World): CallEnd {
  return world.random.weighted(answers, ([, weight]) => weight)[0];
}

/** Calls until there is an appointment or no hope of one. */
export function pursue(
  world: World,
  deal: DealDraft,
  by: Worker,
  hope: { chance: number; firstDays: [number, number] },
): void {
  const { random } = world;
  const succeeds = random.chance(hope.chance);
  const tries = random.int(0, 2);
  let inDays = random.int(...hope.firstDays);
  for (let i = 0; i < tries; i++) {
    const end = random.pick(['no-answer', 'voicemail', 'no-answer', 'call-back'] as const);
    actOnDeal(world, deal, inDays, {
      by,
      kind: 'call',
      minutes: 2,
      outcome: recordedAs[end],
      text: random.pick(callTexts[end]),
    });
    inDays = random.int(1, 4);
  }
  const end = succeeds
    ? 'appointment'
    : random.pick(['not-interested', 'not-interested', 'no-answer'] as const);
  const minutes = succeeds ? random.int(6, 12) : random.int(2, 6);
  actOnDeal(world, deal, inDays, {
    by,
    kind: 'call',
    minutes,
    outcome: recordedAs[end],
    text: random.pick(callTexts[end]),
  });
  if (!succeeds) {
    return lose(
      world,
      deal,
      by,
      end === 'no-answer' ? ['no-answer'] : ['no-budget', 'not-suitable', 'no-need', 'timing'],
      60,
    );
  }
  if (random.chance(0.6)) {
    const text = random.pick(texts.confirmAppointment);
    actOnDeal(world, deal, 0, { by, kind: 'email', minutes: 4, outcome: 'neutral', text });
  }
  sellAfterAppointment(world, deal, by);
}

/** The prospect whose turn it is; the one called goes to the back of the queue. */
function nextToCall(rotation: Client[], day: Day): Client | null {
  const isFree = (c: Client) => c.customerFrom === Infinity && c.dealUntil <= day;
  const rested = rotation.findIndex((c) => isFree(c) && c.restUntil <= day);
  // When the whole list was called lately, it starts again from the front.
  const index = rested >= 0 ? rested : rotation.findIndex(isFree);
  const [client] = index < 0 ? [] : rotation.splice(index, 1);
  if (!client) return null;
  rotation.push(client);
  return client;
}
