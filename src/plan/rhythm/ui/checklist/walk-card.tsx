import { useNavigate } from '@tanstack/react-router';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button, ButtonLink } from '#base/ui-kit/button.tsx';
import { CheckIcon, ChevronLeftIcon, ChevronRightIcon, CloseIcon, PlayIcon } from '#base/ui-kit/icons.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { Kbd } from '#base/ui-kit/kbd.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { RichTextView } from '#base/ui-kit/rich-text-view.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { useChange } from '#base/ui-kit/use-change.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { richInLanguage } from '#base/kernel/rich-text.ts';

import type { Checklist } from '../../contract.ts';
import type { RhythmItem, Verdict } from '../../item.ts';
import { addRhythmPlan, designRhythmPlan } from '../../planner/contract.ts';
import { plannerMessages } from '../../planner/messages.ts';
import { useRefreshPlans } from '../../planner/ui/use-plans.ts';
import { checklistMessages } from './checklist-messages.ts';
import css from './checklist.module.css';
import type { Done } from './use-checklist.ts';
import { useItemWords, type ItemFact } from './use-item-words.ts';

/** The item at hand, and what the team makes of it. */
export function WalkCard(props: {
  item: RhythmItem;
  items: readonly RhythmItem[];
  place: number;
  may: Checklist['may'];
  progress: Checklist['progress'];
  last: Done | null;
  onJudge: (verdict: Verdict) => void;
  onStep: (by: 1 | -1) => void;
  onChange: () => void;
  onUndo: () => void;
}) {
  const { item, items, place, may, progress, last, onJudge, onStep, onChange, onUndo } = props;
  const words = useWords(checklistMessages);
  const language = useLanguage();
  const manual = richInLanguage(item.manual, language);
  return (
    <section aria-label={words.walk} className={css.card}>
      <header className={css.cardHead}>
        <Badge wing={item.part}>{words[item.part]}</Badge>
        <span className={css.half}>
          {item.part === 'plan' || item.part === 'act' ? words.managersHalf : words.teamsHalf}
        </span>
        {item.code === null ? <Badge>{words.own}</Badge> : null}
        {item.sells ? <Badge>{words.sells}</Badge> : null}
        <span className={css.place}>
          <IconButton icon={ChevronLeftIcon} label={words.previous} onClick={() => onStep(-1)} small />
          <span>{words.place(place, items.length)}</span>
          <IconButton icon={ChevronRightIcon} label={words.next} onClick={() => onStep(1)} small />
        </span>
      </header>
      <div aria-live="polite">
        <h2 className={css.name} data-struck={item.verdict === 'struck' || undefined}>
          {inLanguage(item.name, language)}
        </h2>
        <RichTextView className={css.manual} text={manual} />
      </div>
      <Facts item={item} items={items} />
      <div className={css.verdicts}>
        {may.judge ? (
          <>
            <Button
              aria-pressed={item.verdict === 'kept'}
              className={css.verdict}
              icon={CheckIcon}
              kind={item.verdict === 'struck' ? 'quiet' : 'primary'}
              onClick={() => onJudge('kept')}
            >
              {words.keep} <Kbd>K</Kbd>
            </Button>
            <Button
              aria-pressed={item.verdict === 'struck'}
              className={css.verdict}
              icon={CloseIcon}
              kind={item.verdict === 'struck' ? 'primary' : 'quiet'}
              onClick={() => onJudge('struck')}
            >
              {words.strike} <Kbd>X</Kbd>
            </Button>
            {item.verdict === 'open' ? null : (
              <Button kind="plain" onClick={() => onJudge('open')}>
                {words.reopen}
              </Button>
            )}
          </>
        ) : null}
        <Button className={css.change} kind="plain" onClick={onChange}>
          {may.design ? words.change : words.look}
        </Button>
      </div>
      <p aria-live="polite" className={css.last}>
        {last ? (
          <>
            {last.text}{' '}
            {last.undo ? (
              <button className={css.undo} onClick={onUndo} type="button">
                {words.undo}
              </button>
            ) : null}
          </>
        ) : null}
      </p>
      {progress.decided === progress.total ? <Finished items={items} mayDesign={may.design} /> : null}
    </section>
  );
}

function Facts({ item, items }: { item: RhythmItem; items: readonly RhythmItem[] }) {
  const { names, say } = useItemWords(items);
  const shown: ItemFact[] = ['frequency', 'minutes', 'responsible', 'who', 'gathering', 'moment'];
  if (item.windows.length > 0) shown.push('windows');
  if (item.pieceMinutes !== null) shown.push('pieces');
  if (item.daysApart > 0) shown.push('daysApart');
  if (item.followsId !== null) shown.push('follows');
  return (
    <dl className={css.facts}>
      {shown.map((fact) => (
        <div key={fact}>
          <dt>{names[fact]}</dt>
          <dd>{say(fact, item)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Round the loop: from here one press leads to the week. */
function Finished({ items, mayDesign }: { items: readonly RhythmItem[]; mayDesign: boolean }) {
  const words = useWords(checklistMessages);
  const planner = useWords(plannerMessages);
  const navigate = useNavigate();
  const { quick } = useChange(useRefreshPlans());
  const design = () =>
    quick(async () => {
      const made = await ask(addRhythmPlan, { name: planner.firstName });
      await ask(designRhythmPlan, { planId: made.id, version: made.version });
      await navigate({ to: '/rhythm/planner', search: { plan: made.id } });
    });
  const count = (verdict: Verdict) => items.filter((item) => item.verdict === verdict).length;
  return (
    <div className={css.finished}>
      <div>
        <strong>{words.doneTitle}</strong>
        <p>{words.doneSays(count('kept'), count('struck'))}</p>
      </div>
      <span className={css.ways}>
        <ButtonLink to="/">{words.toHome}</ButtonLink>
        {mayDesign && count('kept') > 0 ? (
          <Button icon={PlayIcon} kind="primary" onClick={design}>
            {planner.begin}
          </Button>
        ) : (
          <ButtonLink kind="primary" to="/rhythm/planner">
            {words.toPlanner}
          </ButtonLink>
        )}
      </span>
    </div>
  );
}
