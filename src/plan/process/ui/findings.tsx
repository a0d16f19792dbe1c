import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { CheckIcon, WarningIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { TextArea } from '#base/ui-kit/text-field.tsx';
import { useRoleNames } from '#plan/roles/ui/use-catalogue.ts';
import { checkMessages } from '../check-messages.ts';
import { designMessages } from '../design-messages.ts';
import type { ProcessModel } from '../rules/model.ts';
import type { FoundThing, FoundThings } from './use-findings.ts';
import { cutOff } from '../rules/fitted-name.ts';
import css from './findings.module.css';

const shownAtFirst = 8;

/** What the checker found, the gravest first; each leads to its place, is mended there or accepted with a reason. */
export function Findings(props: { found: FoundThings; model: ProcessModel; onJump: (id: string) => void }) {
  const { found, model, onJump } = props;
  const words = useWords(designMessages);
  const [all, setAll] = useState(false);
  const [accepting, setAccepting] = useState<FoundThing | null>(null);
  const open = found.findings.filter(({ accepted }) => accepted === null);
  const accepted = found.findings.filter((one) => one.accepted !== null);
  if (model.nodes.length === 0) return null;
  return (
    <section aria-label={words.findings} className={css.findings}>
      <header className={css.head}>
        <h2>{words.findings}</h2>
        <Score label={words.score} score={Math.floor(found.score)} />
      </header>
      {open.length === 0 ? (
        <p className={css.sound}>
          <CheckIcon size={18} />
          {words.noFindings}
        </p>
      ) : null}
      <ul className={css.list}>
        {(all ? open : open.slice(0, shownAtFirst)).map((one) => (
          <FindingLine
            finding={one}
            key={one.key}
            onAccept={() => setAccepting(one)}
            onJump={onJump}
            processId={model.id}
          />
        ))}
      </ul>
      {open.length > shownAtFirst && !all ? (
        <Button kind="plain" onClick={() => setAll(true)} small>
          {words.shownOf(shownAtFirst, open.length)}
        </Button>
      ) : null}
      {accepted.length > 0 ? (
        <details className={css.accepted}>
          <summary>{words.acceptedOnes(accepted.length)}</summary>
          <ul className={css.list}>
            {accepted.map((one) => (
              <FindingLine
                finding={one}
                key={one.key}
                onJump={onJump}
                onReopen={() => void found.accept(one.key, null)}
                processId={model.id}
              />
            ))}
          </ul>
        </details>
      ) : null}
      {accepting ? (
        <AcceptDialog
          finding={accepting}
          onAccept={async (reason) => {
            await found.accept(accepting.key, reason);
            setAccepting(null);
          }}
          onClose={() => setAccepting(null)}
        />
      ) : null}
    </section>
  );
}

function FindingLine(props: {
  finding: FoundThing;
  processId: string;
  onJump: (id: string) => void;
  onAccept?: () => void;
  onReopen?: () => void;
}) {
  const { finding, processId, onJump, onAccept, onReopen } = props;
  const words = useWords(designMessages);
  const says = useWords(checkMessages);
  const inNames = useNamedRoles();
  const text = says[finding.rule](inNames(finding));
  const { look } = finding;
  return (
    <li className={css.line} data-severity={finding.severity}>
      <span className={css.sign}>
        <WarningIcon size={16} />
      </span>
      <div className={css.what}>
        <span className={css.severity}>{says[finding.severity]}</span>
        {look.kind === 'node' ? (
          <button className={css.jump} onClick={() => onJump(look.id)} type="button">
            {text}
          </button>
        ) : look.kind === 'matrix' ? (
          <Link className={css.jump} params={{ processId }} to="/process/$processId/matrix">
            {text}
          </Link>
        ) : (
          <p>{text}</p>
        )}
        {finding.rule === 'channel-without-route' ? (
          <Link className={css.elsewhere} to="/routing">
            {words.toRouting}
          </Link>
        ) : null}
        {finding.accepted === null ? null : (
          <p className={css.because}>
            {words.acceptBecause} {finding.accepted}
          </p>
        )}
      </div>
      <Button kind="plain" onClick={onAccept ?? onReopen} small>
        {onAccept ? words.accept : words.reopen}
      </Button>
    </li>
  );
}

function AcceptDialog(props: {
  finding: FoundThing;
  onAccept: (reason: string) => Promise<void>;
  onClose: () => void;
}) {
  const { finding, onAccept, onClose } = props;
  const words = useWords(designMessages);
  const says = useWords(checkMessages);
  const inNames = useNamedRoles();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <Dialog
      actions={
        <Button kind="primary" type="submit">
          {words.accept}
        </Button>
      }
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (reason.trim() !== '') void onAccept(reason.trim());
      }}
      open
      title={words.acceptTitle}
    >
      <p>{says[finding.rule](inNames(finding))}</p>
      <TextArea
        error={tried && reason.trim() === '' ? words.reasonMissing : null}
        label={words.reason}
        maxLength={1000}
        onChange={setReason}
        value={reason}
      />
    </Dialog>
  );
}

/** Of a name in a sentence. */
const mostLetters = 70;

/** What a finding says, with a role by its name. */
function useNamedRoles(): (finding: FoundThing) => FoundThing['says'] {
  const { nameOf } = useRoleNames();
  return ({ rule, says }) => {
    const said = rule === 'no-time-for-it' ? { ...says, other: nameOf(says.other) } : says;
    return { ...said, what: cutOff(said.what, mostLetters), other: cutOff(said.other, mostLetters) };
  };
}

/** A ring that fills as things are mended; the figure stands in it. */
function Score({ score, label }: { score: number; label: string }) {
  const round = 2 * Math.PI * 15;
  return (
    <span className={css.score} data-good={score >= 90 || undefined}>
      <svg aria-hidden="true" height="36" viewBox="0 0 36 36" width="36">
        <circle className={css.ring} cx="18" cy="18" r="15" />
        <circle
          className={css.filled}
          cx="18"
          cy="18"
          r="15"
          strokeDasharray={`${(score / 100) * round} ${round}`}
          transform="rotate(-90 18 18)"
        />
      </svg>
      <span className={css.figure}>{score}</span>
      <span className={css.scoreWord}>{label}</span>
    </span>
  );
}
