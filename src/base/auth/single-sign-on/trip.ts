import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';

import { Refusal } from '#base/kernel/refusal.ts';

import { countTry, placeOf } from '../attempts.ts';
import type { Caller } from '../caller.ts';
import { callbackOf } from '../entrance/queries.ts';
import { refusals } from '../entrance/refusals.ts';
import { signOnRefusals, type SignOnRefusal } from '../entrance/refusals.ts';
import { domainOfEmail } from '../entrance/rules.ts';
import type { Identity } from '../identity.ts';
import { wayBack } from '../rules.ts';
import { beginStep, takeStep } from '../steps.ts';
import { lookUpProvider, type Asking } from './discovery.ts';
import { providerOf, type Provider } from './provider.ts';

/** What the browser's trip to the provider is held against when it comes back. */
type Trip = {
  organisationId: string;
  version: number;
  state: string;
  nonce: string;
  verifier: string;
  back: string;
};

/** What the provider said of somebody, after everything about it was right. */
export type Said = {
  provider: Provider;
  subject: string;
  email: string | null;
  emailVerified: boolean | null;
  name: string | null;
  back: string;
};

export const signOnRefusal = (because: SignOnRefusal): Refusal =>
  new Refusal('refused', { because, says: signOnRefusals[because] });

/** Begins a trip: code flow with PKCE, a state and a nonce of its own, kept for this browser alone. */
export async function beginTrip(
  identity: Identity,
  caller: Caller,
  { email, back }: { email?: string | undefined; back?: string | undefined },
  asking: Asking,
): Promise<{ url: string; cookies: string[] }> {
  await countTry(identity, ['sign-on-address', placeOf(caller.ip)]);
  const provider = await providerFor(identity, email);
  if (!provider) throw signOnRefusal('unknown-domain');
  const looked = await lookUpProvider(settingsOf(identity, provider), asking);
  if (!looked.ok)
    throw new Refusal('unavailable', { because: looked.because, says: refusals[looked.because] });
  const trip: Trip = {
    organisationId: provider.organisationId,
    version: provider.version,
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
    back: wayBack(back),
  };
  const token = await beginStep(identity, 'single-sign-on', { data: trip });
  const url = buildAuthorizationUrl(looked.configuration, {
    redirect_uri: callbackOf(identity.address, provider.organisationId),
    scope: 'openid email profile',
    state: trip.state,
    nonce: trip.nonce,
    code_challenge: await calculatePKCECodeChallenge(trip.verifier),
    code_challenge_method: 'S256',
    ...(email ? { login_hint: email } : {}),
  });
  return { url: url.href, cookies: [identity.cookies.write('step', token)] };
}

/**
 * Ends a trip: it must be this browser's, begun for this organisation, not long ago and not used before; state, issuer,
 * audience, signature, nonce and code are the library's to check. Every organisation has an address of its own to come
 * back to, so that an answer of one provider cannot be brought to another (RFC 9700 § 4.4).
 */
export async function endTrip(
  identity: Identity,
  caller: Caller,
  { organisationId, query }: { organisationId: string; query: string },
  asking: Asking,
): Promise<Said> {
  const token = identity.cookies.read(caller.cookies, 'step');
  const step = await takeStep<Trip>(identity, 'single-sign-on', token);
  if (!step || step.data.organisationId !== organisationId) throw signOnRefusal('wrong-trip');
  const trip = step.data;
  const provider = await providerOf(identity, organisationId);
  if (!provider || provider.version !== trip.version) throw signOnRefusal('wrong-trip');
  const looked = await lookUpProvider(settingsOf(identity, provider), asking);
  if (!looked.ok)
    throw new Refusal('unavailable', { because: looked.because, says: refusals[looked.because] });
  const url = new URL(callbackOf(identity.address, organisationId));
  url.search = query;
  const tokens = await authorizationCodeGrant(looked.configuration, url, {
    pkceCodeVerifier: trip.verifier,
    expectedState: trip.state,
    expectedNonce: trip.nonce,
    idTokenExpected: true,
  }).catch((error: unknown) => {
    identity.failed(error);
    throw signOnRefusal('provider-said-no');
  });
  const claims = tokens.claims();
  if (!claims) throw signOnRefusal('provider-said-no');
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value.slice(0, 200) : null);
  return {
    provider,
    subject: claims.sub,
    email: text(claims['email'])?.toLowerCase() ?? null,
    emailVerified: typeof claims['email_verified'] === 'boolean' ? claims['email_verified'] : null,
    name: text(claims['name']),
    back: trip.back,
  };
}

const settingsOf = ({ seals }: Identity, { issuer, clientId, secretSealed }: Provider) => ({
  issuer,
  clientId,
  secret: secretSealed === null ? null : seals.provider.open(secretSealed),
});

/** By the domain of the address; without one where a single organisation here has a provider. */
async function providerFor(identity: Identity, email: string | undefined): Promise<Provider | null> {
  const domain = email === undefined || email === '' ? null : domainOfEmail(email);
  const rows = await identity.db
    .selectFrom('sign_on_domain')
    .select('organisation_id')
    .distinct()
    .$if(domain !== null, (query) => query.where('domain', '=', domain ?? ''))
    .limit(2)
    .execute();
  const [only, ...others] = rows;
  return only && others.length === 0 ? providerOf(identity, only.organisation_id) : null;
}
