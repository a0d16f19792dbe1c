import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { TextArea, TextField } from '#base/ui-kit/text-field.tsx';

import { apiMessages } from '../messages.ts';
import css from './api-screen.module.css';
import { addressOf, curlOf, type Operation } from './openapi-document.ts';

type Answer = { status: number; millis: number; text: string };

/** Fields for what an operation asks, filled with an example, and what comes back. */
export function TryOperation({ operation }: { operation: Operation }) {
  const words = useWords(apiMessages);
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const [body, setBody] = useState(() => (operation.body === undefined ? '' : written(operation.body)));
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer | 'none' | null>(null);
  const hasBody = operation.body !== undefined;
  const wrong = hasBody && !isJson(body);
  const address = addressOf(operation, given);

  const send = async () => {
    if (wrong || busy) return;
    setBusy(true);
    try {
      setAnswer(await askAt(operation.method, address, hasBody ? body : null));
    } catch {
      setAnswer('none');
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className={css.try}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {operation.parameters.length > 0 ? (
        <fieldset className={css.fields}>
          <legend>{words.parameters}</legend>
          {operation.parameters.map(({ name, required }) => (
            <TextField
              autoComplete="off"
              key={name}
              label={name}
              onChange={(value) => setGiven({ ...given, [name]: value })}
              optional={!required}
              required={required}
              spellCheck={false}
              value={given[name] ?? ''}
            />
          ))}
        </fieldset>
      ) : null}
      {hasBody ? (
        <TextArea
          error={wrong ? words.bodyWrong : null}
          label={words.body}
          onChange={setBody}
          rows={Math.min(16, body.split('\n').length)}
          spellCheck={false}
          value={body}
        />
      ) : null}
      <div className={css.send}>
        <Button busy={busy} kind="primary" type="submit">
          {words.send}
        </Button>
        {operation.method === 'GET' ? null : <span className={css.note}>{words.changes}</span>}
      </div>
      {answer === 'none' ? <p role="alert">{words.noAnswer}</p> : null}
      {answer !== null && answer !== 'none' ? (
        <Code text={answer.text} title={words.answer(answer.status, answer.millis)} />
      ) : null}
      <details>
        <summary className={css.more}>{words.byProgram}</summary>
        <Code text={curlOf(location.origin, operation.method, address, hasBody ? body : null)} />
      </details>
      {operation.answer === undefined ? null : (
        <details>
          <summary className={css.more}>{words.example}</summary>
          <Code text={written(operation.answer)} />
        </details>
      )}
    </form>
  );
}

async function askAt(method: string, address: string, body: string | null): Promise<Answer> {
  const since = performance.now();
  const response = await fetch(address, {
    method,
    ...(body === null ? {} : { headers: { 'content-type': 'application/json' }, body }),
  });
  const text = await response.text();
  const millis = Math.round(performance.now() - since);
  return { status: response.status, millis, text: isJson(text) ? written(JSON.parse(text)) : text };
}

function Code({ title, text }: { title?: string; text: string }) {
  return (
    <figure className={css.figure}>
      {title ? <figcaption role="status">{title}</figcaption> : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys */}
      <pre className={css.code} tabIndex={0}>
        {text}
      </pre>
    </figure>
  );
}

const written = (value: unknown) => JSON.stringify(value, null, 2);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
