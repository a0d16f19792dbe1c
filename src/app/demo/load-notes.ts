import { newId, type Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { insertMany } from '#base/db/insert-many.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import { addDays, amsterdam, instantAt, type IsoDate } from '#base/kernel/date.ts';
import type { DealId, MemberId, NoteId, NoticeId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';
import { mentionMessages } from '#do/pipeline/notes/mention-messages.ts';
import type {} from '#do/pipeline/notes/table.ts';
import { mentionKind } from '#do/pipeline/notes/words.ts';

import type { DemoCompany, DemoDeal } from './demo-company.ts';
import { required, type DemoIds } from './ids.ts';
import { partTexts } from './part-texts.ts';
import type { Random } from './random.ts';

/** What people noted on deals; in some of it they call the director, whose bell tells so. */
export async function loadNotes(
  tx: Tx,
  ctx: Context,
  company: DemoCompany,
  ids: DemoIds,
  deals: readonly DemoDeal[],
  random: Random,
): Promise<void> {
  const texts = partTexts[ctx.language];
  const director = company.members.find(({ accessLevel }) => accessLevel === 'administrator');
  const noted = deals.filter(() => random.chance(0.35));
  const notes = noted.map((deal, i) => {
    const calls = director !== undefined && deal.owner !== director.key && i < 12 && i % 4 === 0;
    const daysAgo = calls ? 1 + i / 4 : random.int(2, 40);
    return {
      organisation_id: ctx.organisationId,
      id: newId<NoteId>(),
      deal_id: required(ids.deals, deal.key),
      account_id: null,
      contact_id: null,
      author_id: required(ids.members, deal.owner),
      text: calls ? random.pick(texts.calls)(director.name) : random.pick(texts.notes),
      is_pinned: !calls && random.chance(0.25),
      created_at: instantAt(amsterdam, after(deal, addDays(company.today, -daysAgo)), '17:20'),
      edited_at: null,
      calls,
    };
  });
  await insertMany(
    tx,
    'note',
    notes.map(({ calls: _calls, ...note }) => note),
  );
  if (!director) return;
  const calling = notes.filter(({ calls }) => calls);
  const member_id = required(ids.members, director.key);
  await insertMany(
    tx,
    'note_mention',
    calling.map(({ id, created_at }) => ({
      organisation_id: ctx.organisationId,
      note_id: id,
      member_id,
      name: director.name,
      created_at,
    })),
  );
  const names = new Map(company.members.map(({ key, name }) => [required(ids.members, key), name]));
  const titles = new Map(deals.map(({ key, title }) => [required(ids.deals, key), title]));
  const says = (language: Language, author: MemberId, deal: DealId) =>
    wordsOf(mentionMessages, language).subject(names.get(author) ?? '', titles.get(deal) ?? '');
  await insertMany(
    tx,
    'notice',
    calling.map(({ id, author_id, deal_id, text, created_at }) => ({
      organisation_id: ctx.organisationId,
      id: newId<NoticeId>(),
      member_id,
      kind: mentionKind,
      says: JSON.stringify({ nl: says('nl', author_id, deal_id), en: says('en', author_id, deal_id) }),
      quote: text,
      path: `/deals/${deal_id}`,
      subject_id: id,
      at: created_at,
      read_at: null,
    })),
    ['says'],
  );
}

/** A day on which the deal was there. */
const after = (deal: DemoDeal, day: IsoDate): IsoDate => {
  const began = deal.moves[0]?.date ?? day;
  return began > day ? began : day;
};
