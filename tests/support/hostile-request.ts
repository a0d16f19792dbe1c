import type { fields } from './hostile.ts';

type Schema = Parameters<typeof fields>[0];
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** An operation of the OpenAPI document, as far as its input goes. */
export type Operation = {
  parameters: { name: string; in: string; required: boolean; schema: Schema }[];
  requestBody?: { content: { 'application/json': { schema: Schema } } };
};
export type Paths = Record<string, Record<string, Operation>>;

/** Everything that an operation takes, from path, query and body, as one object. */
export function inputSchema({ parameters, requestBody }: Operation): Schema {
  const given = parameters.filter((parameter) => parameter.in !== 'header');
  const body = requestBody?.content['application/json'].schema;
  return {
    properties: {
      ...Object.fromEntries(given.map(({ name, schema }) => [name, schema])),
      ...body?.properties,
    },
    required: [...given.flatMap(({ name, required }) => (required ? [name] : [])), ...(body?.required ?? [])],
  };
}

/** Such an input as a request: what the path (`/deals/{dealId}`) names in it, the rest in the query or the body. */
export function requestOf(
  method: Method,
  path: string,
  input: Record<string, unknown>,
): { url: string; payload: object | undefined } {
  const inPath = new Set([...path.matchAll(/\{([A-Za-z]+)\}/g)].map(([, name]) => name));
  const url = path.replace(/\{([A-Za-z]+)\}/g, (_, name: string) => inAddress(input[name]).slice(0, 200));
  const rest = Object.entries(input).filter(([name, value]) => !inPath.has(name) && value !== undefined);
  if (method !== 'GET' && method !== 'DELETE') return { url, payload: Object.fromEntries(rest) };
  const query = rest.map(([name, value]) => `${name}=${inAddress(value)}`).join('&');
  return { url: query ? `${url}?${query}` : url, payload: undefined };
}

function inAddress(value: unknown): string {
  const list = Array.isArray(value) ? value : [value];
  const text = list.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join(',');
  return encodeURIComponent(text.toWellFormed()) || '%20';
}
