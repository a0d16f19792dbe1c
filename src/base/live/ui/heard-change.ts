import { liveKinds, type Change } from '../contract.ts';

/** What the stream said, or null where this screen does not know it: it may be older than the server. */
export function heardChange(data: string): Change | null {
  const said: unknown = JSON.parse(data);
  return isChange(said) ? { kind: said.kind, id: said.id, version: said.version } : null;
}

function isChange(said: unknown): said is Change {
  if (typeof said !== 'object' || said === null) return false;
  if (!('kind' in said && 'id' in said && 'version' in said)) return false;
  return (
    liveKinds.some((kind) => kind === said.kind) &&
    (said.id === null || typeof said.id === 'string') &&
    (said.version === null || Number.isInteger(said.version))
  );
}
