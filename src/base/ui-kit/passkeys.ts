import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** What goes between the server and the browser's own interface for passkeys (WebAuthn, as JSON). */
export type Spoken = Record<string, unknown>;

export const knowsPasskeys = (): boolean => browserSupportsWebAuthn();

/** Has the browser ask for a finger, a face or a code, and answer with a passkey. Throws where that is broken off. */
export async function answerByPasskey(options: Spoken): Promise<Spoken> {
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON;
  return { ...(await startAuthentication({ optionsJSON })) };
}

/** Has the browser make a passkey. Throws where that is broken off, or where this device has one. */
export async function createPasskey(options: Spoken): Promise<Spoken> {
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON;
  return { ...(await startRegistration({ optionsJSON })) };
}

/** What a browser throws: broken off by whoever sits there, or there is one on this device. */
export function passkeyTrouble(error: unknown): 'exists' | 'broken-off' | null {
  if (!(error instanceof Error)) return null;
  if (error.name === 'InvalidStateError') return 'exists';
  return ['NotAllowedError', 'AbortError', 'WebAuthnError'].includes(error.name) ? 'broken-off' : null;
}
