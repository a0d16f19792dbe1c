import { yes, type Decision } from '#base/kernel/decision.ts';
import { hasText, languages, type LocalText } from '#base/kernel/language.ts';

import { checkValue } from './check-value.ts';
import {
  isChoosing,
  mostChoices,
  mostFields,
  type ChoiceColour,
  type CustomField,
  type FieldChoice,
  type FieldForm,
  type FieldValue,
} from './field.ts';

type Named = { id: string; name: LocalText; retired: boolean };

/** Is there room for another field? */
export function hasRoom(inUse: number): Decision<{ because: 'too-many-fields'; most: number }> {
  return inUse < mostFields ? yes : { ok: false, because: 'too-many-fields', most: mostFields };
}

/** May a field be called this? Not like another that is in use for the same subject, in either language. */
export function isFreeName(name: LocalText, others: readonly Named[]): Decision<{ because: 'name-taken' }> {
  const same = languages.some((language) =>
    others.some((other) => !other.retired && alike(other.name[language], name[language])),
  );
  return same ? { ok: false, because: 'name-taken' } : yes;
}

const alike = (one: string | undefined, other: string | undefined) =>
  one !== undefined && one.trim() !== '' && one.trim().toLowerCase() === other?.trim().toLowerCase();

export type FormRefusal =
  | { because: 'no-choices' | 'same-choice-twice' | 'standard-misfits' }
  | { because: 'too-many-choices'; most: number };

/** Can a field be like this? A choice has answers, no two that read the same, and a standard value fits. */
export function validForm(
  field: Pick<FieldForm, 'kind' | 'decimals' | 'unit' | 'currency' | 'choices'> & {
    standard: FieldValue | null;
  },
): Decision<FormRefusal> {
  const active = field.choices.filter(({ retired }) => !retired);
  if (isChoosing(field.kind)) {
    if (!active.some(({ name }) => hasText(name))) return { ok: false, because: 'no-choices' };
    if (field.choices.length > mostChoices)
      return { ok: false, because: 'too-many-choices', most: mostChoices };
    const said = languages.flatMap((language) =>
      active.flatMap(({ name }) =>
        name[language] ? [`${language} ${name[language].trim().toLowerCase()}`] : [],
      ),
    );
    if (new Set(said).size !== said.length) return { ok: false, because: 'same-choice-twice' };
  }
  if (field.standard !== null && !checkValue(field, field.standard).ok)
    return { ok: false, because: 'standard-misfits' };
  return yes;
}

type GivenChoice = { key?: string | undefined; name: LocalText; colour: ChoiceColour };

/**
 * The choices after an edit: those given, in that order, and behind them, retired, those that are no longer given,
 * because rows may hold them. A key that the field does not have counts as a new choice.
 */
export function mergeFieldChoices(
  before: readonly FieldChoice[],
  given: readonly GivenChoice[],
  newKey: () => string,
): FieldChoice[] {
  const left = new Map(before.map((choice) => [choice.key, choice]));
  const kept = given.map(({ key, name, colour }) => {
    const known = key !== undefined && left.delete(key);
    return { key: known ? key : newKey(), name, colour, retired: false };
  });
  return [...kept, ...[...left.values()].map((choice) => ({ ...choice, retired: true }))];
}

/** The rest of a field's form as its kind takes it: only an amount has a currency, only a choice has choices. */
export function formOf(kind: CustomField['kind'], form: Omit<FieldForm, 'kind'>): FieldForm {
  return {
    kind,
    decimals: kind === 'number' || kind === 'percentage' ? form.decimals : 0,
    unit: kind === 'number' ? form.unit : null,
    currency: kind === 'amount' ? form.currency : null,
    choices: isChoosing(kind) ? form.choices : [],
  };
}
