import { expect, test } from 'vitest';

import { addressOf, curlOf, findOperations, operationsIn, type OpenApiDocument } from './openapi-document.ts';

const document: OpenApiDocument = {
  paths: {
    '/api/v1/deals/{dealId}': {
      patch: {
        summary: 'Change a deal',
        operationId: 'patchDealsDealId',
        tags: ['deals'],
        parameters: [
          { name: 'dealId', in: 'path', required: true, example: 'x' },
          { name: 'If-Match', in: 'header', required: false },
        ],
        requestBody: { content: { 'application/json': { example: { title: 'Oven' } } } },
        responses: { '200': { content: { 'application/json': { example: { id: 'x' } } } } },
        security: [{ session: [] }, { key: ['deals:write'] }],
      },
      get: {
        summary: 'One deal',
        operationId: 'getDealsDealId',
        tags: ['deals'],
        parameters: [
          { name: 'dealId', in: 'path', required: true },
          { name: 'limit', in: 'query', required: false },
        ],
        responses: { '200': {} },
        security: [{ session: [] }],
      },
    },
  },
};
const operations = operationsIn(document);

test('operations are read with their scope, their body and their answer', () => {
  expect(operations).toMatchObject([
    { method: 'PATCH', scope: 'deals:write', body: { title: 'Oven' }, answer: { id: 'x' } },
    { method: 'GET', scope: null, body: undefined },
  ]);
  expect(operations[0]?.parameters.map(({ name }) => name)).toEqual(['dealId']);
});

test('every word of a search must stand somewhere', () => {
  expect(findOperations(operations, 'change deal')).toHaveLength(1);
  expect(findOperations(operations, 'get DEALS')).toHaveLength(1);
  expect(findOperations(operations, 'nothing')).toHaveLength(0);
  expect(findOperations(operations, ' ')).toHaveLength(2);
});

test('an address holds what was filled in, escaped', () => {
  const get = operations[1];
  if (!get) throw new Error('there are two');
  expect(addressOf(get, { dealId: 'a/b', limit: '' })).toBe('/api/v1/deals/a%2Fb');
  expect(addressOf(get, { dealId: '1', limit: '5' })).toBe('/api/v1/deals/1?limit=5');
});

test('a line for a terminal survives a quote in the body', () => {
  expect(curlOf('https://x', 'POST', '/a', `{"a":"'"}`)).toContain(String.raw`'{"a":"'\''"}'`);
});
