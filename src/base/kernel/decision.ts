/** What a rule answers: yes, or no with its reason. The reason is a word that each slice explains in both languages. */
export type Decision<Refusal extends { because: string } = { because: string }> =
  | { ok: true }
  | ({ ok: false } & Refusal);

export const yes = { ok: true } as const;
