import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask } from '#base/ui-kit/client.ts';

import { listCustomFields } from '../contract.ts';
import type { CustomField, FieldSubject } from '../rules/field.ts';

export const fieldsQuery = queryOptions({
  queryKey: ['custom-fields'],
  queryFn: ({ signal }) => ask(listCustomFields, {}, { signal }),
  staleTime: 5 * 60_000,
});

const none: never[] = [];

/** The fields of a subject in their order, those in use and those that were, and the people whom they can name. */
export function useFields(subject: FieldSubject) {
  const { data, error } = useQuery(fieldsQuery);
  const members = data?.members ?? none;
  const all = data?.fields ?? none;
  return useMemo(() => {
    const ofSubject: readonly CustomField[] = all.filter((field) => field.subject === subject);
    return {
      all: ofSubject,
      fields: ofSubject.filter(({ retired }) => !retired),
      members,
      memberNames: new Map(members.map(({ id, name }) => [id as string, name])),
      mayEdit: data?.may.edit ?? false,
      isReady: data !== undefined,
      error,
    };
  }, [all, data, error, members, subject]);
}

/** The fields of everything that has any, and the people whom they can name. */
export function useAllFields() {
  const { data } = useQuery(fieldsQuery);
  return { all: data?.fields ?? none, members: data?.members ?? none };
}
