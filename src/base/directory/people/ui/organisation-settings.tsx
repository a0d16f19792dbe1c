import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Currency } from '#base/kernel/money.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ApiProblem } from '#base/ui-kit/client.ts';
import { ErrorNote, errorAt } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { currencies, timeZones } from './organisation-choices.ts';
import { organisationMessages } from './organisation-messages.ts';
import css from './organisation-settings.module.css';
import { organisationQuery, useEditOrganisation, type Organisation } from './use-organisation.ts';

/** Name, time zone and currency: for an administrator to change, for others to read. */
export function OrganisationSettings() {
  const words = useWords(organisationMessages);
  const { data: organisation, error, refetch } = useQuery(organisationQuery);
  return (
    <Sheet title={words.title}>
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {organisation === undefined ? (
        error ? null : (
          <Skeleton lines={4} />
        )
      ) : organisation.may.edit ? (
        <OrganisationForm key={organisation.version} organisation={organisation} />
      ) : (
        <OrganisationFacts organisation={organisation} />
      )}
    </Sheet>
  );
}

function OrganisationForm({ organisation }: { organisation: Organisation }) {
  const words = useWords(organisationMessages);
  const language = useLanguage();
  const toast = useToast();
  const [name, setName] = useState(organisation.name);
  const [timeZone, setTimeZone] = useState(organisation.timeZone);
  const [currency, setCurrency] = useState<Currency>(organisation.currency);
  const save = useEditOrganisation(() => toast({ text: words.saved }));
  const zones = useMemo(() => timeZones(organisation.timeZone), [organisation.timeZone]);
  const moneys = useMemo(
    () => currencies(organisation.currency, language),
    [organisation.currency, language],
  );
  const changed =
    name !== organisation.name || timeZone !== organisation.timeZone || currency !== organisation.currency;
  const overtaken = save.error instanceof ApiProblem && save.error.status === 409;
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ version: organisation.version, name, timeZone, currency });
      }}
    >
      <TextField
        autoComplete="organization"
        error={errorAt(save.error, '/name')}
        label={words.name}
        maxLength={200}
        onChange={setName}
        required
        value={name}
      />
      <div className={css.pair}>
        <SelectField
          error={errorAt(save.error, '/timeZone')}
          hint={words.timeZoneHint}
          label={words.timeZone}
          onChange={(zone) => setTimeZone(zone ?? timeZone)}
          options={zones}
          value={timeZone}
        />
        <SelectField
          error={errorAt(save.error, '/currency')}
          hint={words.currencyHint}
          label={words.currency}
          onChange={(code) => setCurrency((code ?? currency) as Currency)}
          options={moneys}
          value={currency}
        />
      </div>
      {overtaken ? <p role="alert">{words.changed}</p> : null}
      {save.error && !overtaken && !(save.error instanceof ApiProblem && save.error.status === 400) ? (
        <ErrorNote error={save.error} />
      ) : null}
      <div>
        <Button busy={save.isPending} disabled={!changed} kind="primary" type="submit">
          {words.save}
        </Button>
      </div>
    </form>
  );
}

function OrganisationFacts({ organisation }: { organisation: Organisation }) {
  const words = useWords(organisationMessages);
  const facts = [
    [words.name, organisation.name],
    [words.timeZone, organisation.timeZone.replaceAll('_', ' ')],
    [words.currency, organisation.currency],
  ] as const;
  return (
    <dl className={css.facts}>
      {facts.map(([label, value]) => (
        <div className={css.fact} key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
