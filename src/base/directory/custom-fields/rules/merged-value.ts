import type { FieldForm, FieldValue } from './field.ts';

/** A value after one answer has been put in the place of another: each once, in the order of the answers. */
export function mergedValue(
  { choices }: Pick<FieldForm, 'choices'>,
  value: FieldValue,
  from: string,
  into: string,
): FieldValue {
  if (!Array.isArray(value)) return value === from ? into : value;
  if (!value.includes(from)) return value;
  const chosen = new Set(value.map((key) => (key === from ? into : key)));
  return choices.filter(({ key }) => chosen.has(key)).map(({ key }) => key);
}
