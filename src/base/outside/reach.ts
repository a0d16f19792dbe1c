/** Which other servers this installation asks (webhooks, imports, calendars, single sign-on); its settings say. */
export type Reach = {
  /** Those on this machine and on private networks too? */
  privateToo: boolean;
  /** These hosts and no others, `hooks.example.nl` or `*.example.nl`; all where none is named. */
  hosts?: readonly string[];
};

/** Reads the setting: hosts with spaces or commas between; null where one is none. */
export function readHosts(written: string): readonly string[] | null {
  const hosts = written
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  return hosts.every((host) => /^(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*$|^\[[0-9a-f:.]+\]$/.test(host))
    ? hosts
    : null;
}

/**
 * Is the host of an address one of those that are named? `*.example.nl` stands for every name below example.nl, not
 * for itself.
 * @param hostname as URL gives it: small letters, numbers of an IPv4 address written out, IPv6 in brackets
 */
export function isListed(hostname: string, { hosts = [] }: Reach): boolean {
  if (hosts.length === 0) return true;
  const bare = hostname.toLowerCase().replace(/\.$/, '');
  return hosts.some((host) => (host.startsWith('*.') ? bare.endsWith(host.slice(1)) : bare === host));
}
