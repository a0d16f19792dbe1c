import * as z from 'zod';

import type { Endpoint } from '#base/http/contract.ts';
import { exampleOf, type JsonSchema } from '#base/http/examples.ts';

import { usualSettings } from '#plan/rhythm/rules/settings.ts';

import type { Ids } from './world.ts';
import { wallSettings } from './wall-settings.ts';
import { newKpi } from './new-kpi.ts';

type Input = Record<string, unknown>;

const taken = { kind: 'owner', ownerId: null };
const archived = { kind: 'archived', archived: true };

/** What is sent where an example that the contract accepts would not do, by the rows that it is sent about. */
const inputs: Record<string, (ids: Ids) => Input> = {
  'GET /accounts/alike': () => ({ name: 'Bakkerij' }),
  'GET /approach': ({ accountId }) => ({ accountId }),
  'POST /consents': ({ accountId }) => ({
    accountId,
    channel: 'phone',
    answer: 'given',
    onDate: '2026-01-05',
    source: 'gesprek',
  }),
  'PUT /approach-rules': () => ({ version: 0, rules: null }),
  'POST /accounts/bulk/preview': ({ accountId }) => ({ ids: [accountId], change: taken }),
  'POST /accounts/bulk': ({ accountId }) => ({ ids: [accountId], change: taken }),
  'POST /accounts/bulk/restore': ({ accountId }) => ({
    change: taken,
    rows: [{ id: accountId, version: 1, value: null }],
  }),
  'POST /contacts/bulk/preview': ({ contactId }) => ({ ids: [contactId], change: archived }),
  'POST /contacts/bulk': ({ contactId }) => ({ ids: [contactId], change: archived }),
  'POST /contacts/bulk/restore': ({ contactId }) => ({
    change: archived,
    rows: [{ id: contactId, version: 1, value: false }],
  }),
  'POST /contacts': ({ accountId }) => ({ accountId, name: 'Zus Proefpersoon' }),
  'POST /duplicates/verdicts': ({ accountId, spareAccountId }) => ({
    kind: 'account',
    ids: [accountId, spareAccountId],
    verdict: 'different',
  }),
  'GET /duplicates/preview': ({ accountId, spareAccountId }) => ({
    kind: 'account',
    a: accountId,
    b: spareAccountId,
  }),
  'POST /merges': ({ accountId, spareAccountId }) => ({
    kind: 'account',
    winnerId: accountId,
    winnerVersion: 1,
    loserId: spareAccountId,
    loserVersion: 1,
    take: [],
  }),
  'POST /activities': ({ dealId }) => ({ kind: 'call', dealId }),
  'POST /activities/planned': ({ dealId }) => ({ kind: 'call', dealId, at: '2099-01-05T10:00:00Z' }),
  'POST /tasks': ({ dealId }) => ({ title: 'Bellen', dueOn: '2099-01-05', dealId }),
  'GET /board/moves': ({ dealId }) => ({ dealIds: [dealId] }),
  'POST /deals': ({ accountId }) => ({ title: 'Nieuw', accountId }),
  'POST /deals/bulk': ({ dealId }) => ({ change: { kind: 'product', productId: null }, ids: [dealId] }),
  'POST /deals/bulk/preview': ({ dealId }) => ({
    change: { kind: 'product', productId: null },
    ids: [dealId],
  }),
  'PUT /deals/:dealId/results': ({ criterionId }) => ({
    version: 1,
    results: [{ criterionId, value: true }],
  }),
  'POST /deals/:dealId/cycle': ({ nextPhaseId }) => ({ version: 1, toPhaseId: nextPhaseId }),
  'POST /deals/:dealId/move': ({ nextPhaseId }) => ({ version: 1, toPhaseId: nextPhaseId }),
  'POST /deals/:dealId/approval': ({ nextPhaseId }) => ({ version: 1, toPhaseId: nextPhaseId }),
  'PUT /deals/:dealId/checklist': ({ processId }) => ({ processId, nodeId: 'x', point: 'x', ticked: false }),
  'PUT /deals/:dealId/lines': () => ({ version: 1, lines: [] }),
  'PUT /deals/:dealId/contacts': ({ contactId }) => ({
    version: 1,
    primaryId: contactId,
    contacts: [{ contactId, part: 'user', note: null }],
  }),
  'PUT /deals/:dealId/competitors': () => ({ version: 1, competitors: [] }),
  'POST /deals/:dealId/repeat': () => ({}),
  'POST /sales-cycles': () => ({ name: { nl: 'Nieuw' }, copyOf: null }),
  'POST /sales-cycles/:cycleId/phases': () => ({
    version: 1,
    after: null,
    name: { nl: 'Nieuw' },
    actions: {},
    probabilityPercent: 10,
    expectedDays: null,
    rottingDays: null,
    asksApproval: false,
  }),
  'GET /imports/:importId/aside': () => ({ file: 'a.csv' }),
  'PATCH /organisation/house-style': () => ({ version: 0, main: '#0b7468' }),
  'PATCH /quote-settings': () => ({ version: 0, validDays: 30 }),
  'PUT /board/view': () => ({ facts: ['account'], density: 'roomy', sort: 'amount', weighted: true }),
  'POST /custom-fields/:fieldId/choices/merge': ({ fromChoice, intoChoice }) => ({
    version: 1,
    from: fromChoice,
    into: intoChoice,
  }),
  'POST /signals/:signalId/explanation': () => ({ version: 1, note: 'Vakantie' }),
  'POST /signals/:signalId/decision': () => ({ version: 1, note: 'Elke dag bellen' }),
  'POST /signals/:signalId/set-aside': () => ({ version: 1, reason: 'chance' }),
  'POST /signals/:signalId/verdict': () => ({ version: 1, verdict: 'noise' }),
  'POST /webhooks': () => ({ url: 'https://verzonnen.example/hook', events: ['deal'] }),
  'POST /import-schedules': () => ({
    name: 'Elke dag',
    kind: 'url',
    place: 'https://verzonnen.example/a.csv',
    mappingId: null,
    every: 'day',
    weekday: 1,
    atTime: '06:00',
    active: true,
  }),
  'PUT /import-schedules/:scheduleId': () => ({
    version: 1,
    name: 'Elke dag',
    kind: 'url',
    place: 'https://verzonnen.example/a.csv',
    mappingId: null,
    every: 'day',
    weekday: 1,
    atTime: '06:00',
    active: true,
  }),
  'PUT /imports/:importId/plan': () => ({
    version: 1,
    source: 'other',
    cycleId: null,
    currency: 'EUR',
    files: [],
    pipelines: [],
    stages: [],
    joins: [],
  }),
  'POST /public-links': ({ memberId }) => ({ kind: 'member-calendar', subjectId: memberId }),
  'POST /api-keys': () => ({
    name: 'X',
    scopes: ['deals:read'],
    expiresOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
  }),
  'POST /roles': () => ({ name: { nl: 'Kanaalmanager' }, mission: {}, sells: true }),
  'PATCH /roles/:role': () => ({ version: 1, mission: { nl: 'Anders' } }),
  'PUT /roles/:role/kpis': () => ({ kpiIds: [], version: 0 }),
  'POST /role-assignments': ({ otherMemberId }) => ({
    memberId: otherMemberId,
    role: 'support',
    sharePercent: 10,
    from: '2026-01-05',
    to: null,
  }),
  'PATCH /role-assignments/:assignmentId': () => ({ version: 1, sharePercent: 40 }),
  'POST /members/:memberId/invitation': () => ({ email: 'nog-iemand@verzonnen.example' }),
  'POST /members': () => ({
    name: 'Nieuw',
    email: null,
    access: 'member',
    teamId: null,
    reportsToId: null,
    isOwner: false,
  }),
  'PUT /rhythm-settings': () => ({ settings: usualSettings('Alle klanten'), version: 0 }),
  'PUT /rhythm-team/:memberId': () => ({
    working: [],
    travelDays: [],
    profile: 'usual',
    appointments: [],
    version: 0,
  }),
  'PUT /own-calendar': () => ({ url: 'https://agenda.example/geheim.ics', keepsTitles: false }),
  'POST /absences': ({ memberId }) => ({ memberId, from: '2099-01-05', to: '2099-01-06' }),
  'POST /rhythm-items/verdicts': ({ itemId }) => ({
    verdicts: [{ itemId, from: 'kept', verdict: 'kept' }],
  }),
  'POST /rhythm-exceptions': ({ itemId, memberId }) => ({
    itemId,
    members: [memberId],
    was: { day: '2099-01-05', from: 540 },
    to: null,
    version: 0,
  }),
  'POST /rhythm-plans': () => ({ name: 'Voorjaar' }),
  'GET /rhythm-plans/:planId/publication': () => ({ fromWeek: '2099-W02' }),
  'POST /rhythm-plans/:planId/publish': () => ({ version: 1, fromWeek: '2099-W02' }),
  'POST /rhythm-items': () => ({
    part: 'do',
    name: { nl: 'Nieuw' },
    minutes: 30,
    times: 1,
    per: 'week',
    responsible: 'closer',
    who: ['closer'],
  }),
  'POST /processes': () => ({ kind: 'prospects', name: 'Nieuw', from: null }),
  'GET /processes/:processId/drawings/:stand/edits': () => ({ since: 1 }),
  'PUT /processes/:processId/drawings/:stand': () => ({ version: 1, from: { copyOf: 'as-is' } }),
  'POST /processes/:processId/drawings/:stand/edits': () => ({
    version: 1,
    operations: [{ do: 'remove-lane', id: 'weg' }],
  }),
  'PUT /processes/:processId/drawings/:stand/bpmn': () => ({ version: 1, bpmn: 'x' }),
  'POST /processes/:processId/simulate': () => ({ dealsPerWeek: 5, people: [], deals: 100 }),
  'PUT /processes/:processId/drawings/:stand/acceptances': () => ({ finding: 'x', reason: 'Klopt' }),
  'POST /processes/:processId/change-actions': ({ otherMemberId }) => ({
    difference: 'moved x',
    title: 'Overdragen',
    ownerId: otherMemberId,
    dueOn: '2099-01-05',
  }),
  'POST /processes/:processId/send-back': () => ({ version: 1, word: null }),
  'POST /processes/:processId/publish': () => ({ version: 1, note: null }),
  'POST /meeting-series': ({ otherMemberId }) => ({
    name: 'Overleg',
    kind: 'team',
    weekday: 1,
    atTime: '09:00',
    attendeeIds: [otherMemberId],
  }),
  'PUT /meetings/:meetingId/leader': ({ otherMemberId }) => ({ version: 1, leaderId: otherMemberId }),
  'PUT /meetings/:meetingId/place': () => ({ version: 1, partKey: 'issues' }),
  'POST /meetings/:meetingId/items': () => ({
    id: crypto.randomUUID(),
    kind: 'issue',
    partKey: 'issues',
    text: 'Te weinig afspraken',
  }),
  'POST /meetings/:meetingId/actions': ({ otherMemberId }) => ({
    title: 'Script nalopen',
    ownerId: otherMemberId,
    dueOn: '2099-01-05',
  }),
  'POST /kpis': () => newKpi,
  'POST /kpis/preview': () => ({ definition: newKpi.definition }),
  'PUT /kpis/:kpiId/target': () => ({ role: 'closer', value: 5, per: 'week' }),
  'POST /rhythm-items/:itemId/marks': () => ({ what: 'done' }),
  'PUT /routing': () => ({ version: 0, mix: [] }),
  'GET /routing/route': () => ({ channel: 'phone', kind: 'order', side: 'customers' }),
  'POST /exports': () => ({ subject: 'deals', format: 'csv' }),
  'GET /history (of a deal)': ({ dealId }) => ({ record: 'deal', recordId: dealId }),
  'PUT /privacy/retention': () => ({ rules: [{ kind: 'history', keep: 60 }] }),
  'POST /privacy/retention/preview': () => ({}),
  'GET /search': () => ({ q: 'Oven', text: 'Oven' }),
  'GET /scoreboard/comments': ({ kpiId }) => ({ kpiId, weeks: ['2026-W05'] }),
  'GET /scoreboard/comment-counts': () => ({ weeks: ['2026-W05'] }),
  'POST /scoreboard/comments': ({ kpiId }) => ({ kpiId, week: '2026-W05', text: 'Beurs' }),
  'PATCH /scoreboard/comments/:commentId': () => ({ version: 1, text: 'Beurs' }),
  'POST /walls': () => wallSettings,
  'PUT /walls/:wallId': () => ({ ...wallSettings, version: 1 }),
  'POST /staff-consents': () => ({
    givenBy: 'works-council',
    signedBy: 'De voorzitter',
    agreedOn: '2026-01-05',
    document: 'Besluit 1',
    uses: ['wall-names'],
  }),
  'POST /staff-consents/:consentId/withdraw': () => ({ version: 1, from: '2026-02-02', because: 'Gestopt' }),
  'PUT /organisation/visibility': () => ({ visibility: 'below', exceptions: [], version: 1 }),
  'POST /organisation/visibility/preview': () => ({ visibility: 'below', exceptions: [] }),
};

