import { useState } from 'react';
import type { Member } from '#base/directory/people/contract.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { ApiProblem } from '#base/ui-kit/client.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import type { VisibilitySetting } from '../contract.ts';
import { visibilityMessages } from '../messages.ts';
import { visibilities, type Visibility } from '../words.ts';
import { useSetVisibility } from './use-visibility.ts';
import { VisibilityEffectTable } from './visibility-effect.tsx';
import css from './visibility.module.css';

/** The choice, who is an exception to it, and what it would change before it is kept. */
export function VisibilityForm(props: { setting: VisibilitySetting; people: readonly Member[] }) {
  const { setting, people } = props;
  const words = useWords(visibilityMessages);
  const toast = useToast();
  const [visibility, setVisibility] = useState(setting.visibility);
  const [exceptions, setExceptions] = useState<readonly MemberId[]>(setting.exceptions);
  const save = useSetVisibility(() => toast({ text: words.saved }));
  const others = people.filter(({ access }) => access !== 'administrator');
  const changed =
    visibility !== setting.visibility ||
    exceptions.length !== setting.exceptions.length ||
    exceptions.some((id) => !setting.exceptions.includes(id));
  const overtaken = save.error instanceof ApiProblem && save.error.status === 409;
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ visibility, exceptions: [...exceptions], version: setting.version });
      }}
    >
      <fieldset className={css.group}>
        <legend>{words.question}</legend>
        <div className={css.choices}>
          {visibilities.map((value) => (
            <Choice chosen={visibility === value} key={value} onChoose={setVisibility} value={value} />
          ))}
        </div>
      </fieldset>
      {visibility !== 'everything' && others.length > 0 ? (
        <fieldset className={css.group}>
          <legend>{words.exceptions}</legend>
          <p className={css.says}>{words.exceptionsSay}</p>
          <div className={css.people}>
            {others.map(({ id, name }) => (
              <Checkbox
                checked={exceptions.includes(id)}
                key={id}
                label={name}
                onChange={(checked) =>
                  setExceptions(checked ? [...exceptions, id] : exceptions.filter((other) => other !== id))
                }
              />
            ))}
          </div>
        </fieldset>
      ) : null}
      {changed ? <VisibilityEffectTable exceptions={exceptions} visibility={visibility} /> : null}
      {overtaken ? <p role="alert">{words.changed}</p> : null}
      {save.error && !overtaken ? <ErrorNote error={save.error} /> : null}
      <div>
        <Button busy={save.isPending} disabled={!changed} kind="primary" type="submit">
          {words.save}
        </Button>
      </div>
    </form>
  );
}

function Choice(props: { value: Visibility; chosen: boolean; onChoose: (value: Visibility) => void }) {
  const { value, chosen, onChoose } = props;
  const words = useWords(visibilityMessages);
  return (
    <label className={css.choice}>
      <input checked={chosen} name="visibility" onChange={() => onChoose(value)} type="radio" value={value} />
      <strong>{words[value]}</strong>
      <span className={css.says}>{words[`${value}Says`]}</span>
    </label>
  );
}
