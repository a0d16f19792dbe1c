import { sql } from 'kysely';

import { audit } from '#base/audit/audit.ts';
import { forgetMember } from '#base/auth/forget-member.ts';
import type { Identity } from '#base/auth/identity.ts';
import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { oneAtATime } from '#base/db/one-at-a-time.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { send } from '#base/jobs/send.ts';
import { memberOf } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { allow, Refusal } from '#base/kernel/refusal.ts';

import type * as contract from '../contract.ts';
import { forgetLetters, hashedAddress } from '../jobs.ts';
import { may } from '../policy.ts';
import { keptOf } from '../queries/around-person.ts';
import { readPerson } from '../queries/find-people.ts';
import { wholePerson, type WholePerson } from '../queries/whole-person.ts';
import { refusals } from '../refusals.ts';
import { isTypedName } from '../rules/person.ts';
import type {} from '../table.ts';
import { eraseAround } from './erase-around.ts';
import { eraseFiles, eraseTexts, type DealtWith } from './erase-texts.ts';

type Input = InputOf<typeof contract.erasePerson>;

/**
 * Erases a person for good, everywhere at once or not at all. What they did and what was done with them goes on
 * counting, under a pseudonym. Refuses without their name typed over, whoever was erased already, and oneself.
 */
export async function erasePerson(
  ctx: Context,
  input: Input,
  { identity }: { identity: Identity },
): Promise<OutputOf<typeof contract.erasePerson>> {
  const { kind, personId } = input;
  allow(may.see(ctx.actor));
  if (!may.erase(ctx.actor, { kind, id: personId })) refuse('yourself');
  return ctx.transaction(async (tx) => {
    await oneAtATime(tx, ctx, 'privacy.erase');
    const person = await readPerson(tx, ctx, kind, personId);
    if (person.erased) refuse('already-erased');
    if (!isTypedName(input.typedName, person.name)) refuse('name-differs');
    const who = await wholePerson(tx, ctx, kind, personId, input.others);
    return erase(tx, ctx, who, { ...input, identity });
  });
}

type Wish = Pick<Input, 'reason' | 'texts' | 'files'> & { identity: Identity | null };

/** Does it, in the transaction that records it. `identity` null where nobody can sign in: a contact. */
export async function erase(tx: Tx, ctx: Context, who: WholePerson, wish: Wish) {
  const kept = await keptOf(tx, ctx, who);
  const texts = await eraseTexts(tx, ctx, who, wish.texts ?? {});
  const files = await eraseFiles(tx, ctx, who, wish.files ?? {});
  const around = await eraseAround(tx, ctx, who);
  if (who.contactIds.length > 0) await eraseContacts(tx, ctx, who);
  if (who.memberId !== null) await eraseMember(tx, ctx, who);
  const id = newId();
  const counts: Record<string, number> = { ...texts.counts, files: files.length, ...around };
  await tx
    .insertInto('erasure')
    .values({
      organisation_id: ctx.organisationId,
      id,
      kind: who.kind,
      subject_ids: who.memberId === null ? who.contactIds : [who.memberId, ...who.contactIds],
      pseudonym: who.pseudonym,
      reason: wish.reason,
      counts: JSON.stringify(counts),
      kept: JSON.stringify(kept),
      by_member_id: memberOf(ctx.actor),
      at: ctx.now,
    })
    .execute();
  const inHistory = await eraseHistory(tx, id, who, { ...texts, wiped: [...texts.wiped, ...files] });
  // Other programs hear of it too, and can erase what they were given.
  for (const contactId of who.contactIds)
    await audit(tx, ctx, {
      action: 'contact.erased',
      subject: { kind: 'contact', id: contactId },
      after: { pseudonym: who.pseudonym },
    });
  if (who.memberId !== null)
    await audit(tx, ctx, {
      action: 'member.erased',
      subject: { kind: 'member', id: who.memberId },
      after: { pseudonym: who.pseudonym },
    });
  await audit(tx, ctx, {
    action: 'erasure.erased',
    subject: { kind: 'erasure', id },
    after: { pseudonym: who.pseudonym, reason: wish.reason },
  });
  // Last: other connections see it at once, so nothing may fail behind it but the end of this transaction.
  if (who.memberId !== null) {
    await send(tx, forgetLetters, { addresses: who.emails.map(hashedAddress) });
    if (wish.identity) await forgetMember(wish.identity, ctx.organisationId, who.memberId as MemberId);
  }
  return { erasureId: id, pseudonym: who.pseudonym, counts: { ...counts, ...inHistory } };
}

/** Of everybody that this person is: the chosen ones and those merged into them. Each keeps its figures. */
async function eraseContacts(tx: Tx, ctx: Context, { contactIds, pseudonym }: WholePerson): Promise<void> {
  await tx
    .updateTable('contact')
    .set({
      name: pseudonym,
      job_title: null,
      email: null,
      phone: null,
      details: '{}',
      fields: '{}',
      external_id: null,
      archived_at: ctx.now,
      updated_at: ctx.now,
      version: sql`version + 1`,
    })
    .where('id', 'in', contactIds as never[])
    .execute();
}

async function eraseMember(tx: Tx, ctx: Context, { memberId, pseudonym }: WholePerson): Promise<void> {
  await tx
    .updateTable('member')
    .set({
      name: pseudonym,
      email: null,
      can_sign_in: false,
      external_id: null,
      archived_at: sql`coalesce(archived_at, ${ctx.now})`,
      version: sql`version + 1`,
    })
    .where('id', '=', memberId as MemberId)
    .execute();
}

/** Behind the erasure itself, which the database asks for; see migration 0071. */
async function eraseHistory(tx: Tx, id: string, { said, near }: WholePerson, dealt: DealtWith) {
  const { rows } = await sql<{ done: { entries: number; events: number } }>`
    SELECT erase_from_history(${id}, ${said}::text[], ${near}::text[], ${dealt.about}::uuid[],
      ${dealt.wiped}::uuid[], ${dealt.texts}::text[]) AS done`.execute(tx);
  const { entries = 0, events = 0 } = rows[0]?.done ?? {};
  return { history: entries + events };
}

function refuse(because: keyof typeof refusals): never {
  throw new Refusal('refused', { because, says: refusals[because] });
}
