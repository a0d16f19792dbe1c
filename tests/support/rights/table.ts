import { accessLevels, type Access } from '#base/kernel/actor.ts';

export type Right = {
  /** `GET /deals/:dealId`, with behind it in brackets which rows where one endpoint has several. */
  name: string;
  columns: number;
  people: Record<Access, string>;
  /** The area of the scope that a program needs, and what it may with it; null where no program gets in. */
  program: { area: string; may: string } | null;
  signedOut: string;
};

/** What a line of the table says. */
export function readRight(line: string): Right {
  const [name = '', ...cells] = line.split('|').map((cell) => cell.trim());
  const [administrator = '', manager = '', member = '', reader = '', program = '', signedOut = '!'] = cells;
  const [area = '', may = ''] = program.split(' ');
  const people: Record<Access, string> = { administrator, manager, member, reader };
  const lengths = new Set(accessLevels.map((level) => people[level].length));
  if (lengths.size !== 1) throw new Error(`not the same number of columns: ${line}`);
  return {
    name,
    columns: administrator.length,
    people,
    program: program === 'none' ? null : { area, may },
    signedOut,
  };
}

/**
 * Who may what: every endpoint × an administrator, a manager, a member and a reader of one team, a program with the
 * scope that is named, and somebody who has not signed in. Four signs are one's own row, a colleague's in the team,
 * another team's and another organisation's; two are the organisation's and another's; one where there is no row.
 *
 * `+` is let in (a rule may then refuse it), `-` may not, `.` is not there for these eyes, `!` (where nothing is said) is
 * asked to sign in. A program asks with the scope of its area that the method needs, `read` or `write`, as its maker
 * sees, an administrator here; with any other scope it may not. `none` is for people.
 *
 * This is an organisation in which people see their own team's. Where everybody sees everything, another team's rows
 * are as a colleague's. An endpoint without its line fails the test.
 */
