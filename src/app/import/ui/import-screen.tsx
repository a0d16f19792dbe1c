import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportId } from '#base/kernel/id.ts';
import { BackLink } from '#base/ui-kit/back-link.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { TrashIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { OpenFailed } from '#base/ui-kit/open-failed.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { Stepper } from '#base/ui-kit/stepper.tsx';
import type { ImportDetail } from '../contract.ts';
import { CheckStep } from './check-step.tsx';
import { DoneStep } from './done-step.tsx';
import { MeaningStep } from './meaning-step.tsx';
import { NamesStep } from './names-step.tsx';
import { RunningStep } from './running-step.tsx';
import { importMessages } from './screen-messages.ts';
import { useDiscardImport, useImport } from './use-import.ts';
import css from './import.module.css';

/** One import on its way: from what the columns mean to what became of the rows. */
export function ImportScreen() {
  const words = useWords(importMessages);
  const importId = useParams({ strict: false, select: ({ importId: id }) => (id ?? '') as ImportId });
  const { data, error, refetch } = useImport(importId);
  const [step, setStep] = useState(1);
  const draft = data?.status === 'draft' || data?.status === 'failed';
  const steps = [words.stepFiles, words.stepMeaning, words.stepNames, words.stepCheck, words.stepDone];
  const go = (to: number) => {
    setStep(to);
    window.scrollTo({ top: 0 });
  };
  return (
    <Page
      above={error && !data ? null : <BackLink to="/import">{words.allImports}</BackLink>}
      actions={draft ? <Discard importId={importId} /> : null}
      title={words.title}
      width="middle"
    >
      {error ? (
        <OpenFailed back={words.allImports} error={error} onRetry={() => void refetch()} to="/import" />
      ) : null}
      {data ? (
        <>
          {data.status === 'undone' || data.status === 'undoing' ? null : (
            <div className={css.stepper}>
              <Stepper
                at={draft ? step : data.status === 'running' || data.status === 'checking' ? 3 : 4}
                label={words.steps}
                onGo={draft ? (to) => to > 0 && go(to) : undefined}
                steps={steps}
              />
            </div>
          )}
          <Step detail={data} go={go} step={step} />
        </>
      ) : error ? null : (
        <Skeleton />
      )}
    </Page>
  );
}

function Step(props: { detail: ImportDetail; step: number; go: (step: number) => void }) {
  const { detail, step, go } = props;
  if (detail.status === 'checking') return <RunningStep detail={detail} onStopped={() => go(2)} />;
  if (detail.status === 'running' || detail.status === 'undoing') return <RunningStep detail={detail} />;
  if (detail.status === 'done' || detail.status === 'undone') return <DoneStep detail={detail} />;
  if (step === 1) return <MeaningStep detail={detail} onNext={() => go(2)} />;
  if (step === 2) return <NamesStep detail={detail} onBack={() => go(1)} onNext={() => go(3)} />;
  return <CheckStep detail={detail} onBack={() => go(2)} />;
}

function Discard({ importId }: { importId: ImportId }) {
  const words = useWords(importMessages);
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const discard = useDiscardImport(importId);
  return (
    <>
      <Button icon={TrashIcon} kind="plain" onClick={() => setAsking(true)}>
        {words.discard}
      </Button>
      <ConfirmDialog
        busy={discard.isPending}
        confirm={words.discard}
        onClose={() => setAsking(false)}
        onConfirm={() => discard.mutate(undefined, { onSuccess: () => void navigate({ to: '/import' }) })}
        open={asking}
        title={words.discardAsk}
      >
        <p>{words.discardSays}</p>
        <ErrorNote error={discard.error} />
      </ConfirmDialog>
    </>
  );
}
