import { ask } from '#base/ui-kit/client.ts';
import { answerByPasskey, createPasskey, type Spoken } from '#base/ui-kit/passkeys.ts';
import { beginPasskey, beginPasskeySignIn } from '../contract.ts';

/** Proves by a passkey who this is. */
export async function showPasskey(): Promise<Spoken> {
  const { options } = await ask(beginPasskeySignIn, {});
  return answerByPasskey(options);
}

export async function makePasskey(): Promise<Spoken> {
  const { options } = await ask(beginPasskey, {});
  return createPasskey(options);
}
