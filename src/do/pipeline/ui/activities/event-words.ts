import { formatCents, formatDateShort, formatNumber } from '#base/i18n/format.ts';
import type { Words } from '#base/i18n/messages.ts';
import { inLanguage, type Language } from '#base/kernel/language.ts';
import type { Currency } from '#base/kernel/money.ts';

import type { DealEvent } from '../../shapes.ts';
import type { dealMessages } from '../deal/deal-messages.ts';

type Said = Words<typeof dealMessages>;
type State = NonNullable<DealEvent['before']>;

/**
 * What happened, in one line: `Van Suspect naar Prospect`, `Bedrag: van € 1.000 naar € 1.200`.
 * @param currency the deal’s, for amounts that changed without it
 */
export function eventWords(event: DealEvent, words: Said, language: Language, currency: Currency): string {
  const phase = (which: DealEvent['toPhase']) => (which ? inLanguage(which.name, language) : '');
  const name = (cycle: State['cycle']) => (cycle ? inLanguage(cycle.name, language) : '');
  const step = ({ toPhase }: DealEvent) => (toPhase ? phase(toPhase) : words.theOrder);
  const change = (what: string, said: (state: State | null) => string | null) =>
    words.changedFromTo(what, said(event.before) ?? words.nothing, said(event.after) ?? words.nothing);
  switch (event.kind) {
    case 'opened':
      if (event.after?.otherDeal) return words.openedAsRepeat(event.after.otherDeal.title);
      return event.toPhase ? words.openedIn(phase(event.toPhase)) : words.wasOpened;
    case 'moved':
      return words.movedFromTo(phase(event.fromPhase), phase(event.toPhase));
    case 'won':
      return words.won;
    case 'lost':
      return words.lost;
    case 'reopened':
      return words.reopened;
    case 'cycle-changed':
      return words.cycleChanged(name(event.after?.cycle), phase(event.toPhase));
    case 'edited':
      return words.wasEdited;
    case 'closing':
      return words.closingCorrected;
    case 'approval-asked':
      return words.approvalAsked(step(event));
    case 'approved':
      return words.wasApproved(step(event));
    case 'sent-back':
      return words.sentBack(step(event));
    case 'approval-withdrawn':
      return words.approvalWithdrawn(step(event));
    case 'repeat-ordered':
      return words.repeatOrdered(event.after?.otherDeal?.title ?? words.deletedDeal);
    case 'owner':
      return change(words.owner, (state) => state?.owner?.name ?? null);
    case 'amount':
      return change(words.amount, (state) =>
        state?.amountCents === null || state?.amountCents === undefined
          ? null
          : formatCents(
              state.amountCents,
              state.currency ?? currency,
              language,
              state.amountCents % 100 === 0,
            ),
      );
    case 'expected-close':
      return change(words.expectedClose, (state) =>
        state?.expectedCloseOn ? formatDateShort(state.expectedCloseOn, language) : null,
      );
  }
}

/**
 * What stands under that line: the confirmation, why it was lost and to whom, what was known in a cycle that was left,
 * why a gate was passed by.
 */
export function eventDetails(event: DealEvent, words: Said, language: Language): string[] {
  const { kind, before, after, reason } = event;
  const why = (text: string) => (after?.passed ? words[`passed-${after.passed}`](text) : words.because(text));
  return [
    kind === 'cycle-changed' && before?.cycle && event.fromPhase
      ? words.cycleLeft(inLanguage(before.cycle.name, language), inLanguage(event.fromPhase.name, language))
      : '',
    ...(kind === 'closing'
      ? closingLines(before, after, words, language)
      : kind === 'edited'
        ? editedLines(before, after, words, language)
        : endLines(after, words, language)),
    ...(before?.results?.length ? [words.knownThere] : []),
    ...(before?.results ?? []).map((result) => knownLine(result, words, language)),
    reason ? (kind === 'approval-asked' || kind === 'approved' ? reason : why(reason)) : '',
  ].filter((line) => line !== '');
}

function endLines(after: State | null, words: Said, language: Language): string[] {
  return [
    after?.closedOn ? words.closedOnDay(formatDateShort(after.closedOn, language)) : '',
    after?.orderConfirmation ?? '',
    after?.lossReason ? words.because(inLanguage(after.lossReason.name, language)) : '',
    after?.lostTo ? `${words.lostTo}: ${after.lostTo.name}` : '',
    after?.lossNote ?? '',
  ];
}

/** What was corrected: from what to what. */
function closingLines(before: State | null, after: State | null, words: Said, language: Language): string[] {
  const day = (state: State | null) => (state?.closedOn ? formatDateShort(state.closedOn, language) : null);
  const reason = (state: State | null) =>
    state?.lossReason ? inLanguage(state.lossReason.name, language) : null;
  const lines: [string, boolean, (state: State | null) => string | null | undefined][] = [
    [words.closed, after?.closedOn !== undefined, day],
    [words.confirmation, after?.orderConfirmation !== undefined, (state) => state?.orderConfirmation],
    [words.lossReason, after?.lossReason !== undefined, reason],
    [words.lostTo, after?.lostTo !== undefined, (state) => state?.lostTo?.name],
    [words.lossNote, after?.lossNote !== undefined, (state) => state?.lossNote],
  ];
  return lines.flatMap(([what, changed, said]) =>
    changed ? [words.changedFromTo(what, said(before) || words.nothing, said(after) || words.nothing)] : [],
  );
}

/** What was edited: from what to what, own fields too. */
function editedLines(before: State | null, after: State | null, words: Said, language: Language): string[] {
  const line = (what: string, from: string | null | undefined, to: string | null | undefined) =>
    words.changedFromTo(what, from || words.nothing, to || words.nothing);
  const named: [string, 'account' | 'contact' | 'product'][] = [
    [words.account, 'account'],
    [words.contact, 'contact'],
    [words.product, 'product'],
  ];
  const value = (state: State | null, key: string) =>
    inLanguage(state?.ownFields?.find((field) => field.key === key)?.value ?? {}, language);
  return [
    ...(after?.title === undefined ? [] : [line(words.title, before?.title, after.title)]),
    ...named.flatMap(([what, key]) =>
      after?.[key] === undefined ? [] : [line(what, before?.[key]?.name, after[key]?.name)],
    ),
    ...(after?.ownFields ?? []).map(({ key, name }) =>
      line(inLanguage(name, language), value(before, key), value(after, key)),
    ),
  ];
}

function knownLine(
  { name, value, note }: NonNullable<State['results']>[number],
  words: Said,
  language: Language,
): string {
  const said =
    typeof value === 'boolean'
      ? value
        ? words.yes
        : words.no
      : typeof value === 'object'
        ? inLanguage(value, language)
        : typeof value === 'number'
          ? formatNumber(value, language)
          : value;
  return `${inLanguage(name, language)}: ${said}${note ? ` (${note})` : ''}`;
}

/** Who or what did it. */
export function eventSource(event: DealEvent, words: Said): string {
  if (event.source === 'import') return words.sourceImport;
  if (event.source === 'demo' && event.by === null) return words.sourceDemo;
  if (event.by) return words.by(event.by.name);
  if (event.byKey !== null) return words.sourceKey(event.byKey);
  return event.source === 'job' ? words.sourceJob : event.source === 'api' ? words.sourceApi : '';
}
