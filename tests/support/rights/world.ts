import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { sql } from 'kysely';

import { openApplication, type Application } from '#app/application.ts';
import { scopes } from '#base/api-keys/rules.ts';
import type { Context } from '#base/db/context.ts';
import type { Access } from '#base/kernel/actor.ts';
import type { OrganisationId } from '#base/kernel/id.ts';
import { jobContext } from '#base/jobs/organisation-context.ts';

import { asOwner, type TestDatabase } from '../database.ts';
import { wallSettings } from './wall-settings.ts';
import { newKpi } from './new-kpi.ts';

/** The ids of a set of rows, by the names that endpoints give them. */
export type Ids = Record<string, string>;

export type Asking = Pick<InjectOptions, 'headers'>;

export type World = {
  application: Application;
  ask(options: InjectOptions): Promise<LightMyRequestResponse>;
  /** How each of them asks: people by their cookie, programs by their key. */
  people: Record<Access, Asking>;
  keys: Record<string, Asking>;
  /** The rows that each person has; a program's own are its maker's, the administrator's. */
  own: Record<Access, Ids>;
  colleague: Ids;
  otherTeam: Ids;
  otherOrganisation: Ids;
  /** What an organisation has once. */
  ours: Ids;
  theirs: Ids;
  set(visibility: 'everything' | 'team'): Promise<void>;
  /** From now on nothing that is written is kept: every question finds the world as it is. */
  forget(): void;
  close(): Promise<void>;
};

/**
 * An organisation with two teams and somebody of each level, one with rows of the same kinds that is none of theirs,
 * and the whole application before them, asked without a network.
 */
export async function makeWorld({ place }: TestDatabase): Promise<World> {
  const application = await openApplication({
    place,
    address: 'http://localhost',
    secret: 'a secret of more than thirty-two characters',
    signUp: 'open',
    checkOutput: true,
    requestsPerMinute: 1_000_000,
  });
  const ask = (options: InjectOptions) => application.app.inject(options);
  const inside = openDoor(ask);
  const first = await inside.signUp('Ons bedrijf');
  const admin = await inside.memberOf(first);
  const north = await inside.make(first, '/teams', { name: 'Noord' });
  const south = await inside.make(first, '/teams', { name: 'Zuid' });
  const join = (access: Access, name: string, teamId: string) => inside.join(first, { access, name, teamId });
  const manager = await join('manager', 'Leiding', north);
  const member = await join('member', 'An', north);
  const reader = await join('reader', 'Lezer', north);
  const colleague = await join('member', 'Bo', north);
  const other = await join('member', 'Cas', south);
  const second = await inside.signUp('Ander bedrijf');
  const ctx = await contextOf(application, admin.organisationId);
  const theirCtx = await contextOf(application, (await inside.memberOf(second)).organisationId);
  const furnish = (asking: Asking, memberId: string) => furnishFor(inside, first, asking, ctx, memberId);
  const world: World = {
    application,
    ask,
    people: {
      administrator: first,
      manager: manager.asking,
      member: member.asking,
      reader: reader.asking,
    },
    keys: {},
    own: {
      administrator: await furnish(first, admin.id),
      manager: await furnish(manager.asking, manager.id),
      member: await furnish(member.asking, member.id),
      reader: await furnish(reader.asking, reader.id),
    },
    colleague: await furnish(colleague.asking, colleague.id),
    otherTeam: await furnish(other.asking, other.id),
    otherOrganisation: await furnishFor(inside, second, second, theirCtx, (await inside.memberOf(second)).id),
    ours: await furnishOnce(inside, first, ctx, colleague.id),
    theirs: await furnishOnce(inside, second, theirCtx, (await inside.memberOf(second)).id),
    set: (visibility) =>
      asOwner(place, async (client) => {
        await client.query("SELECT set_config('cadans.organisation_id', $1, false)", [ctx.organisationId]);
        const change = 'UPDATE organisation SET visibility = $1 WHERE organisation_id = $2';
        await client.query(change, [visibility, ctx.organisationId]);
      }),
    forget: () => forgetWrites(application),
    close: () => application.close(),
  };
  for (const scope of scopes) {
    const payload = { name: scope, scopes: [scope], expiresOn: inDays(30) };
    const { token } = await inside.send(first, 'POST', '/api-keys', payload);
    world.keys[scope] = { headers: { authorization: `Bearer ${String(token)}` } };
  }
  return world;
}

