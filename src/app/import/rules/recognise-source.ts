import { headerKey } from './header-key.ts';
import { sources, type Source } from './sources.ts';
import { stageDayOf } from './stage-day.ts';
import { words } from './words.ts';

type Known = Exclude<Source, 'other'>;

/** Headers, normalised as by `headerKey`, that tell one system from another, by how strongly they do. */
const telling: Record<Known, readonly (readonly [weight: number, keys: readonly string[]])[]> = {
  hubspot: [
    [
      2,
      words(`
        record id, record-id, recordnummer, associated company ids, associated contact ids, associated deal ids,
        associated deal, lifecycle stage, levenscyclusfase, gekoppelde bedrijfs ids, gekoppelde contact ids,
        primary associated company, associated company, gekoppeld bedrijf, gekoppelde contactpersoon`),
    ],
    [
      1,
      words(`
        deal stage, deal owner, deal name, contact owner, company owner, dealfase, dealnaam, deal eigenaar,
        eigenaar van deal, eigenaar van contact, eigenaar van bedrijf, pipeline, pijplijn, company domain name,
        activity assigned to, date entered current stage`),
    ],
  ],
  salesforce: [
    [
      1.5,
      words(`
        opportunity name, opportunity owner, account owner, owner role, fiscal period, stage duration,
        from stage, to stage, opportunity naam, naam opportunity, opportunity eigenaar, naam van opportunity,
        accounteigenaar, fiscale periode, created alias, opportunity record type`),
    ],
  ],
  pipedrive: [
    [
      1.5,
      words(`
        currency of value, weighted value, last stage change, deal created, currency of weighted value,
        gewogen waarde, laatste fasewijziging, deal gemaakt, valuta van waarde, contact person id,
        organization id`),
    ],
  ],
  teamleader: [
    [3, words('naam van de klant, deal nummer teamleader, teamleader id')],
    [
      1,
      words(`
        verantwoordelijke, dealfase, bron van de deal, klanttype, rechtsvorm, ondernemingsnummer,
        betalingstermijn, tags, verwachte afsluitdatum, slaagkans, reden van weigering, offertenummer`),
    ],
  ],
};

/** Names that Salesforce gives to its fields; nobody else writes them as one word with capitals. */
const salesforceFields =
  /^(?:(?:Stage|Account|Owner|Opportunity|Who|What|CreatedBy|LastModifiedBy|Pricebook2|Campaign|RecordType|UserRole|Profile|ReportsTo|Parent)Id|StageName|CloseDate|IsDeleted|IsClosed|IsWon|SystemModstamp|CurrencyIsoCode|ForecastCategory(?:Name)?|LastModifiedDate|CreatedDate|ActivityDate|BillingCity|BillingStreet|AnnualRevenue|NumberOfEmployees|[A-Za-z0-9_]+__c)$/;

/** Things that Pipedrive writes before the name of a field: `Deal - Title`. */
const pipedrivePrefix =
  /^(?:deal|organi[sz]ation|organisatie|person|persoon|contactpersoon|activity|activiteit|product|note|notitie|lead|obchod|osoba|organizace)\s+[-–—]\s+\S/i;

const enough = 3;

/** From which system an export comes, by the headers of all its files together. */
export function recogniseSource(files: readonly (readonly string[])[]): Source {
  let best: { source: Source; score: number } = { source: 'other', score: 0 };
  for (const source of sources) {
    if (source === 'other') continue;
    const scores = files.map((columns) => scoreOf(source, columns)).filter((score) => score >= enough);
    const score = scores.reduce((sum, each) => sum + each, 0);
    if (score > best.score) best = { source, score };
  }
  return best.source;
}

function scoreOf(source: Known, columns: readonly string[]): number {
  const keys = new Set(columns.map(headerKey));
  let score = 0;
  for (const [weight, known] of telling[source])
    for (const key of known) if (keys.has(headerKey(key))) score += weight;
  if (source === 'hubspot' && columns.some((column) => stageDayOf(column) !== null)) score += 3;
  if (source === 'salesforce')
    score += 1.5 * columns.filter((column) => salesforceFields.test(column.trim())).length;
  if (source === 'pipedrive')
    score += 2 * columns.filter((column) => pipedrivePrefix.test(column.trim())).length;
  return score;
}

/** The object that most columns of a Pipedrive file belong to, in the word of its prefix; null where they have none. */
export function mainPrefix(columns: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const column of columns) {
    if (!pipedrivePrefix.test(column.trim())) continue;
    const prefix = headerKey(column.split(/\s[-–—]\s/)[0] ?? '');
    counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
