/** Why a backup was not made, or not put back; `code` for programs, the message for whoever looks after Cadans. */
export class BackupError extends Error {
  readonly code:
    | 'damaged'
    | 'not-a-backup'
    | 'passphrase-needed'
    | 'passphrase-wrong'
    | 'newer-backup'
    | 'other-migrations'
    | 'place-not-empty'
    | 'place-of-others'
    | 'place-in-use'
    | 'disk-full'
    | 'not-writable'
    | 'there-already'
    | 'schema-changes';
  constructor(code: BackupError['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

export const damaged = (what: string, cause?: unknown) =>
  new BackupError(
    'damaged',
    `This backup is damaged: ${what}. Nothing was touched. Take another one, or another copy of it.`,
    cause,
  );
