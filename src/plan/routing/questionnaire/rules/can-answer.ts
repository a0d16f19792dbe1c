import { yes, type Decision } from '#base/kernel/decision.ts';

import type { Routing } from '../../routing.ts';
import type { Said } from '../answer.ts';

export type AnswerRefusal = {
  because: 'nothing-said' | 'kind-not-asked' | 'channel-not-asked' | 'kind-twice' | 'questionnaire-full';
};

/** So many people may answer by one link. */
export const mostAnswers = 1000;

/** What is asked about: kinds in use, and channels in use over which people reach us. */
export function asked({ channels, kinds }: Pick<Routing, 'channels' | 'kinds'>) {
  return {
    channels: channels.filter(({ incoming, retired }) => incoming && !retired),
    kinds: kinds.filter(({ retired }) => !retired),
  };
}

/**
 * Can this be somebody's answer?
 * @param others how many answered by this link, without this one
 */
export function canAnswer(
  routing: Pick<Routing, 'channels' | 'kinds'>,
  { said, wish }: { said: readonly Said[]; wish: string },
  others: number,
): Decision<AnswerRefusal> {
  const no = (because: AnswerRefusal['because']) => ({ ok: false, because }) as const;
  const { channels, kinds } = asked(routing);
  const isAsked = (all: readonly { code: string }[], code: string) => all.some((one) => one.code === code);
  if (said.length === 0 && wish === '') return no('nothing-said');
  if (said.some(({ kind }) => !isAsked(kinds, kind))) return no('kind-not-asked');
  if (said.some(({ channel }) => !isAsked(channels, channel))) return no('channel-not-asked');
  if (new Set(said.map(({ kind }) => kind)).size < said.length) return no('kind-twice');
  if (others >= mostAnswers) return no('questionnaire-full');
  return yes;
}
