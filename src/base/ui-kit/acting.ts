let member: string | null = null;

/**
 * As which member this page asks; null where that is not known. A session can go on to another organisation in another
 * tab: the server then refuses what this page still sends, so that nothing is written in the wrong place.
 */
export function actingAs(): string | null {
  return member;
}

export function actAs(memberId: string | null): void {
  member = memberId;
}