/** A small file, as a form sends it. */
export const form = {
  payload:
    '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nNaam;Plaats\r\nBakker;Utrecht\r\n--x--\r\n',
  headers: { 'content-type': 'multipart/form-data; boundary=x' },
};

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

type Body = Record<string, unknown> & { id?: string };
type Ask = (options: InjectOptions) => Promise<LightMyRequestResponse>;

function openDoor(ask: Ask) {
  let people = 0;
  const cookieOf = (response: LightMyRequestResponse): Asking => {
    const [cookie] = response.cookies;
    if (!cookie) throw new Error(`nobody came in: ${response.statusCode} ${response.body}`);
    return { headers: { cookie: `${cookie.name}=${encodeURIComponent(cookie.value)}` } };
  };
  async function send(
    asking: Asking,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    payload?: object,
    file?: typeof form,
  ) {
    const response = await ask({
      method,
      url: `/api/v1${path}`,
      headers: { ...asking.headers, ...file?.headers },
      ...(file ? { payload: file.payload } : payload === undefined ? {} : { payload }),
    });
    if (response.statusCode >= 400) throw new Error(`${method} ${path}: ${response.body}`);
    return response.body === '' ? {} : response.json<Body>();
  }
  return {
    send,
    async signUp(organisationName: string): Promise<Asking> {
      people += 1;
      const payload = {
        name: 'Beheer',
        organisationName,
        language: 'nl',
        email: `rechten${people}@verzonnen.example`,
        password: 'een lang wachtwoord',
      };
      return cookieOf(await ask({ method: 'POST', url: '/api/v1/sign-up', payload }));
    },
    async memberOf(asking: Asking) {
      const { id } = await send(asking, 'GET', '/me');
      const { token } = await send(asking, 'POST', '/api-keys', {
        name: 'plaats',
        scopes: ['deals:read'],
        expiresOn: inDays(1),
      });
      // A key says of which organisation it is.
      const place = Buffer.from(String(token).slice(7, 50), 'base64url').toString('hex').slice(0, 32);
      return { id: String(id), organisationId: dashed(place) as OrganisationId };
    },
    async join(asking: Asking, { access, name, teamId }: { access: Access; name: string; teamId: string }) {
      people += 1;
      const added = { name, access, teamId, email: null, reportsToId: null, isOwner: false };
      const id = await this.make(asking, '/members', added);
      const { link } = await send(asking, 'POST', `/members/${id}/invitation`, {
        email: `rechten${people}@verzonnen.example`,
      });
      const url = `/api/v1/invitations/${String(link).split('/').at(-1)}`;
      const payload = { password: 'een lang wachtwoord' };
      return { id, asking: cookieOf(await ask({ method: 'POST', url, payload })) };
    },
    async make(asking: Asking, path: string, payload: object): Promise<string> {
      return String((await send(asking, 'POST', path, payload)).id);
    },
  };
}

const dashed = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

async function contextOf({ pools }: Application, id: OrganisationId): Promise<Context> {
  const ctx = await jobContext(pools.app, id, 'rights', null);
  if (!ctx) throw new Error('no organisation');
  return ctx;
}

type Inside = ReturnType<typeof openDoor>;