const toBe = { processId: 'processId', stand: '=to-be' };
const first = { processId: 'processId', number: '=1' };

/** Where the row that an address names is another than the one that its name says. */
export const named: Record<string, Record<string, string>> = {
  'GET /processes/:processId/drawings/:stand': toBe,
  'PUT /processes/:processId/drawings/:stand': toBe,
  'GET /processes/:processId/drawings/:stand/edits': toBe,
  'POST /processes/:processId/drawings/:stand/edits': toBe,
  'GET /processes/:processId/drawings/:stand/bpmn': toBe,
  'PUT /processes/:processId/drawings/:stand/bpmn': toBe,
  'PUT /processes/:processId/drawings/:stand/acceptances': toBe,
  'GET /processes/:processId/releases/:number': first,
  'GET /processes/:processId/releases/:number/confirmations': first,
  'POST /processes/:processId/releases/:number/confirm': first,
  'GET /processes/:processId/releases/:number/poster': first,
  'GET /processes/:processId/releases/:number/checklist': first,
  'DELETE /panel-answers/:answerId': { answerId: '=018f0000-0000-7000-8000-0000000000aa' },
  'GET /privacy/people/:kind/:personId': { kind: '=contact', personId: 'contactId' },
  'POST /privacy/people/:kind/:personId/preview': { kind: '=contact', personId: 'contactId' },
  'POST /privacy/people/:kind/:personId/erase': { kind: '=contact', personId: 'contactId' },
  'PATCH /meetings/:meetingId/items/:itemId': { itemId: 'meetingItemId' },
  'PUT /meetings/:meetingId/items/:itemId/vote': { itemId: 'meetingItemId' },
  'POST /accounts/:accountId/archive': { accountId: 'spareAccountId' },
  'POST /accounts/:accountId/restore': { accountId: 'spareAccountId' },
  'POST /deals/:dealId/reopen': { dealId: 'closedDealId' },
  'PATCH /deals/:dealId/closing': { dealId: 'closedDealId' },
  'POST /deals/:dealId/repeat': { dealId: 'closedDealId' },
  'POST /activities/:activityId/complete': { activityId: 'plannedId' },
  'GET /files/:fileId/content (of an export)': { fileId: 'exportFileId' },
  'DELETE /files/:fileId (of an export)': { fileId: 'exportFileId' },
  'GET /files-of/:ownerKind/:ownerId (of an account)': { ownerKind: '=account', ownerId: 'accountId' },
  'GET /files-of/:ownerKind/:ownerId (of a quote)': { ownerKind: '=quote', ownerId: 'quoteId' },
  'GET /files-of/:ownerKind/:ownerId (of an export)': { ownerKind: '=export', ownerId: 'exportId' },
  'GET /files-of/:ownerKind/:ownerId': { ownerKind: '=deal', ownerId: 'dealId' },
  'POST /files-of/:ownerKind/:ownerId': { ownerKind: '=deal', ownerId: 'dealId' },
};

/** What a question sends: what its row says, else an example of what its contract requires, about these rows. */
export function inputFor(name: string, { input }: Endpoint, ids: Ids): Input {
  const given = inputs[name];
  if (given) return given(ids);
  const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as JsonSchema & {
    required?: string[];
  };
  return Object.fromEntries(
    (schema.required ?? []).map((field) => {
      const many = field.endsWith('Ids');
      const id = ids[many ? field.slice(0, -1) : field];
      const example = exampleOf(schema.properties?.[field] ?? {}, field);
      return [field, id === undefined ? example : many ? [id] : id];
    }),
  );
}
