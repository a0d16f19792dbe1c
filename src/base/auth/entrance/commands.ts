import { audit } from '#base/audit/audit.ts';
import { refuseTaken } from '#base/db/constraints.ts';
import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { memberOf } from '#base/kernel/actor.ts';
import { allow, found, Refusal, refuseUnless, sameVersion } from '#base/kernel/refusal.ts';

import { forgetFactors } from '../second-factor/commands.ts';
import { factorsOf } from '../second-factor/factors.ts';
import type { Identity } from '../identity.ts';
import { secondFactorResetLetter } from '../letters.ts';
import { personOfMember } from '../password-link.ts';
import { lookUpProvider, type Asking } from '../single-sign-on/discovery.ts';
import { tell } from '../tell.ts';
import type * as contract from './contract.ts';
import { may } from './policy.ts';
import { readEntrance, readSingleSignOn } from './queries.ts';
import { refusals } from './refusals.ts';
import { canClaimDomain, domainOf } from './rules.ts';

const refusal = (because: keyof typeof refusals) =>
  new Refusal('refused', { because, says: refusals[because] });

/** Asks a second factor of everybody from a day on, or no longer. Whoever asks it has one. */
export async function requireSecondFactor(
  ctx: Context,
  input: InputOf<typeof contract.requireSecondFactor>,
  identity: Identity,
): Promise<void> {
  allow(may.changeEntrance(ctx.actor));
  if (input.required) await mustHaveOne(ctx, identity);
  await ctx.transaction(async (tx) => {
    const before = await readEntrance(tx);
    sameVersion(before, input.version);
    const from = input.required ? new Date(ctx.now.getTime() + (input.graceDays ?? 14) * 86_400_000) : null;
    await tx
      .insertInto('entrance')
      .values({ organisation_id: ctx.organisationId, second_factor_from: from })
      .onConflict((conflict) =>
        conflict
          .column('organisation_id')
          .doUpdateSet({ second_factor_from: from, version: before.version + 1 }),
      )
      .execute();
    await audit(tx, ctx, {
      action: 'entrance.second-factor-changed',
      subject: { kind: 'organisation', id: ctx.organisationId },
      before: { from: before.from },
      after: { from },
    });
  });
}

async function mustHaveOne(ctx: Context, identity: Identity): Promise<void> {
  const member = memberOf(ctx.actor);
  if (member === null) return;
  const person = await personOfMember(identity, ctx.organisationId, member);
  const held = person ? await factorsOf(identity, person.userId) : null;
  if (held && held.authenticatorSince === null && held.passkeys === 0) throw refusal('set-up-own-first');
}

/** Takes a provider on, after it has answered. How it is set now has yet to prove that it works. */
export async function setSingleSignOn(
  ctx: Context,
  input: InputOf<typeof contract.setSingleSignOn>,
  identity: Identity,
  asking: Asking,
): Promise<void> {
  allow(may.changeEntrance(ctx.actor));
  const domains = domainsOf(ctx, input.domains);
  await mustAnswer(input.issuer, input.clientId, asking);
  await ctx.transaction(async (tx) => {
    const before = await readSingleSignOn(tx);
    sameVersion(before ?? { version: 0 }, input.version);
    const sealed =
      input.clientSecret === undefined
        ? undefined
        : input.clientSecret === null
          ? null
          : identity.seals.provider.seal(input.clientSecret);
    const same = before !== null && before.issuer === input.issuer && before.clientId === input.clientId;
    const works = same && sealed === undefined;
    const values = {
      issuer: input.issuer,
      client_id: input.clientId,
      domains,
      lets_in: input.letsIn,
      // Another provider's secret, and what another provider proved, are of no use to this one.
      ...(sealed === undefined
        ? same
          ? {}
          : { client_secret_sealed: null }
        : { client_secret_sealed: sealed }),
      ...(works ? {} : { worked_at: null, required: false }),
    };
    await refuseTaken({ sign_on_domain_key: refusals['domain-taken'] }, () =>
      tx
        .insertInto('single_sign_on')
        .values({
          organisation_id: ctx.organisationId,
          client_secret_sealed: null,
          required: false,
          worked_at: null,
          ...values,
        })
        .onConflict((conflict) =>
          conflict.column('organisation_id').doUpdateSet({ ...values, version: input.version + 1 }),
        )
        .execute(),
    );
    await audit(tx, ctx, {
      action: before ? 'single-sign-on.changed' : 'single-sign-on.added',
      subject: { kind: 'organisation', id: ctx.organisationId },
      before: before ?? undefined,
      after: await readSingleSignOn(tx),
    });
  });
}