const table = `
# Getting in and oneself
GET /me                                                    | +    | +    | +    | +    | none
GET /me/places                                             | +    | +    | +    | +    | none
PUT /me/place                                              | +    | +    | +    | +    | none
PUT /me/language                                           | +    | +    | +    | +    | none
GET /me/security                                           | +    | +    | +    | +    | none
POST /me/confirmation                                      | +    | +    | +    | +    | none
POST /me/confirmation/passkey                              | +    | +    | +    | +    | none
PUT /me/password                                           | +    | +    | +    | +    | none
POST /me/authenticator                                     | +    | +    | +    | +    | none
PUT /me/authenticator                                      | +    | +    | +    | +    | none
DELETE /me/authenticator                                   | +    | +    | +    | +    | none
POST /me/recovery-codes                                    | +    | +    | +    | +    | none
POST /me/passkeys/options                                  | +    | +    | +    | +    | none
POST /me/passkeys                                          | +    | +    | +    | +    | none
PATCH /me/passkeys/:passkeyId                              | .    | .    | .    | .    | none
DELETE /me/passkeys/:passkeyId                             | .    | .    | .    | .    | none
DELETE /me/sessions/:sessionId                             | .    | .    | .    | .    | none
DELETE /me/sessions                                        | +    | +    | +    | +    | none
DELETE /demo                                               | +    | -    | -    | -    | none
GET /me/mentions                                           | +    | +    | +    | +    | none
GET /me/mentions/count                                     | +    | +    | +    | +    | none
POST /me/mentions/seen                                     | +    | +    | +    | +    | none
GET /me/reminders                                          | +    | +    | +    | +    | none
PUT /me/reminders                                          | +    | +    | +    | +    | none
GET /me/notices                                            | +    | +    | +    | +    | none
POST /me/notices/read                                      | +    | +    | +    | +    | none

# People and the organisation
GET /members                                               | +    | +    | +    | +    | people +
POST /members                                              | +    | -    | -    | -    | people +
PATCH /members/:memberId                                   | +++. | ---- | ---- | ---- | people +++.
POST /members/:memberId/archive                            | -++. | ---. | ---. | ---. | people -++.
POST /members/:memberId/restore                            | -++. | ---. | ---. | ---. | people -++.
POST /members/:memberId/invitation                         | +++. | ---- | ---- | ---- | people ---.
POST /members/:memberId/password-link                      | -++. | ---. | ---. | ---. | people ---.
POST /teams                                                | +    | -    | -    | -    | people +
PATCH /teams/:teamId                                       | +.   | --   | --   | --   | people +.
POST /teams/:teamId/archive                                | +.   | --   | --   | --   | people +.
POST /members/:memberId/second-factor-reset                | +++. | ---- | ---- | ---- | people ----
POST /members/:memberId/sign-out                           | +++. | ---- | ---- | ---- | people ----
GET /entrance                                              | +    | -    | -    | -    | none
PUT /entrance/session-life                                 | +    | -    | -    | -    | none
POST /entrance/sign-out                                    | +    | -    | -    | -    | none
PUT /entrance/second-factor                                | +    | -    | -    | -    | none
PUT /entrance/single-sign-on                               | +    | -    | -    | -    | none
PUT /entrance/single-sign-on/required                      | +    | -    | -    | -    | none
DELETE /entrance/single-sign-on                            | +    | -    | -    | -    | none
GET /organisation                                          | +    | +    | +    | +    | none
PATCH /organisation                                        | +    | -    | -    | -    | none
GET /organisation/house-style                              | +    | +    | +    | +    | none
PATCH /organisation/house-style                            | +    | -    | -    | -    | none
GET /organisation/visibility                               | +    | -    | -    | -    | none
POST /organisation/visibility/preview                      | +    | -    | -    | -    | none
PUT /organisation/visibility                               | +    | -    | -    | -    | none
GET /scoreboard/comments                                   | +    | +    | +    | +    | figures +
GET /scoreboard/comment-counts                             | +    | +    | +    | +    | figures +
POST /scoreboard/comments                                  | +.   | +.   | +.   | --   | figures --
PATCH /scoreboard/comments/:commentId                      | -.   | -.   | -.   | -.   | figures -.
DELETE /scoreboard/comments/:commentId                     | +.   | +.   | -.   | -.   | figures -.
GET /walls                                                 | +    | +    | -    | -    | none
POST /walls                                                | +    | +    | -    | -    | none
PUT /walls/:wallId                                         | +.   | +.   | --   | --   | none
DELETE /walls/:wallId                                      | +.   | +.   | --   | --   | none
GET /walls/:wallId/shown                                   | +.   | +.   | --   | --   | none
GET /me/celebrations                                       | +    | +    | +    | +    | none
PUT /me/celebrations                                       | +    | +    | +    | +    | none
PUT /organisation/celebrations                             | +    | +    | -    | -    | none
GET /deals/:dealId/celebration                             | +++. | ++.. | ++.. | ++.. | deals +++.
GET /staff-consents                                        | +    | +    | +    | +    | none
POST /staff-consents                                       | +    | -    | -    | -    | none
POST /staff-consents/:consentId/withdraw                   | +.   | --   | --   | --   | none
GET /roles                                                 | +    | +    | +    | +    | people +
POST /roles                                                | +    | +    | -    | -    | people +
PATCH /roles/:role                                         | +.   | +.   | --   | --   | people +.
PUT /roles/:role/kpis                                      | +.   | +.   | --   | --   | people +.
GET /role-assignments                                      | +    | +    | +    | +    | people +
POST /role-assignments                                     | +.   | +.   | --   | --   | people +.
PATCH /role-assignments/:assignmentId                      | +.   | +.   | --   | --   | people +.
POST /role-assignments/:assignmentId/end                   | +.   | +.   | --   | --   | people +.
DELETE /role-assignments/:assignmentId                     | +.   | +.   | --   | --   | people +.

# Programs
GET /api-keys                                              | +    | -    | -    | -    | none
POST /api-keys                                             | +    | -    | -    | -    | none
POST /api-keys/:keyId/revoke                               | +.   | --   | --   | --   | none
GET /public-links                                          | +    | +    | +    | +    | none
POST /public-links                                         | +++. | +++. | +--. | +--. | none
POST /public-links/:linkId/revoke                          | +++. | +++. | +--. | +--. | none
GET /webhooks                                              | +    | -    | -    | -    | none
POST /webhooks                                             | +    | -    | -    | -    | none
PATCH /webhooks/:webhookId                                 | +.   | --   | --   | --   | none
DELETE /webhooks/:webhookId                                | +.   | --   | --   | --   | none
POST /webhooks/:webhookId/secret                           | +.   | --   | --   | --   | none
POST /webhooks/:webhookId/test                             | +.   | --   | --   | --   | none
GET /webhooks/:webhookId/deliveries                        | +.   | --   | --   | --   | none
POST /webhooks/:webhookId/deliveries/:messageId/replay     | +.   | --   | --   | --   | none
POST /webhooks/:webhookId/replay                           | +.   | --   | --   | --   | none

# Accounts and contacts
GET /accounts                                              | +    | +    | +    | +    | accounts +
GET /accounts/industries                                   | +    | +    | +    | +    | accounts +
GET /accounts/regions                                      | +    | +    | +    | +    | accounts +
GET /accounts/alike                                        | +    | +    | +    | +    | accounts +
GET /accounts/:accountId/group                             | +++. | ++.. | ++.. | ++.. | accounts +++.
GET /accounts/:accountId                                   | +++. | ++.. | ++.. | ++.. | accounts +++.
GET /approach                                              | +++. | ++.. | ++.. | ++.. | accounts +++.
POST /consents                                             | +++. | ++.. | +-.. | --.. | accounts +++.
GET /approach-rules                                        | +    | +    | +    | +    | accounts +
PUT /approach-rules                                        | +    | -    | -    | -    | accounts -
POST /accounts                                             | +    | +    | +    | -    | accounts +
PATCH /accounts/:accountId                                 | +++. | ++.. | +-.. | --.. | accounts +++.
POST /accounts/:accountId/archive                          | +++. | ++.. | +-.. | --.. | accounts +++.
POST /accounts/:accountId/restore                          | +++. | ++.. | +-.. | --.. | accounts +++.
GET /accounts/count                                        | +    | +    | +    | +    | accounts +
GET /accounts/:accountId/timeline                          | +++. | ++.. | ++.. | ++.. | accounts +++.
POST /accounts/:accountId/notes                            | +++. | ++.. | ++.. | ---- | accounts +++.
POST /accounts/bulk/preview                                | ++++ | ++++ | ++++ | ---- | accounts ++++
POST /accounts/bulk                                        | ++++ | ++++ | ++++ | ---- | accounts ++++
POST /accounts/bulk/restore                                | ++++ | ++++ | ++++ | ---- | accounts ++++
GET /contacts                                              | +    | +    | +    | +    | accounts +
GET /contacts/count                                        | +    | +    | +    | +    | accounts +
GET /contacts/:contactId                                   | +++. | ++.. | ++.. | ++.. | accounts +++.
GET /contacts/:contactId/timeline                          | +++. | ++.. | ++.. | ++.. | accounts +++.
POST /contacts/:contactId/notes                            | +++. | ++.. | ++.. | ---- | accounts +++.
POST /contacts/bulk/preview                                | ++++ | ++++ | ++++ | ---- | accounts ++++
POST /contacts/bulk                                        | ++++ | ++++ | ++++ | ---- | accounts ++++
POST /contacts/bulk/restore                                | ++++ | ++++ | ++++ | ---- | accounts ++++
POST /contacts                                             | +++. | ++.. | +-.. | --.. | accounts +++.
PATCH /contacts/:contactId                                 | +++. | ++.. | +-.. | --.. | accounts +++.
POST /contacts/:contactId/archive                          | +++. | ++.. | +-.. | --.. | accounts +++.
POST /contacts/:contactId/restore                          | +++. | ++.. | +-.. | --.. | accounts +++.
GET /duplicates                                            | +    | +    | +    | +    | accounts +
POST /duplicates/verdicts                                  | +++. | ++.. | ++.. | ---- | accounts +++.
GET /duplicates/preview                                    | +++. | ++.. | ++.. | ++.. | accounts +++.
POST /merges                                               | +++. | ++.. | +-.. | --.. | accounts +++.
GET /merges                                                | +    | +    | +    | +    | accounts +
POST /merges/:mergeId/undo                                 | +.   | +.   | +.   | -.   | accounts +.
GET /search                                                | +    | +    | +    | +    | accounts +

# Deals and what belongs to them
POST /deals/bulk/preview                                   | ++++ | ++++ | ++++ | ---- | deals ++++
POST /deals/bulk                                           | ++++ | ++++ | ++++ | ---- | deals ++++
GET /deals/bulk                                            | +    | +    | +    | +    | deals +
GET /deals/bulk/:bulkId                                    | +++. | ++.. | +... | +... | deals ....
POST /deals/bulk/:bulkId/run                               | +++. | ++.. | +... | +... | deals +++.
POST /deals/bulk/:bulkId/stop                              | +++. | ++.. | +... | +... | deals +++.
POST /deals/bulk/:bulkId/take-back                         | +++. | ++.. | +... | +... | deals +++.
GET /board                                                 | +    | +    | +    | +    | deals +
GET /board/:phaseId/deals                                  | +.   | +.   | +.   | +.   | deals +.
GET /board/moves                                           | ++++ | ++++ | ++++ | ++++ | deals ++++
PUT /board/view                                            | +    | +    | +    | +    | deals -
GET /deals                                                 | +    | +    | +    | +    | deals +
GET /deals/count                                           | +    | +    | +    | +    | deals +
GET /deals/choices                                         | +    | +    | +    | +    | deals +
GET /deals/:dealId                                         | +++. | ++.. | ++.. | ++.. | deals +++.
GET /deals/:dealId/last-change                             | +++. | ++.. | ++.. | ++.. | deals +++.
GET /deals/:dealId/timeline                                | +++. | ++.. | ++.. | ++.. | deals +++.
POST /deals                                                | +++. | ++.. | ++.. | ---- | deals +++.
PATCH /deals/:dealId                                       | +++. | ++.. | +-.. | --.. | deals +++.
PUT /deals/:dealId/results                                 | +++. | ++.. | +-.. | --.. | deals +++.
POST /deals/:dealId/move                                   | +++. | ++.. | +-.. | --.. | deals +++.
POST /deals/:dealId/win                                    | +++. | ++.. | +-.. | --.. | deals +++.
POST /deals/:dealId/lose                                   | +++. | ++.. | +-.. | --.. | deals +++.
POST /deals/:dealId/reopen                                 | +++. | ++.. | +-.. | --.. | deals +++.
PATCH /deals/:dealId/closing                               | +++. | ++.. | +-.. | --.. | deals +++.
POST /deals/:dealId/repeat                                 | +++. | ++.. | ++.. | ---- | deals +++.
POST /deals/:dealId/cycle                                  | +++. | ++.. | +-.. | --.. | deals +++.
DELETE /deals/:dealId                                      | +++. | ---- | ---- | ---- | deals ----
GET /approvals                                             | +    | +    | +    | +    | deals +
POST /deals/:dealId/approval                               | +++. | ++.. | +-.. | --.. | deals +++.
POST /approvals/:approvalId/approve                        | +++. | ++.. | --.. | --.. | deals +++.
POST /approvals/:approvalId/send-back                      | +++. | ++.. | --.. | --.. | deals +++.
POST /approvals/:approvalId/withdraw                       | +++. | ++.. | +-.. | --.. | deals +++.
GET /activities                                            | +    | +    | +    | +    | deals +
POST /activities                                           | +++. | ++.. | ++.. | ---- | deals +++.
POST /activities/planned                                   | +++. | ++.. | ++.. | ---- | deals +++.
POST /activities/:activityId/complete                      | +++. | ++.. | +-.. | --.. | deals +++.
PATCH /activities/:activityId                              | +++. | ++.. | +-.. | --.. | deals +++.
DELETE /activities/:activityId                             | +++. | ++.. | +-.. | --.. | deals +++.
GET /deals/:dealId/parts                                   | +++. | ++.. | ++.. | ++.. | deals +++.
GET /deals/:dealId/checklist                               | +++. | ++.. | ++.. | ++.. | deals +++.
PUT /deals/:dealId/checklist                               | +++. | ++.. | +-.. | --.. | deals +++.
PUT /deals/:dealId/lines                                   | +++. | ++.. | +-.. | --.. | deals +++.
PUT /deals/:dealId/contacts                                | +++. | ++.. | +-.. | --.. | deals +++.
PUT /deals/:dealId/competitors                             | +++. | ++.. | +-.. | --.. | deals +++.
POST /deals/:dealId/notes                                  | +++. | ++.. | ++.. | ---- | deals +++.
PATCH /notes/:noteId                                       | +--. | +-.. | +-.. | --.. | deals ---.
PUT /notes/:noteId/pin                                     | +++. | ++.. | ++.. | ---- | deals +++.
DELETE /notes/:noteId                                      | +++. | ++.. | +-.. | --.. | deals +++.
POST /deals/:dealId/quotes                                 | +++. | ++.. | +-.. | --.. | deals +++.
GET /quotes/:quoteId/letter                                | +++. | ++.. | ++.. | ++.. | deals +++.
PATCH /quotes/:quoteId                                     | +++. | ++.. | +-.. | --.. | deals +++.
DELETE /quotes/:quoteId                                    | +++. | ++.. | +-.. | --.. | deals +++.
POST /quotes/:quoteId/send                                 | +++. | ++.. | +-.. | --.. | deals +++.
POST /quotes/:quoteId/accept                               | +++. | ++.. | +-.. | --.. | deals +++.
POST /quotes/:quoteId/refuse                               | +++. | ++.. | +-.. | --.. | deals +++.
POST /quotes/:quoteId/reconsider                           | +++. | ++.. | +-.. | --.. | deals +++.
GET /quote-settings                                        | +    | +    | +    | +    | offering +
PATCH /quote-settings                                      | +    | -    | -    | -    | offering -
GET /quotes/:quoteId/pdf                                   | +++. | ++.. | ++.. | ++.. | deals +++.
GET /tasks                                                 | +    | +    | +    | +    | deals +
GET /tasks/:taskId                                         | +++. | ++.. | ++.. | ++.. | deals +++.
POST /tasks                                                | +++. | ++.. | ++.. | ---- | deals +++.
PATCH /tasks/:taskId                                       | +++. | ++.. | +-.. | --.. | deals +++.
POST /tasks/:taskId/complete                               | +++. | ++.. | +-.. | --.. | deals +++.
POST /tasks/:taskId/skip                                   | +++. | ++.. | +-.. | --.. | deals +++.
POST /tasks/:taskId/remove                                 | +++. | ++.. | +-.. | --.. | deals +++.
POST /tasks/:taskId/reopen                                 | +++. | ++.. | +-.. | --.. | deals +++.
GET /actions                                               | +    | +    | +    | +    | deals +
GET /actions/:actionId                                     | +++. | +++. | +++. | +++. | deals +++.
POST /actions                                              | +    | +    | +    | -    | deals +
PATCH /actions/:actionId                                   | +++. | +++. | +--. | ---. | deals +++.
POST /actions/:actionId/complete                           | +++. | +++. | +--. | ---. | deals +++.
POST /actions/:actionId/drop                               | +++. | +++. | +--. | ---. | deals +++.
POST /actions/:actionId/reopen                             | +++. | +++. | +--. | ---. | deals +++.

# Meetings
GET /meeting-series                                        | +    | +    | +    | +    | none
POST /meeting-series                                       | +    | +    | -    | -    | none
PATCH /meeting-series/:seriesId                            | +.   | +.   | -.   | -.   | none
GET /meetings                                              | +    | +    | +    | +    | none
GET /meetings/:meetingId                                   | +.   | +.   | +.   | +.   | none
GET /meetings/:meetingId/pdf                               | ..   | ..   | ..   | ..   | none
PATCH /meetings/:meetingId                                 | +.   | +.   | -.   | -.   | none
POST /meetings/:meetingId/begin                            | +.   | +.   | +.   | -.   | none
PUT /meetings/:meetingId/leader                            | +.   | +.   | +.   | -.   | none
PUT /meetings/:meetingId/place                             | +.   | +.   | +.   | -.   | none
POST /meetings/:meetingId/items                            | +.   | +.   | +.   | -.   | none
PATCH /meetings/:meetingId/items/:itemId                   | +.   | +.   | +.   | -.   | none
PUT /meetings/:meetingId/items/:itemId/vote                | +.   | +.   | +.   | -.   | none
POST /meetings/:meetingId/actions                          | +.   | +.   | +.   | -.   | none
POST /meetings/:meetingId/presence                         | +.   | +.   | +.   | -.   | none
POST /meetings/:meetingId/close                            | +.   | +.   | +.   | -.   | none
POST /meetings/:meetingId/reopen                           | +.   | +.   | +.   | -.   | none

# Files
GET /files-of/:ownerKind/:ownerId                          | +++. | ++.. | ++.. | ++.. | deals +++.
DELETE /files/:fileId                                      | +++. | ++.. | +-.. | --.. | deals +++.
POST /files-of/:ownerKind/:ownerId                         | +++. | ++.. | ++.. | --.. | deals +++.
GET /files/:fileId/content                                 | +++. | ++.. | ++.. | ++.. | deals +++.
GET /files/:fileId/preview                                 | +++. | ++.. | ++.. | ++.. | deals +++.
GET /files/:fileId/content (of an export)                  | +++. | +... | +... | +... | deals ....
DELETE /files/:fileId (of an export)                       | +++. | +... | +... | +... | deals ....
GET /files-of/:ownerKind/:ownerId (of an account)          | +++. | ++.. | ++.. | ++.. | deals +++.
GET /files-of/:ownerKind/:ownerId (of a quote)             | +++. | ++.. | ++.. | ++.. | deals +++.
GET /files-of/:ownerKind/:ownerId (of an export)           | +++. | +... | +... | +... | deals ....

# What we sell and how
GET /custom-fields                                         | +    | +    | +    | +    | cycle +
GET /custom-fields/uses                                    | +    | +    | +    | +    | cycle +
POST /custom-fields                                        | +    | -    | -    | -    | cycle +
PATCH /custom-fields/:fieldId                              | +.   | --   | --   | --   | cycle +.
PUT /custom-fields/order                                   | ++   | --   | --   | --   | cycle ++
POST /custom-fields/:fieldId/retire                        | +.   | --   | --   | --   | cycle +.
POST /custom-fields/:fieldId/restore                       | +.   | --   | --   | --   | cycle +.
DELETE /custom-fields/:fieldId                             | +.   | --   | --   | --   | cycle +.
GET /custom-fields/:fieldId/kind                           | +.   | --   | --   | --   | cycle --
POST /custom-fields/:fieldId/kind                          | +.   | --   | --   | --   | cycle +.
GET /custom-fields/:fieldId/choices                        | +.   | +.   | +.   | +.   | cycle +.
POST /custom-fields/:fieldId/choices/merge                 | +.   | --   | --   | --   | cycle +.
GET /products                                              | +    | +    | +    | +    | offering +
POST /products                                             | +    | +    | -    | -    | offering +
PATCH /products/:productId                                 | +.   | +.   | --   | --   | offering +.
POST /products/:productId/archive                          | +.   | +.   | --   | --   | offering +.
POST /products/:productId/restore                          | +.   | +.   | --   | --   | offering +.
GET /competitors                                           | +    | +    | +    | +    | offering +
POST /competitors                                          | +    | +    | -    | -    | offering +
PATCH /competitors/:competitorId                           | +.   | +.   | --   | --   | offering +.
POST /competitors/:competitorId/archive                    | +.   | +.   | --   | --   | offering +.
POST /competitors/:competitorId/restore                    | +.   | +.   | --   | --   | offering +.
GET /sales-cycles                                          | +    | +    | +    | +    | cycle +
GET /sales-cycles/standing                                 | +    | +    | +    | +    | cycle +
POST /sales-cycles                                         | +    | +    | -    | -    | cycle +
PUT /sales-cycles/order                                    | ++   | ++   | --   | --   | cycle ++
PATCH /sales-cycles/:cycleId                               | +.   | +.   | --   | --   | cycle +.
PUT /sales-cycles/:cycleId/rules                           | +.   | +.   | --   | --   | cycle +.
PUT /sales-cycles/:cycleId/after-order                     | +.   | +.   | --   | --   | cycle +.
POST /sales-cycles/:cycleId/retire                         | +.   | +.   | --   | --   | cycle +.
POST /sales-cycles/:cycleId/restore                        | +.   | +.   | --   | --   | cycle +.
POST /sales-cycles/:cycleId/phases                         | +.   | +.   | --   | --   | cycle +.
PUT /sales-cycles/:cycleId/phases/order                    | +.   | +.   | --   | --   | cycle +.
PATCH /sales-cycles/:cycleId/phases/:phaseId               | +.   | +.   | --   | --   | cycle +.
POST /sales-cycles/:cycleId/phases/:phaseId/retire         | +.   | +.   | --   | --   | cycle +.
POST /sales-cycles/:cycleId/phases/:phaseId/restore        | +.   | +.   | --   | --   | cycle +.
POST /sales-cycles/:cycleId/phases/:phaseId/criteria       | +.   | +.   | --   | --   | cycle +.
PUT /sales-cycles/:cycleId/phases/:phaseId/criteria/order  | +.   | +.   | --   | --   | cycle +.
PATCH /sales-cycles/:cycleId/criteria/:criterionId         | +.   | +.   | --   | --   | cycle +.
POST /sales-cycles/:cycleId/criteria/:criterionId/retire   | +.   | +.   | --   | --   | cycle +.
POST /sales-cycles/:cycleId/criteria/:criterionId/restore  | +.   | +.   | --   | --   | cycle +.
POST /loss-reasons                                         | +    | +    | -    | -    | cycle +
PUT /loss-reasons/order                                    | ++   | ++   | --   | --   | cycle ++
PATCH /loss-reasons/:lossReasonId                          | +.   | +.   | --   | --   | cycle +.
POST /loss-reasons/:lossReasonId/retire                    | +.   | +.   | --   | --   | cycle +.
POST /loss-reasons/:lossReasonId/restore                   | +.   | +.   | --   | --   | cycle +.
GET /rhythm-items                                          | +    | +    | +    | +    | cycle +
POST /rhythm-items/begin                                   | +    | +    | -    | -    | cycle +
POST /rhythm-items                                         | +    | +    | -    | -    | cycle +
PATCH /rhythm-items/:itemId                                | +.   | +.   | --   | --   | cycle +.
POST /rhythm-items/:itemId/restore                         | +.   | +.   | --   | --   | cycle +.
GET /rhythm-items/:itemId/marks                            | +.   | +.   | +.   | +.   | cycle +.
POST /rhythm-items/:itemId/marks                           | +.   | +.   | +.   | --   | cycle +.
DELETE /rhythm-items/:itemId/marks/:markId                 | +.   | +.   | -.   | -.   | cycle +.
GET /journey                                               | +    | +    | -    | -    | none
GET /loop                                                  | +    | +    | +    | +    | figures +
POST /rhythm-items/:itemId/verdict                         | +.   | +.   | +.   | --   | cycle +.
POST /rhythm-items/verdicts                                | +    | +    | +    | -    | cycle +
GET /rhythm-settings                                       | +    | +    | +    | +    | cycle +
PUT /rhythm-settings                                       | +    | +    | -    | -    | cycle +
GET /rhythm-settings/learned                               | +    | +    | +    | +    | cycle +
GET /rhythm-team                                           | +    | +    | +    | +    | cycle +
PUT /rhythm-team/:memberId                                 | +++. | +++. | +--- | ---- | cycle +++.
GET /focus                                                 | +    | +    | +    | +    | none
POST /focus                                                | +    | +    | +    | -    | none
POST /focus/:focusId/start                                 | +... | +... | +... | ---- | none
POST /focus/:focusId/interrupt                             | +... | +... | +... | ---- | none
POST /focus/:focusId/resume                                | +... | +... | +... | ---- | none
POST /focus/:focusId/end                                   | +... | +... | +... | ---- | none
DELETE /focus/:focusId                                     | +... | +... | +... | ---- | none
GET /own-calendar                                          | +    | +    | +    | +    | none
GET /own-calendar/appointments                             | +    | +    | +    | +    | none
PUT /own-calendar                                          | +    | +    | +    | -    | none
POST /own-calendar/fetch                                   | +    | +    | +    | -    | none
DELETE /own-calendar                                       | +    | +    | +    | -    | none
GET /absences                                              | +    | +    | +    | +    | people +
POST /absences                                             | +++. | +++. | +--- | ---- | people +++.
DELETE /absences/:absenceId                                | +++. | +++. | +--. | ---. | people +++.
GET /rhythm-plans                                          | +    | +    | +    | +    | cycle +
POST /rhythm-plans                                         | +    | +    | -    | -    | cycle +
GET /rhythm-plans/:planId                                  | +.   | +.   | -.   | -.   | cycle -.
PATCH /rhythm-plans/:planId                                | +.   | +.   | --   | --   | cycle +.
DELETE /rhythm-plans/:planId                               | +.   | +.   | --   | --   | cycle +.
POST /rhythm-plans/:planId/design                          | +.   | +.   | --   | --   | cycle +.
POST /rhythm-plans/:planId/stop                            | +.   | +.   | --   | --   | cycle +.
POST /rhythm-plans/:planId/publish                         | +.   | +.   | --   | --   | cycle +.
GET /rhythm-plans/:planId/publication                      | +.   | +.   | --   | --   | cycle --
GET /rhythm-plans/:planId/card                             | ..   | ..   | -.   | -.   | cycle -.
GET /rhythm-plans/:planId/poster                           | +.   | +.   | -.   | -.   | cycle -.
GET /rhythm-exceptions                                     | +    | +    | +    | +    | cycle +
POST /rhythm-exceptions                                    | +    | +    | +    | -    | cycle +
DELETE /rhythm-exceptions/:exceptionId                     | +.   | +.   | -.   | -.   | cycle +.
GET /rhythm-weeks                                          | +    | +    | +    | +    | cycle +
GET /processes                                             | +    | +    | +    | +    | cycle +
POST /processes                                            | +    | +    | -    | -    | cycle +
PATCH /processes/:processId                                | +.   | +.   | --   | --   | cycle +.
POST /processes/:processId/retire                          | +.   | +.   | --   | --   | cycle +.
POST /processes/:processId/restore                         | +.   | +.   | --   | --   | cycle +.
GET /processes/:processId/drawings/:stand                  | +.   | +.   | --   | --   | cycle --
PUT /processes/:processId/drawings/:stand                  | +.   | +.   | --   | --   | cycle +.
GET /processes/:processId/drawings/:stand/edits            | +.   | +.   | --   | --   | cycle --
POST /processes/:processId/drawings/:stand/edits           | +.   | +.   | --   | --   | cycle +.
GET /processes/:processId/drawings/:stand/bpmn             | +.   | +.   | --   | --   | cycle --
PUT /processes/:processId/drawings/:stand/bpmn             | +.   | +.   | --   | --   | cycle +.
POST /processes/:processId/simulate                        | +.   | +.   | --   | --   | cycle +.
PUT /processes/:processId/drawings/:stand/acceptances      | +.   | +.   | --   | --   | cycle +.
GET /processes/:processId/change-actions                   | +.   | +.   | --   | --   | cycle --
POST /processes/:processId/change-actions                  | +.   | +.   | --   | --   | cycle +.
POST /processes/:processId/review                          | +.   | +.   | --   | --   | cycle +.
POST /processes/:processId/approve                         | +.   | +.   | --   | --   | cycle +.
POST /processes/:processId/send-back                       | +.   | +.   | --   | --   | cycle +.
POST /processes/:processId/publish                         | +.   | +.   | --   | --   | cycle +.
GET /processes/:processId/releases                         | +.   | +.   | +.   | +.   | cycle +.
GET /processes/:processId/releases/:number                 | +.   | +.   | +.   | +.   | cycle +.
GET /processes/:processId/releases/:number/confirmations   | +.   | +.   | +.   | +.   | cycle +.
GET /processes/:processId/releases/:number/poster          | +.   | +.   | +.   | +.   | cycle +.
GET /processes/:processId/releases/:number/checklist       | +.   | +.   | +.   | +.   | cycle +.
POST /processes/:processId/releases/:number/confirm        | +.   | +.   | +.   | +.   | cycle --
GET /kpis                                                  | +    | +    | +    | +    | cycle +
POST /kpis/begin                                           | +    | +    | -    | -    | cycle +
POST /kpis/preview                                         | +    | +    | -    | -    | cycle +
POST /kpis                                                 | +    | +    | -    | -    | cycle +
PATCH /kpis/:kpiId                                         | +.   | +.   | --   | --   | cycle +.
PUT /kpis/:kpiId/target                                    | +.   | +.   | --   | --   | cycle +.
DELETE /kpi-targets/:targetId                              | +.   | +.   | --   | --   | cycle +.
GET /routing                                               | +    | +    | +    | +    | cycle +
PUT /routing                                               | +    | +    | -    | -    | cycle +
GET /routing/route                                         | +    | +    | +    | +    | cycle +
GET /panel-answers                                         | +    | +    | +    | +    | cycle +
DELETE /panel-answers/:answerId                            | .    | .    | -    | -    | cycle .

# Figures, views and what changes
GET /saved-views                                           | +    | +    | +    | +    | none
POST /saved-views                                          | +    | +    | +    | +    | none
PUT /saved-views/opening                                   | +    | +    | +    | +    | none
PATCH /saved-views/:viewId                                 | +... | +... | +... | +... | none
DELETE /saved-views/:viewId                                | +... | +... | +... | +... | none
GET /live                                                  | +    | +    | +    | +    | none
GET /selling-time                                          | +    | +    | +    | +    | figures +
GET /scoreboard                                            | +    | +    | +    | +    | figures +
GET /scoreboard/kpis                                       | +    | +    | +    | +    | figures +
GET /scoreboard/kpis/:kpiId                                | +.   | +.   | +.   | +.   | figures +.
GET /scoreboard/members                                    | --   | --   | --   | --   | figures --
GET /scoreboard/choices                                    | +    | +    | +    | +    | figures +
GET /signals                                               | +    | +    | +    | +    | figures +
GET /signals/:signalId                                     | +++. | ++.. | +... | .... | figures ....
POST /signals/run                                          | +    | +    | -    | -    | figures +
POST /signals/:signalId/agenda                             | +++. | ++.. | -... | .... | figures +++.
POST /signals/:signalId/explanation                        | +++. | ++.. | +... | .... | figures +++.
POST /signals/:signalId/decision                           | +++. | ++.. | -... | .... | figures +++.
POST /signals/:signalId/set-aside                          | +++. | ++.. | -... | .... | figures +++.
POST /signals/:signalId/reopen                             | +++. | ++.. | -... | .... | figures +++.
POST /signals/:signalId/verdict                            | +++. | ++.. | -... | .... | figures +++.
GET /scoreboard/detail                                     | +    | +    | +    | +    | figures +

# In and out
GET /jobs                                                  | +    | -    | -    | -    | transfer -
GET /backups                                               | +    | -    | -    | -    | none
GET /jobs/:jobId                                           | +++. | +--. | +--. | +--. | transfer ---.
POST /jobs/:jobId/stop                                     | +++. | +--. | +--. | +--. | transfer +++.
POST /jobs/:jobId/retry                                    | +++. | +--. | +--. | +--. | transfer +++.
GET /imports                                               | +    | -    | -    | -    | transfer -
GET /imports/:importId                                     | +.   | --   | --   | --   | transfer --
PUT /imports/:importId/plan                                | +.   | --   | --   | --   | transfer +.
POST /imports/:importId/fields                             | +.   | --   | --   | --   | transfer +.
POST /imports/:importId/check                              | +.   | --   | --   | --   | transfer +.
POST /imports/:importId/start                              | +.   | --   | --   | --   | transfer +.
POST /imports/:importId/undo                               | +.   | --   | --   | --   | transfer +.
POST /imports/:importId/stop                               | +.   | --   | --   | --   | transfer +.
DELETE /imports/:importId                                  | +.   | --   | --   | --   | transfer +.
POST /imports                                              | +    | -    | -    | -    | transfer +
GET /imports/:importId/aside                               | +.   | --   | --   | --   | transfer --
GET /exports                                               | +    | +    | +    | +    | transfer +
GET /exports/:exportId                                     | +++. | +... | +... | +... | transfer ....
POST /exports                                              | +    | +    | +    | -    | transfer +
DELETE /exports/:exportId                                  | +++. | +... | +... | +... | transfer +++.
GET /bring-back                                            | +    | -    | -    | -    | transfer -
POST /bring-back                                           | +    | -    | -    | -    | transfer +
POST /bring-back/start                                     | +    | -    | -    | -    | transfer +
POST /bring-back/stop                                      | +    | -    | -    | -    | transfer +
DELETE /bring-back                                         | +    | -    | -    | -    | transfer +
GET /import-mappings                                       | +    | -    | -    | -    | transfer -
POST /imports/:importId/mapping                            | +.   | --   | --   | --   | transfer +.
PUT /imports/:importId/mapping                             | +.   | --   | --   | --   | transfer +.
PUT /import-mappings/:mappingId                            | +.   | --   | --   | --   | transfer +.
DELETE /import-mappings/:mappingId                         | +.   | --   | --   | --   | transfer +.
GET /import-schedules                                      | +    | -    | -    | -    | transfer -
POST /import-schedules                                     | +    | -    | -    | -    | transfer +
PUT /import-schedules/:scheduleId                          | +.   | --   | --   | --   | transfer +.
POST /import-schedules/:scheduleId/run                     | +.   | --   | --   | --   | transfer +.
DELETE /import-schedules/:scheduleId                       | +.   | --   | --   | --   | transfer +.
GET /history                                               | +    | -    | -    | -    | transfer +
GET /history (of a deal)                                   | +++. | ++.. | ++.. | ++.. | transfer +++.

# Whose data it is
GET /privacy/people                                        | +    | -    | -    | -    | none
GET /privacy/people/:kind/:personId                        | +++. | ---- | ---- | ---- | none
POST /privacy/people/:kind/:personId/preview               | +++. | ---- | ---- | ---- | none
POST /privacy/people/:kind/:personId/erase                 | +++. | ---- | ---- | ---- | none
GET /privacy/erasures                                      | +    | -    | -    | -    | none
GET /privacy/retention                                     | +    | -    | -    | -    | none
PUT /privacy/retention                                     | +    | -    | -    | -    | none
POST /privacy/retention/preview                            | +    | -    | -    | -    | none
POST /privacy/retention/apply                              | +    | -    | -    | -    | none
`;

export const rights: readonly Right[] = table
  .split('\n')
  .filter((line) => line.includes('|'))
  .map(readRight);

/** The ways in: for whoever comes to the door. Their own tests say what each lets through (`tests/getting-in.db.test.ts`). */
export const atTheDoor: readonly string[] = [
  'GET /welcome',
  // Who holds a secret link: wall.db.test.ts and wall.spec.ts look at these.
  'GET /open/:token/wall',
  'GET /open/:token/wall/live',
  'GET /invitations/:token',
  'GET /open/:token/questionnaire/:side',
  'POST /open/:token/questionnaire/:side',
  'POST /invitations/:token',
  'POST /demo',
  'POST /password-reset',
  'POST /sign-in',
  'POST /sign-in/code',
  'POST /sign-in/passkey',
  'POST /sign-in/passkey/options',
  'POST /sign-in/single-sign-on',
  'POST /sign-out',
  'POST /sign-up',
  'POST /sign-ups',
  'GET /sign-ups/:token',
  'POST /sign-ups/:token',
  'PUT /password-reset',
];
