/** Why a file as a whole is refused. The words for them stand in `messages.ts` under the same names. */
export type FileRefusal =
  | 'file-empty'
  | 'file-too-large'
  | 'file-not-a-table'
  | 'file-is-web-page'
  | 'file-too-wide'
  | 'workbook-old-or-locked'
  | 'workbook-unreadable'
  | 'workbook-too-large-unpacked'
  | 'workbook-no-rows'
  | 'sheet-unknown'
  | 'file-has-password'
  | 'zip-without-tables'
  | 'zip-too-large';

/** A file from which no table can be read; a row that cannot be read is a problem of that row instead. */
export class UnreadableFile extends Error {
  readonly because: FileRefusal;
  readonly fileName: string;

  constructor(because: FileRefusal, fileName: string, options?: ErrorOptions) {
    super(`${fileName}: ${because}`, options);
    this.name = 'UnreadableFile';
    this.because = because;
    this.fileName = fileName;
  }
}
