/** A column that says on which day each deal came into a stage, or left it. */
export type StageDay = { moment: 'entered' | 'exited'; stage: string; pipeline: string | null };

const entered =
  'entered|ingevoerd|ingegaan|binnengekomen|binnenkomst|betreden|bereikt|invoer|ingang|aangekomen';
const exited = 'exited|verlaten|uitgegaan|uitgang|vertrek|uitgestapt';
/** `Date entered "Demo (Sales)"`, `Datum binnengekomen in "Demo (Verkoop)"`, `Ingegaan op "Demo"`. */
const before = new RegExp(
  `^(?:latest |first |laatste |eerste )?(?:date |datum |tijdstip )(?:van |waarop |of )?(?:(${entered})|(${exited}))(?: (?:in|van|uit|op|fase|stage|de fase|in fase|in de fase))?[ :]*(.+)$`,
  'i',
);
/** `Datum waarop "Demo (Verkoop)" is ingegaan`. */
const behind = new RegExp(
  `^(?:date |datum )(?:waarop |van )?(?:fase |de fase )?(["'].+["'])(?: (?:is|werd|was))? (?:(${entered})|(${exited}))$`,
  'i',
);
/** HubSpot's own summary of the stage that a deal is in; it names none. */
const currentStage = /^(?:the )?(?:current|huidige|latest|laatste)\b/i;

/**
 * Reads the header of a column with days per stage, as HubSpot writes them: the stage between quotes, its pipeline
 * between brackets behind it. Null for every other header.
 */
export function stageDayOf(header: string): StageDay | null {
  const plain = header
    .replace(/[“”„«»]|""/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
  const first = before.exec(plain);
  const last = first ? null : behind.exec(plain);
  const [isEntered, named] = first ? [first[1], first[3]] : [last?.[2], last?.[1]];
  if (named === undefined) return null;
  const text = named.replace(/^["']+|["']+(?= \(\d+\)$)|["']+$/g, '').trim();
  if (text === '' || currentStage.test(text)) return null;
  return { moment: isEntered === undefined ? 'exited' : 'entered', ...stageAndPipeline(text) };
}

/** `Offer (2 weeks) (Sales)` → the stage `Offer (2 weeks)` of the pipeline `Sales`. */
export function stageAndPipeline(text: string): { stage: string; pipeline: string | null } {
  const parts = /^(.+?)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)$/.exec(text);
  const [, stage, pipeline] = parts ?? [];
  if (stage === undefined || pipeline === undefined || /^\d*$/.test(pipeline))
    return { stage: text, pipeline: null };
  return { stage, pipeline };
}
