import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { lookingAs } from '#base/db/sight.ts';
import type {} from '#base/directory/people/table.ts';
import { wordsOf, type Words } from '#base/i18n/messages.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { DealId, MemberId, PhaseId } from '#base/kernel/id.ts';
import { inLanguage, type Language } from '#base/kernel/language.ts';
import type { Post } from '#base/mail/mail.ts';
import { notify, takeBackNotices } from '#base/notices/notify.ts';
import type {} from '#plan/sales-cycle/table.ts';

import { approvalMessages } from '../approval-messages.ts';
import { may } from '../policy.ts';
import type { LockedDeal } from './judge.ts';

const askedKind = 'deal.approval-asked';
type Said = Words<typeof approvalMessages>;

/**
 * Tells everybody who may agree that a step waits for them, by the bell. The letter goes to the one to whom the
 * deal's owner reports; to all of them where there is no such one.
 */
export async function tellAsked(
  tx: Tx,
  ctx: Context,
  deal: LockedDeal,
  asked: { toPhaseId: PhaseId | null; note: string | null },
  post?: Post,
): Promise<void> {
  const members = await activeMembers(tx, ctx);
  const asker = members.find(({ id }) => id === memberOf(ctx.actor))?.name;
  const deciding = await thoseWhoSee(
    tx,
    deal,
    members.filter(({ id, name, access }) =>
      may.approve({ kind: 'member', memberId: id, name, access }, deal),
    ),
  );
  const step = await stepName(tx, asked.toPhaseId);
  const says = (words: Said, language: Language) =>
    words.asked(asker ?? words.somebody, deal.title, step(words, language));
  await tell(tx, ctx, deciding, {
    kind: askedKind,
    deal,
    says,
    quote: asked.note,
  });
  const nearest = deciding.filter(({ id }) => id === deal.managerId);
  await write(tx, ctx, nearest.length > 0 ? nearest : deciding, { deal, says, quote: asked.note }, post);
}

/** Tells whoever asked, and whose deal it is, how it was answered. */
export async function tellAnswered(
  tx: Tx,
  ctx: Context,
  deal: LockedDeal,
  answer: {
    askedById: MemberId | null;
    toPhaseId: PhaseId | null;
    agreed: boolean;
    text: string | null;
  },
  post?: Post,
): Promise<void> {
  const members = await activeMembers(tx, ctx);
  const by = members.find(({ id }) => id === memberOf(ctx.actor))?.name;
  const waiting = members.filter(
    ({ id }) => (id === answer.askedById || id === deal.ownerId) && id !== memberOf(ctx.actor),
  );
  const step = await stepName(tx, answer.toPhaseId);
  const says = (words: Said, language: Language) =>
    (answer.agreed ? words.agreed : words.sentBack)(by ?? words.somebody, deal.title, step(words, language));
  const kind = answer.agreed ? 'deal.approval-given' : 'deal.approval-sent-back';
  await tell(tx, ctx, waiting, { kind, deal, says, quote: answer.text });
  await write(tx, ctx, waiting, { deal, says, quote: answer.text }, post);
}

/** Nobody need answer this any more: the bells of the others forget it. */
export async function takeBackAsked(tx: Tx, ctx: Context, dealId: DealId): Promise<void> {
  await takeBackNotices(tx, ctx, { kind: askedKind, subjectId: dealId });
}

type Member = Awaited<ReturnType<typeof activeMembers>>[number];
type News = {
  deal: LockedDeal;
  says: (words: Said, language: Language) => string;
  quote: string | null;
};

async function activeMembers(tx: Tx, ctx: Context) {
  return tx
    .selectFrom('member')
    .where('organisation_id', '=', ctx.organisationId)
    .where('archived_at', 'is', null)
    .where('can_sign_in', '=', true)
    .select(['id', 'name', 'access', 'email', 'language'])
    .execute();
}

/** Nobody is told of a deal that they do not see. */
async function thoseWhoSee(tx: Tx, deal: LockedDeal, members: readonly Member[]): Promise<Member[]> {
  const seeing: Member[] = [];
  for (const member of members) {
    const query = tx.selectFrom('deal').select('id').where('id', '=', deal.id);
    if (await lookingAs(tx, member.id, () => query.executeTakeFirst())) seeing.push(member);
  }
  return seeing;
}

async function stepName(tx: Tx, toPhaseId: PhaseId | null) {
  const name =
    toPhaseId === null
      ? null
      : (await tx.selectFrom('phase').select('name').where('id', '=', toPhaseId).executeTakeFirstOrThrow())
          .name;
  return (words: Said, language: Language) =>
    name === null ? words.theOrder : words.toPhase(inLanguage(name, language));
}

async function tell(
  tx: Tx,
  ctx: Context,
  to: readonly Member[],
  { kind, deal, says, quote }: News & { kind: string },
): Promise<void> {
  const said = (language: Language) => says(wordsOf(approvalMessages, language), language);
  await notify(
    tx,
    ctx,
    to.map(({ id }) => ({
      memberId: id,
      kind,
      says: { nl: said('nl'), en: said('en') },
      quote,
      path: `/deals/${deal.id}`,
      subjectId: deal.id,
    })),
  );
}

async function write(
  tx: Tx,
  ctx: Context,
  to: readonly Member[],
  { deal, says, quote }: News,
  post: Post | undefined,
): Promise<void> {
  if (!post || ctx.organisation.isDemo) return;
  for (const { email, language } of to) {
    if (email === null) continue;
    const words = wordsOf(approvalMessages, language);
    const said = says(words, language);
    await post.mail.post(tx, {
      to: email,
      subject: said.replaceAll(/\s+/g, ' '),
      text:
        [said, quote, `${words.look}\n${post.address}/deals/${deal.id}`].filter(Boolean).join('\n\n') + '\n',
    });
  }
}
