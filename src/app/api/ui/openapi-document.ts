/** The parts of our own OpenAPI document that the page shows. */
export type Parameter = {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  example?: unknown;
};

export type Operation = {
  method: string;
  path: string;
  operationId: string;
  summary: string;
  tag: string;
  scope: string | null;
  parameters: Parameter[];
  body: unknown;
  answer: unknown;
};

type Written = {
  summary: string;
  operationId: string;
  tags: string[];
  parameters: Parameter[];
  requestBody?: { content: Record<string, { example?: unknown }> };
  responses: Record<string, { content?: Record<string, { example?: unknown }> }>;
  security: Record<string, string[]>[];
};

export type OpenApiDocument = { paths: Record<string, Record<string, Written>> };

/** Every operation in the document's order. */
export function operationsIn({ paths }: OpenApiDocument): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, written]) => ({
      method: method.toUpperCase(),
      path,
      operationId: written.operationId,
      summary: written.summary,
      tag: written.tags[0] ?? '',
      scope: written.security.find((one) => one['key'])?.['key']?.[0] ?? null,
      parameters: written.parameters.filter((one) => one.in !== 'header'),
      body: written.requestBody?.content['application/json']?.example,
      answer: Object.values(written.responses['200']?.content ?? {})[0]?.example,
    })),
  );
}

/** Those in which every word stands. */
export function findOperations(operations: readonly Operation[], search: string): Operation[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return operations.filter(({ method, path, summary, scope }) => {
    const said = `${method} ${path} ${summary} ${scope ?? ''}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
}

/** The address with what was filled in; what stayed empty is left out. */
export function addressOf({ path, parameters }: Operation, given: Readonly<Record<string, string>>): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(given[name] ?? ''));
  const query = new URLSearchParams();
  for (const parameter of parameters) {
    const value = given[parameter.name] ?? '';
    if (parameter.in === 'query' && value !== '') query.set(parameter.name, value);
  }
  const written = query.toString();
  return written === '' ? filled : `${filled}?${written}`;
}

/** The same request as a line for a terminal. */
export function curlOf(origin: string, method: string, address: string, body: string | null): string {
  const quote = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;
  return [
    `curl -X ${method} ${quote(origin + address)}`,
    `  -H 'Authorization: Bearer cadans_…'`,
    ...(body === null ? [] : [`  -H 'Content-Type: application/json'`, `  -d ${quote(body)}`]),
  ].join(' \\\n');
}
