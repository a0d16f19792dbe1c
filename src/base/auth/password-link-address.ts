/** The address where a new password is chosen. */
export function passwordLink(address: string, token: string): string {
  return `${address}/new-password?token=${encodeURIComponent(token)}`;
}
