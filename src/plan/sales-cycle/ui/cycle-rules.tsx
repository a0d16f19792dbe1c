import { useState } from 'react';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import type { SalesCycle } from '../cycle.ts';
import { cycleRulesMessages } from '../rules-messages.ts';
import { CycleRulesForm } from './cycle-rules-form.tsx';
import { useTeams } from './use-teams.ts';
import css from './cycle-rules.module.css';

/** For whom a cycle is, whose deals begin in it, and which way through its phases is open. */
export function CycleRules({ cycle, mayEdit }: { cycle: SalesCycle; mayEdit: boolean }) {
  const words = useWords(cycleRulesMessages);
  const language = useLanguage();
  const teams = useTeams();
  const [editing, setEditing] = useState(false);
  const named = teams.filter(({ id }) => cycle.teamIds.includes(id)).map(({ name }) => name);
  const way = [cycle.maySkip ? words.skip : words.noSkip, cycle.mayGoBack ? words.back : words.noBack];
  const approvals = cycle.phases
    .filter(({ asksApproval, retired }) => asksApproval && !retired)
    .map(({ name }) => inLanguage(name, language));
  return (
    <Sheet
      actions={
        mayEdit ? (
          <Button onClick={() => setEditing(true)} small>
            {words.edit}
          </Button>
        ) : null
      }
      title={words.title}
    >
      <dl className={css.facts}>
        <div>
          <dt>{words.customers}</dt>
          <dd>{words[`for-${cycle.customers}`]}</dd>
        </div>
        <div>
          <dt>{words.teams}</dt>
          <dd>{cycle.teamIds.length === 0 ? words.everyTeam : named.join(', ')}</dd>
        </div>
        <div>
          <dt>{words.way}</dt>
          {way.map((line) => (
            <dd key={line}>{line}</dd>
          ))}
        </div>
        {approvals.length > 0 ? (
          <div>
            <dt>{words.approval}</dt>
            <dd>{approvals.join(', ')}</dd>
          </div>
        ) : null}
      </dl>
      {editing ? <CycleRulesForm cycle={cycle} onClose={() => setEditing(false)} teams={teams} /> : null}
    </Sheet>
  );
}
