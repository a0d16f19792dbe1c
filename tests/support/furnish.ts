type Ask = (options: {
  method?: 'GET' | 'POST' | 'PUT';
  url: string;
  cookie?: string | undefined;
  payload?: object;
}) => Promise<{ status: number; body: Record<string, unknown> }>;
type Row = Record<string, unknown> & { id: string };

export const nobodyId = '018f0000-0000-7000-8000-000000000000';

/** Asks for something new and gives its id. */
export async function make(ask: Ask, url: string, cookie: string, payload: object): Promise<string> {
  const { status, body } = await ask({ method: 'POST', url, cookie, payload });
  if (status !== 200) throw new Error(`${url} answered ${status}: ${JSON.stringify(body)}`);
  return String(body['id']);
}

/** Something of every kind, in the organisation behind this cookie; the ids by the names that fields give them. */
export async function furnish(ask: Ask, cookie: string): Promise<Record<string, string[]>> {
  const read = async (url: string, key: string) => (await ask({ url, cookie })).body[key] as Row[];
  const added = (url: string, payload: object) => make(ask, url, cookie, payload);
  const accounts = [];
  for (const name of ['Verzonnen Bakkerij', 'Verzonnen Bouw'])
    accounts.push(await added('/api/v1/accounts', { name }));
  const [accountId] = accounts;
  const contactId = await added('/api/v1/contacts', { name: 'Zus Proefpersoon', accountId });
  const deals = [];
  for (const title of ['Oven', 'Dak', 'Vloer', 'Muur'])
    deals.push(await added('/api/v1/deals', { title, accountId, amountCents: 1000 }));
  const [dealId] = deals;
  const teamId = await added('/api/v1/teams', { name: 'Binnendienst' });
  const [member] = await read('/api/v1/members', 'members');
  const memberId = member?.id ?? nobodyId;
  const cycles = await read('/api/v1/sales-cycles', 'cycles');
  const phases = cycles.flatMap((cycle) => cycle['phases'] as Row[]);
  const reasons = await read('/api/v1/sales-cycles', 'lossReasons');
  const line = { description: 'Oven', quantity: 1, priceCents: 1000, vatBasisPoints: 2100 };
  const lines = { version: 1, lines: [line] };
  await ask({ method: 'PUT', url: `/api/v1/deals/${deals[3]}/lines`, cookie, payload: lines });
  return {
    accountId: accounts,
    parentId: accounts,
    contactId: [contactId],
    dealId: deals,
    teamId: [teamId],
    memberId: [memberId],
    ownerId: [memberId],
    owner: [memberId],
    owners: [memberId],
    reportsToId: [memberId],
    cycleId: cycles.map(({ id }) => id),
    copyOf: cycles.map(({ id }) => id),
    phaseId: phases.map(({ id }) => id),
    toPhaseId: phases.map(({ id }) => id),
    after: phases.map(({ id }) => id),
    criterionId: phases.flatMap((phase) => (phase['criteria'] as Row[]).map(({ id }) => id)),
    lossReasonId: reasons.map(({ id }) => id),
    productId: [await added('/api/v1/products', { name: 'Oven' })],
    lostToId: [await added('/api/v1/competitors', { name: 'De Concurrent' })],
    competitorId: [await added('/api/v1/competitors', { name: 'De Ander' })],
    noteId: [await added(`/api/v1/deals/${deals[3]}/notes`, { text: 'Bellen' })],
    quoteId: [await added(`/api/v1/deals/${deals[3]}/quotes`, {})],
    activityId: [await added('/api/v1/activities', { kind: 'visit', dealId })],
    assignmentId: [
      await added('/api/v1/role-assignments', {
        memberId,
        role: 'closer',
        sharePercent: 50,
        from: '2026-01-05',
        to: null,
      }),
    ],
  };
}