/** A set of rows of every kind that somebody can have, of this member. */
async function furnishFor(
  { make }: Inside,
  administrator: Asking,
  asking: Asking,
  ctx: Context,
  memberId: string,
): Promise<Ids> {
  const named = (what: string) => `${what} ${memberId.slice(-6)}`;
  const accountId = await make(administrator, '/accounts', { name: named('Relatie'), ownerId: memberId });
  const spareAccountId = await make(administrator, '/accounts', {
    name: named('Reserve'),
    ownerId: memberId,
  });
  const contactId = await make(administrator, '/contacts', { name: named('Persoon'), accountId });
  const deal = (title: string) =>
    make(administrator, '/deals', { title: named(title), accountId, ownerId: memberId });
  const dealId = await deal('Oven');
  const closedDealId = await deal('Dak');
  const approvedDealId = await deal('Vloer');
  await sql1(ctx, sql`UPDATE deal SET status = 'won', closed_on = opened_on WHERE id = ${closedDealId}`);
  const approvalId = await idFrom(
    ctx,
    sql`INSERT INTO deal_approval (organisation_id, id, deal_id, phase_id, status, currency, asked_by_id, asked_at)
        SELECT organisation_id, gen_random_uuid(), id, phase_id, 'asked', currency, owner_id, now() FROM deal
        WHERE id = ${approvedDealId} RETURNING id`,
  );
  const noteId = await idFrom(
    ctx,
    sql`INSERT INTO note (organisation_id, id, deal_id, author_id, text, created_at)
        VALUES (${ctx.organisationId}, gen_random_uuid(), ${dealId}, ${memberId}, 'Bellen', now()) RETURNING id`,
  );
  const activity = { kind: 'visit', dealId, memberId };
  const quoteId = await idFrom(
    ctx,
    sql`INSERT INTO quote (organisation_id, id, deal_id, language, valid_until, created_by_id, created_at)
        VALUES (${ctx.organisationId}, gen_random_uuid(), ${dealId}, 'nl', current_date + 30, ${memberId}, now())
        RETURNING id`,
  );
  const fileId = await idFrom(
    ctx,
    sql`INSERT INTO stored_file (organisation_id, id, name, media_type, size, sha256, owner_kind, owner_id, added_by_id, created_at)
        VALUES (${ctx.organisationId}, gen_random_uuid(), 'a.png', 'image/png', 1, 'x', 'deal', ${dealId}, ${memberId}, now())
        RETURNING id`,
  );
  await sql1(
    ctx,
    sql`INSERT INTO file_chunk (organisation_id, file_id, position, bytes) VALUES (${ctx.organisationId}, ${fileId}, 0, 'x')`,
  );
  const exportId = await idFrom(
    ctx,
    sql`INSERT INTO export (organisation_id, id, subject, format, language, asked_by_id, created_at, expires_at)
        VALUES (${ctx.organisationId}, gen_random_uuid(), 'deals', 'csv', 'nl', ${memberId}, now(), now() + interval '1 day')
        RETURNING id`,
  );
  const exportFileId = await idFrom(
    ctx,
    sql`INSERT INTO stored_file (organisation_id, id, name, media_type, size, sha256, owner_kind, owner_id, created_at)
        VALUES (${ctx.organisationId}, gen_random_uuid(), 'a.csv', 'text/csv', 1, 'y', 'export', ${exportId}, now()) RETURNING id`,
  );
  await sql1(ctx, sql`UPDATE export SET file_id = ${exportFileId}, state = 'done' WHERE id = ${exportId}`);
  const bulkId = await idFrom(
    ctx,
    sql`INSERT INTO bulk_change (organisation_id, id, member_id, change)
        VALUES (${ctx.organisationId}, gen_random_uuid(), ${memberId}, '{"kind":"product","productId":null}') RETURNING id`,
  );
  const jobId = await idFrom(
    ctx,
    sql`INSERT INTO jobs.job_common (id, name, data, group_id, state)
        VALUES (gen_random_uuid(), 'export.run', jsonb_build_object('by', ${memberId}::text, 'input', '{}'::jsonb),
          ${ctx.organisationId}::text, 'created') RETURNING id`,
  );
  const linkId = await idFrom(
    ctx,
    sql`INSERT INTO public_link (organisation_id, id, kind, subject_id, secret_hash, made_by_id)
        VALUES (${ctx.organisationId}, gen_random_uuid(), 'member-calendar', ${memberId}, sha256('x'), ${memberId})
        RETURNING id`,
  );
  const absenceId = await idFrom(
    ctx,
    sql`INSERT INTO absence (organisation_id, id, member_id, from_date, to_date)
        VALUES (${ctx.organisationId}, gen_random_uuid(), ${memberId}, '2099-02-01', '2099-02-02') RETURNING id`,
  );
  const focusId = await idFrom(
    ctx,
    sql`INSERT INTO focus_session (organisation_id, id, member_id, kind, minutes, planned_at)
        VALUES (${ctx.organisationId}, gen_random_uuid(), ${memberId}, 'call', 50, '2099-02-01T09:00:00Z') RETURNING id`,
  );
  return {
    memberId,
    absenceId,
    focusId,
    linkId,
    accountId,
    spareAccountId,
    contactId,
    dealId,
    closedDealId,
    approvedDealId,
    approvalId,
    noteId,
    quoteId,
    fileId,
    exportId,
    exportFileId,
    bulkId,
    jobId,
    activityId: await make(administrator, '/activities', activity),
    plannedId: await make(administrator, '/activities/planned', {
      ...activity,
      at: `${inDays(3)}T10:00:00Z`,
    }),
    taskId: await idFrom(
      ctx,
      sql`INSERT INTO task (organisation_id, id, title, due_on, member_id, made_by_id, deal_id)
          VALUES (${ctx.organisationId}, gen_random_uuid(), 'Bellen', current_date, ${memberId}, ${memberId}, ${dealId})
          RETURNING id`,
    ),
    signalId: await idFrom(
      ctx,
      sql`INSERT INTO signal (organisation_id, id, identity, kind, member_id, whose, turn, strength, since, facts, found_on,
            seen_on)
          VALUES (${ctx.organisationId}, gen_random_uuid(), ${`rotting - member ${memberId} worse`}, 'rotting', ${memberId},
            ARRAY[${memberId}]::uuid[], 'worse', 'fair', current_date, ${JSON.stringify({ kind: 'rotting', count: 3, open: 4, usual: 0.1, phases: [], deals: [] })}, current_date, current_date)
          RETURNING id`,
    ),
    actionId: await idFrom(
      ctx,
      sql`INSERT INTO action (organisation_id, id, title, due_on, owner_id, made_by_id)
          VALUES (${ctx.organisationId}, gen_random_uuid(), 'Script nalopen', current_date, ${memberId}, ${memberId})
          RETURNING id`,
    ),
    viewId: await make(asking, '/saved-views', { list: 'deals', name: 'Mijn', state: {} }),
  };
}

