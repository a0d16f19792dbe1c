import { useFields } from '#base/directory/custom-fields/ui/use-fields.ts';
import { useProducts } from '#base/directory/offering/ui/use-offering.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { useState } from 'react';

import { useCycles } from '../../sales-cycle/ui/use-cycles.ts';
import { targetMessages } from '../messages.ts';
import {
  countedKinds,
  countedOutcomes,
  isSellingTime,
  kpiEvents,
  measuresOf,
  type CountDefinition,
} from '../rules/definition.ts';
import { kindWords } from '../rules/definition-words.ts';
import { wholeCount } from '../rules/starting-kpis.ts';
import { Boxes } from './boxes.tsx';
import css from './kpis.module.css';

const none = 'none';

/** What is counted, read from left to right as a sentence, and which of them. */
export function CountFields(props: {
  definition: CountDefinition;
  onChange: (definition: CountDefinition) => void;
}) {
  const { definition, onChange } = props;
  const words = useWords(targetMessages);
  const say = useWords(kindWords);
  const language = useLanguage();
  const cycles = useCycles().data?.cycles ?? [];
  const products = useProducts(false).data?.products ?? [];
  const ownFields = useFields('deal').fields.filter(({ kind }) => kind === 'choice' || kind === 'choices');
  const field = ownFields.find(({ key }) => key === definition.field?.key);
  const [industries, setIndustries] = useState((definition.industries ?? []).join(', '));
  const change = (part: Partial<CountDefinition>) => onChange({ ...definition, ...part });
  const isPhase = definition.event === 'phase-entered' || definition.event === 'phase-left';
  return (
    <>
      <div className={css.pair}>
        <SelectField
          label={words.measure}
          onChange={(measure) => measure && change({ measure })}
          options={measuresOf(definition.event).map((value) => ({ value, label: words[`measure-${value}`] }))}
          value={definition.measure}
        />
        <SelectField
          label={words.event}
          onChange={(event) => {
            if (!event) return;
            const [first = 'count'] = measuresOf(event);
            const measure = measuresOf(event).includes(definition.measure) ? definition.measure : first;
            const { customers, productIds, field: own } = definition;
            if (event === 'selling-time') return onChange(wholeCount({ event, measure }));
            onChange(
              wholeCount({
                event,
                measure,
                customers,
                industries: definition.industries,
                productIds,
                field: own,
              }),
            );
          }}
          options={kpiEvents
            .filter((value) => value !== 'selling-time' || value === definition.event)
            .map((value) => ({ value, label: words[`event-${value}`] }))}
          value={definition.event}
        />
      </div>
      {definition.event === 'activity' ? (
        <>
          <Boxes
            hint={words.allCount}
            label={words.kinds}
            onChange={(kinds) => change({ kinds })}
            options={countedKinds.map((value) => ({ value, label: say[value] }))}
            values={definition.kinds}
          />
          <Boxes
            hint={words.allCount}
            label={words.outcomes}
            onChange={(outcomes) => change({ outcomes })}
            options={countedOutcomes.map((value) => ({ value, label: say[value] }))}
            values={definition.outcomes}
          />
        </>
      ) : null}
      {isPhase
        ? cycles.map((cycle) => (
            <Boxes
              hint={words.allCount}
              key={cycle.id}
              label={`${words.phases}: ${inLanguage(cycle.name, language)}`}
              onChange={(chosen) => {
                const own = new Set(cycle.phases.map(({ id }) => id));
                const others = (definition.phaseIds ?? []).filter((id) => !own.has(id));
                const next = [...others, ...(chosen ?? [])];
                change({ phaseIds: next.length === 0 ? null : next });
              }}
              options={cycle.phases.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))}
              values={(definition.phaseIds ?? []).filter((id) =>
                cycle.phases.some((phase) => phase.id === id),
              )}
            />
          ))
        : null}
      {definition.event === 'first-response' ? (
        <NumberField
          hint={words.withinHint}
          label={words.within}
          max={525_600}
          min={1}
          onChange={(withinMinutes) => change({ withinMinutes })}
          optional
          unit={words.withinUnit}
          value={definition.withinMinutes}
        />
      ) : null}
      {isSellingTime(definition) ? null : (
        <div className={css.pair}>
          <SelectField
            label={words.customers}
            onChange={(customers) =>
              change({ customers: customers === 'new' || customers === 'existing' ? customers : null })
            }
            options={[
              { value: none, label: words.allCustomers },
              { value: 'new', label: words.newCustomers },
              { value: 'existing', label: words.existingCustomers },
            ]}
            value={definition.customers ?? none}
          />
          <TextField
            hint={words.industriesHint}
            label={words.industries}
            onChange={(text) => {
              setIndustries(text);
              const names = text.split(',').flatMap((name) => name.trim() || []);
              change({ industries: names.length === 0 ? null : names });
            }}
            optional
            value={industries}
          />
        </div>
      )}
      {products.length > 0 && !isSellingTime(definition) ? (
        <Boxes
          hint={words.allCount}
          label={words.products}
          onChange={(productIds) => change({ productIds })}
          options={products.map(({ id, name }) => ({ value: id, label: name }))}
          values={definition.productIds}
        />
      ) : null}
      {ownFields.length > 0 && !isSellingTime(definition) ? (
        <SelectField
          label={words.field}
          onChange={(key) => {
            const chosen = ownFields.find((each) => each.key === key);
            const [first] = chosen?.choices ?? [];
            change({ field: chosen && first ? { key: chosen.key, values: [first.key] } : null });
          }}
          options={[
            { value: none, label: words.noField },
            ...ownFields.map(({ key, name }) => ({ value: key, label: inLanguage(name, language) })),
          ]}
          value={definition.field?.key ?? none}
        />
      ) : null}
      {field && definition.field ? (
        <Boxes
          label={words.only}
          onChange={(values) => change({ field: values ? { key: field.key, values } : null })}
          options={field.choices.map(({ key, name }) => ({ value: key, label: inLanguage(name, language) }))}
          values={definition.field.values}
        />
      ) : null}
    </>
  );
}
