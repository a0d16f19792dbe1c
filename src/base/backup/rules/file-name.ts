/** `cadans-20261122T023000Z.tar.zst`, with `.age` behind it where a passphrase closes it: the moment of the backup. */
export function backupName(takenAt: Date, sealed: boolean): string {
  const moment = takenAt.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');
  return `cadans-${moment}.tar.zst${sealed ? '.age' : ''}`;
}

const form = /^cadans-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.tar\.zst(\.age)?$/;

/** The moment that a file's name tells; null for any other file. */
export function momentOfName(name: string): Date | null {
  const [, year, month, day, hour, minute, second] = form.exec(name) ?? [];
  if (year === undefined) return null;
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}