/** What there is once in an organisation, for everybody. */
async function furnishOnce(
  { make, send }: Inside,
  as: Asking,
  ctx: Context,
  spareMemberId: string,
): Promise<Ids> {
  const cycles = (await send(as, 'GET', '/sales-cycles')) as unknown as Cycles;
  const [cycle] = cycles.cycles;
  const [phase, next] = cycle?.phases ?? [];
  const field = await send(as, 'POST', '/custom-fields', {
    name: { nl: 'Pakket', en: 'Package' },
    subject: 'deal',
    kind: 'choice',
    choices: [
      { key: 'groot', name: { nl: 'Groot', en: 'Large' }, colour: 'grey' },
      { key: 'klein', name: { nl: 'Klein', en: 'Small' }, colour: 'grey' },
    ],
  });
  const choices = field['choices'] as { key: string }[];
  const accounts = [];
  for (const name of ['Eén', 'Twee', 'Drie', 'Vier'])
    accounts.push(await make(as, '/accounts', { name, ownerId: null }));
  const [winnerId = '', loserId = '', goneInto = '', gone = ''] = accounts;
  const { id: mergeId } = await send(as, 'POST', '/merges', {
    kind: 'account',
    winnerId: goneInto,
    winnerVersion: 1,
    loserId: gone,
    loserVersion: 1,
    take: [],
  });
  const webhookId = await idFrom(
    ctx,
    sql`INSERT INTO webhook (organisation_id, id, url, events, secret_sealed)
        VALUES (${ctx.organisationId}, gen_random_uuid(), 'https://verzonnen.example/hook', '{deal}', 'x') RETURNING id`,
  );
  const messageId = await idFrom(
    ctx,
    sql`INSERT INTO webhook_message (organisation_id, id, type, at, body)
        VALUES (${ctx.organisationId}, gen_random_uuid(), 'deal.won', now(), '{}') RETURNING id`,
  );
  await sql1(
    ctx,
    sql`INSERT INTO webhook_delivery (organisation_id, webhook_id, message_id)
        VALUES (${ctx.organisationId}, ${webhookId}, ${messageId})`,
  );
  const { importId } = await send(as, 'POST', '/imports', undefined, form);
  const plan = {
    source: 'other',
    cycleId: null,
    currency: 'EUR',
    files: [],
    pipelines: [],
    stages: [],
    joins: [],
  };
  const mappingId = await idFrom(
    ctx,
    sql`INSERT INTO saved_mapping (organisation_id, id, name, source, plan, created_at, updated_at)
        VALUES (${ctx.organisationId}, gen_random_uuid(), 'Zoals altijd', 'other', ${JSON.stringify(plan)}::jsonb, now(), now())
        RETURNING id`,
  );
  const scheduleId = await idFrom(
    ctx,
    sql`INSERT INTO import_schedule (organisation_id, id, name, kind, place, every, created_at)
        VALUES (${ctx.organisationId}, gen_random_uuid(), 'X', 'url', 'https://verzonnen.example/a.csv', 'day', now()) RETURNING id`,
  );
  const itemId = await make(as, '/rhythm-items', {
    part: 'do',
    name: { nl: 'Nabellen' },
    minutes: 30,
    times: 1,
    per: 'week',
    responsible: 'closer',
    who: ['closer'],
  });
  const { members } = (await send(as, 'GET', '/members')) as unknown as { members: { id: string }[] };
  const series = (await send(as, 'POST', '/meeting-series', {
    name: 'Salesoverleg',
    kind: 'team',
    weekday: 1,
    atTime: '09:00',
    attendeeIds: members.map(({ id }) => id),
  })) as unknown as { id: string; next: { id: string } };
  const meetingId = series.next.id;
  const meetingItemId = crypto.randomUUID();
  await send(as, 'POST', `/meetings/${meetingId}/items`, {
    id: meetingItemId,
    kind: 'issue',
    partKey: 'issues',
    text: 'Te weinig afspraken',
  });
  const kpiId = await make(as, '/kpis', newKpi);
  const targetId = String(
    (await send(as, 'PUT', `/kpis/${kpiId}/target`, { role: 'closer', value: 3, per: 'week' }))['id'],
  );
  const markId = await idFrom(
    ctx,
    sql`INSERT INTO rhythm_mark (organisation_id, id, item_id, day, what)
        VALUES (${ctx.organisationId}, gen_random_uuid(), ${itemId}, current_date - 1, 'done') RETURNING id`,
  );
  const exceptionId = await idFrom(
    ctx,
    sql`INSERT INTO rhythm_exception (organisation_id, id, item_id, members, was_day, was_from, kind)
        VALUES (${ctx.organisationId}, gen_random_uuid(), ${itemId}, ARRAY[${spareMemberId}]::uuid[], '2099-01-05', 540, 'dropped')
        RETURNING id`,
  );
  const keys = (await send(as, 'GET', '/api-keys'))['keys'] as { id: string }[];
  return {
    teamId: await make(as, '/teams', { name: 'Binnendienst' }),
    otherMemberId: spareMemberId,
    seriesId: series.id,
    meetingId,
    meetingItemId,
    productId: await make(as, '/products', { name: 'Oven' }),
    competitorId: await make(as, '/competitors', { name: 'De Concurrent' }),
    commentId: await idFrom(
      ctx,
      sql`INSERT INTO figure_comment (organisation_id, id, kpi_id, week, scope, text, created_at)
          VALUES (${ctx.organisationId}, gen_random_uuid(), ${kpiId}, '2026-01-26', 'organisation', 'Beurs', now()) RETURNING id`,
    ),
    wallId: await make(as, '/walls', wallSettings),
    consentId: await make(as, '/staff-consents', {
      givenBy: 'staff',
      signedBy: 'Allen',
      agreedOn: '2026-01-05',
      document: 'Verslag',
      uses: ['wall-names'],
    }),
    itemId,
    exceptionId,
    planId: await make(as, '/rhythm-plans', { name: 'Voorjaar' }),
    processId: await publishedProcess(
      await make(as, '/processes', { kind: 'prospects', name: 'Ons', from: null }),
      ctx,
    ),
    kpiId,
    targetId,
    markId,
    cycleId: String(cycle?.id),
    phaseId: String(phase?.id),
    nextPhaseId: String(next?.id),
    criterionId: String(phase?.criteria[0]?.id ?? next?.criteria[0]?.id),
    lossReasonId: String(cycles.lossReasons[0]?.id),
    fieldId: String(field.id),
    fromChoice: choices[0]?.key ?? '',
    intoChoice: choices[1]?.key ?? '',
    role: String(
      (
        await send(as, 'POST', '/roles', {
          name: { nl: `Rol ${ctx.organisationId.slice(-12)}` },
          mission: {},
          sells: true,
        })
      )['code'],
    ),
    assignmentId: await make(as, '/role-assignments', {
      memberId: spareMemberId,
      role: 'closer',
      sharePercent: 50,
      from: '2026-01-05',
      to: null,
    }),
    keyId: String(keys[0]?.id),
    winnerId,
    loserId,
    mergeId: String(mergeId),
    webhookId,
    messageId,
    importId: String(importId),
    mappingId,
    scheduleId,
  };
}