/**
 * Lets people in by it alone, or by password too. Whoever requires it has come in by it as it is set now, so that they
 * do not shut themselves out.
 */
export async function requireSingleSignOn(
  ctx: Context,
  { required, version }: InputOf<typeof contract.requireSingleSignOn>,
  identity: Identity,
): Promise<void> {
  allow(may.changeEntrance(ctx.actor));
  const cameIn = !required || (await hasComeIn(ctx, identity));
  await ctx.transaction(async (tx) => {
    const before = await readSingleSignOn(tx);
    if (!before) throw refusal('not-set');
    sameVersion(before, version);
    if (required && (before.workedAt === null || !cameIn)) throw refusal('try-first');
    await tx
      .updateTable('single_sign_on')
      .set({ required, version: version + 1 })
      .where('organisation_id', '=', ctx.organisationId)
      .execute();
    await audit(tx, ctx, {
      action: 'single-sign-on.required-changed',
      subject: { kind: 'organisation', id: ctx.organisationId },
      before: { required: before.required },
      after: { required },
    });
  });
}

async function hasComeIn(ctx: Context, { db }: Identity): Promise<boolean> {
  const member = memberOf(ctx.actor);
  if (member === null) return true;
  const link = await db
    .selectFrom('sign_on_link')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.user_id', '=', 'sign_on_link.user_id')
        .onRef('membership.organisation_id', '=', 'sign_on_link.organisation_id'),
    )
    .select('subject')
    .where('sign_on_link.organisation_id', '=', ctx.organisationId)
    .where('membership.member_id', '=', member)
    .limit(1)
    .executeTakeFirst();
  return link !== undefined;
}

/** Stops with it: its sessions end, and people sign in with a password again. */
export async function removeSingleSignOn(ctx: Context, identity: Identity): Promise<void> {
  allow(may.changeEntrance(ctx.actor));
  await ctx.transaction(async (tx) => {
    const before = await readSingleSignOn(tx);
    if (!before) throw refusal('not-set');
    await tx.deleteFrom('single_sign_on').where('organisation_id', '=', ctx.organisationId).execute();
    await audit(tx, ctx, {
      action: 'single-sign-on.removed',
      subject: { kind: 'organisation', id: ctx.organisationId },
      before,
    });
  });
  await identity.db.deleteFrom('session').where('only_organisation_id', '=', ctx.organisationId).execute();
}

/**
 * Takes away the second factors of a member who lost them. Refuses one's own, and those of somebody who also belongs
 * elsewhere: that organisation relies on them too.
 */
export async function resetSecondFactor(
  ctx: Context,
  { memberId }: InputOf<typeof contract.resetSecondFactor>,
  identity: Identity,
): Promise<null> {
  allow(may.changeEntrance(ctx.actor));
  found(
    await ctx.read((tx) =>
      tx.selectFrom('member').select('id').where('id', '=', memberId).executeTakeFirst(),
    ),
  );
  if (memberOf(ctx.actor) === memberId) throw refusal('own-factors');
  const person = await personOfMember(identity, ctx.organisationId, memberId);
  if (!person) throw refusal('never-signed-in');
  if (person.memberships.some((one) => !one.isDemo && one.organisationId !== ctx.organisationId))
    throw refusal('belongs-elsewhere');
  await ctx.transaction((tx) =>
    audit(tx, ctx, { action: 'member.second-factor-reset', subject: { kind: 'member', id: memberId } }),
  );
  await forgetFactors(identity, person.userId);
  tell(identity, person.userId, secondFactorResetLetter);
  return null;
}

function domainsOf(ctx: Context, typed: readonly string[]): string[] {
  const domains = typed.map((text, at) => {
    const domain = domainOf(text);
    const wrong = domain === null ? 'domain-wrong' : null;
    const claim = domain === null ? null : canClaimDomain(domain);
    const because = wrong ?? (claim && !claim.ok ? claim.because : null);
    if (because !== null || domain === null)
      throw new Refusal('invalid', {
        because: because ?? 'domain-wrong',
        errors: [{ pointer: `/domains/${at}`, message: refusals[because ?? 'domain-wrong'][ctx.language] }],
      });
    return domain;
  });
  return [...new Set(domains)];
}

async function mustAnswer(issuer: string, clientId: string, asking: Asking): Promise<void> {
  const looked = await lookUpProvider({ issuer, clientId, secret: null }, asking);
  if (!looked.ok) refuseUnless(looked, refusals);
}
