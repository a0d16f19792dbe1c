import type {
  AuthenticationResponseJSON,
  AuthenticatorTransport,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';

import type { Identity } from '../identity.ts';

// Comes with the first passkey: with its certificates it is a tenth of what is in memory.
const library = () => import('@simplewebauthn/server');

/** To whom passkeys belong: the name in the address, and pages of exactly that address. */
function relyingParty({ address }: Identity) {
  const { hostname, origin } = new URL(address);
  return { rpID: hostname, origin };
}

type Kept = { id: string; transports: string[] };

const described = ({ id, transports }: Kept) => ({
  id,
  transports: transports as AuthenticatorTransport[],
});

/** What a browser needs to make one: it must ask who uses it (a finger, a code), and be found without a name. */
export async function newPasskeyOptions(
  identity: Identity,
  person: { userId: string; email: string; name: string },
  kept: readonly Kept[],
) {
  const { generateRegistrationOptions } = await library();
  return generateRegistrationOptions({
    rpName: 'Cadans',
    rpID: relyingParty(identity).rpID,
    userID: new TextEncoder().encode(person.userId),
    userName: person.email,
    userDisplayName: person.name,
    attestationType: 'none',
    excludeCredentials: kept.map(described),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** @param kept those that may be used; any where none is named */
export async function passkeyOptions(identity: Identity, kept: readonly Kept[]) {
  const { generateAuthenticationOptions } = await library();
  return generateAuthenticationOptions({
    rpID: relyingParty(identity).rpID,
    userVerification: 'required',
    ...(kept.length > 0 ? { allowCredentials: kept.map(described) } : {}),
  });
}

/** What was made, or null where anything about it is not right. */
export async function madePasskey(identity: Identity, challenge: string, response: unknown) {
  const { rpID, origin } = relyingParty(identity);
  const { verifyRegistrationResponse } = await library();
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
    });
    return verified ? registrationInfo : null;
  } catch {
    return null;
  }
}

/** Was this answer made by that passkey, for us, now, by its owner? @returns its new counter, or null */
export async function provenPasskey(
  identity: Identity,
  challenge: string,
  response: unknown,
  passkey: { id: string; public_key: Buffer; counter: number },
): Promise<number | null> {
  const { rpID, origin } = relyingParty(identity);
  const { verifyAuthenticationResponse } = await library();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(passkey.public_key),
        counter: passkey.counter,
      },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}