type Named = { id: string };
type Cycles = {
  cycles: (Named & { phases: (Named & { criteria: Named[] })[] })[];
  lossReasons: Named[];
};

type Statement = ReturnType<typeof sql<{ id: string }>>;

async function idFrom(ctx: Context, statement: Statement | ReturnType<typeof sql>): Promise<string> {
  const { rows } = await ctx.transaction((tx) => (statement as Statement).execute(tx));
  return rows[0]?.id ?? '';
}

/** A process of which a first version was published. */
async function publishedProcess(id: string, ctx: Context): Promise<string> {
  await sql1(
    ctx,
    sql`INSERT INTO process_release (organisation_id, process_id, number, name, lanes, nodes, arrows, published_at)
        VALUES (${ctx.organisationId}, ${id}, 1, 'Ons', '[]', '[]', '[]', now())`,
  );
  return id;
}

async function sql1(ctx: Context, statement: ReturnType<typeof sql>): Promise<void> {
  await ctx.transaction((tx) => statement.execute(tx));
}

const forgetful = new WeakSet<object>();

/** Every transaction of the application ends as if it had never been. */
function forgetWrites({ pools }: Application): void {
  const connect = pools.app.connect.bind(pools.app) as (told?: unknown) => Promise<Queried>;
  // A single statement of the pool itself (who holds a key?) is in no transaction, and waits to be told.
  const forgetting = async (told?: unknown) => {
    if (told !== undefined) return connect(told);
    const client = await connect();
    if (forgetful.has(client)) return client;
    forgetful.add(client);
    const query = client.query.bind(client);
    client.query = (text, ...rest) => query(text === 'COMMIT' ? 'ROLLBACK' : text, ...rest);
    return client;
  };
  Object.assign(pools.app, { connect: forgetting });
}

type Queried = object & { query(text: unknown, ...rest: unknown[]): unknown };
