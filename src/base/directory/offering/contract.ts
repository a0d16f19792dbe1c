import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import {
  amountField,
  centsField,
  currencyField,
  flagField,
  idOf,
  lineField,
  textField,
  versionField,
} from '#base/http/fields.ts';
import type { CompetitorId, ProductId } from '#base/kernel/id.ts';

export const productShape = z.object({
  id: idOf<ProductId>(),
  name: z.string(),
  family: z.string().nullable(),
  code: z.string().nullable(),
  priceCents: centsField.nullable(),
  currency: currencyField,
  archived: z.boolean(),
  version: z.int(),
});
export type Product = z.output<typeof productShape>;

export const competitorShape = z.object({
  id: idOf<CompetitorId>(),
  name: z.string(),
  website: z.string().nullable(),
  archived: z.boolean(),
  version: z.int(),
});
export type Competitor = z.output<typeof competitorShape>;

const may = z.object({ edit: z.boolean() });
const listed = z.object({ archived: flagField.optional() });

export const listProducts = endpoint({
  method: 'GET',
  path: '/api/v1/products',
  summary: 'The products that are sold, by name; the archived ones too where asked for',
  input: listed,
  output: z.object({ products: z.array(productShape), may }),
});

const productFields = {
  name: lineField(),
  family: textField(200),
  code: textField(100),
  priceCents: amountField.nullable(),
};
const ofProduct = { productId: idOf<ProductId>(), version: versionField };

export const addProduct = endpoint({
  method: 'POST',
  path: '/api/v1/products',
  summary: 'Add a product; without a currency it is priced in the organisation’s',
  input: z.object({
    name: productFields.name,
    family: productFields.family.optional(),
    code: productFields.code.optional(),
    priceCents: productFields.priceCents.optional(),
    currency: currencyField.optional(),
  }),
  output: productShape,
});

export const editProduct = endpoint({
  method: 'PATCH',
  path: '/api/v1/products/:productId',
  summary: 'Change what is given of a product',
  input: z.object({
    ...ofProduct,
    ...z.object(productFields).partial().shape,
    currency: currencyField.optional(),
  }),
  output: productShape,
});

export const archiveProduct = endpoint({
  method: 'POST',
  path: '/api/v1/products/:productId/archive',
  summary: 'Archive a product: no new deal is made with it; the deals that have it keep it',
  input: z.object(ofProduct),
  output: productShape,
});

export const restoreProduct = endpoint({
  method: 'POST',
  path: '/api/v1/products/:productId/restore',
  summary: 'Bring an archived product back',
  input: z.object(ofProduct),
  output: productShape,
});

export const listCompetitors = endpoint({
  method: 'GET',
  path: '/api/v1/competitors',
  summary: 'The competitors that deals are lost to, by name; the archived ones too where asked for',
  input: listed,
  output: z.object({ competitors: z.array(competitorShape), may }),
});

const competitorFields = { name: lineField(), website: textField(300) };
const ofCompetitor = { competitorId: idOf<CompetitorId>(), version: versionField };

export const addCompetitor = endpoint({
  method: 'POST',
  path: '/api/v1/competitors',
  summary: 'Add a competitor',
  input: z.object({ name: competitorFields.name, website: competitorFields.website.optional() }),
  output: competitorShape,
});

export const editCompetitor = endpoint({
  method: 'PATCH',
  path: '/api/v1/competitors/:competitorId',
  summary: 'Change what is given of a competitor',
  input: z.object({ ...ofCompetitor, ...z.object(competitorFields).partial().shape }),
  output: competitorShape,
});

export const archiveCompetitor = endpoint({
  method: 'POST',
  path: '/api/v1/competitors/:competitorId/archive',
  summary: 'Archive a competitor; the deals that were lost to it keep it',
  input: z.object(ofCompetitor),
  output: competitorShape,
});

export const restoreCompetitor = endpoint({
  method: 'POST',
  path: '/api/v1/competitors/:competitorId/restore',
  summary: 'Bring an archived competitor back',
  input: z.object(ofCompetitor),
  output: competitorShape,
});
