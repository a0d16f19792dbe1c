import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import type { OutputOf } from '#base/http/contract.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { ask } from '#base/ui-kit/client.ts';
import { useLanguage } from '#base/ui-kit/language.tsx';
import { acceptFinding, type getDrawing } from '../contract.ts';
import { checkProcess, type Checked } from '../rules/check/check-process.ts';
import { placeToLook } from '../rules/check/place-to-look.ts';
import type { Severity } from '../rules/check/finding.ts';
import type { ProcessId, ProcessModel } from '../rules/model.ts';
import { useChannels } from './use-channels.ts';
import { large, useBeside } from './use-beside.ts';
import type { Surroundings } from './use-surroundings.ts';

/** Of a large drawing, until it has been looked at. */
const nothingChecked: Checked = { findings: [], score: 100 };

/** What the checker finds in a drawing as it is on the screen, with what was accepted of it. */
export function useFindings(drawing: OutputOf<typeof getDrawing>, model: ProcessModel, around: Surroundings) {
  const language = useLanguage();
  const queries = useQueryClient();
  const [acceptances, setAcceptances] = useState(drawing.acceptances);
  const late = useDeferredValue(model);
  const channels = useChannels();
  const perWeek = around.perWeekOf(model.id);
  const phases = useMemo(
    () =>
      around.phasesFor(late.kind).map(({ id, name, criteria }) => ({
        id,
        name: inLanguage(name, language),
        criteria: criteria.map((one) => ({ id: one.id, name: inLanguage(one.name, language) })),
      })),
    [around, late.kind, language],
  );
  const wish = useMemo(
    () => ({
      model: late,
      context: { ...around.held, routedChannels: channels.routed, phases, dealsPerWeek: perWeek },
      accepted: acceptances.map(({ finding, reason }) => ({ key: finding, because: reason })),
    }),
    [late, around, acceptances, phases, perWeek, channels],
  );
  const isLong = late.nodes.length > large;
  const now = useMemo(
    () => (isLong ? null : checkProcess(wish.model, wish.context, wish.accepted)),
    [isLong, wish],
  );
  const beside = useBeside('check', isLong ? wish : null);
  const checked = now ?? beside?.result ?? nothingChecked;
  const findings = useMemo(
    () =>
      checked.findings.map((one) => ({
        ...one,
        look: placeToLook(late, one, phases),
        ...(one.rule === 'channel-without-route'
          ? { says: { ...one.says, other: channels.nameOf(one.says.other) } }
          : {}),
      })),
    [checked, channels, late, phases],
  );
  const marks = useMemo(() => {
    const worst = new Map<string, Severity>();
    for (const { at, severity, accepted } of checked.findings)
      if (accepted === null && at.kind === 'node' && !worst.has(at.id)) worst.set(at.id, severity);
    return worst;
  }, [checked]);
  const accept = async (finding: string, reason: string | null) => {
    const { acceptances: now } = await ask(acceptFinding, {
      processId: model.id as ProcessId,
      stand: drawing.stand,
      finding,
      reason,
    });
    setAcceptances(now);
    void queries.invalidateQueries({ queryKey: ['processes', 'list'] });
  };
  return { ...checked, findings, marks, accept };
}

export type FoundThings = ReturnType<typeof useFindings>;
export type FoundThing = FoundThings['findings'][number];
