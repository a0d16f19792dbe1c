import type { InputOf } from '#base/http/contract.ts';

import type { Address } from '../contract.ts';
import type * as contract from '../contract.ts';
import { writtenChamberNumber } from '../rules/chamber-number.ts';
import { regionAfter, writtenPostcode } from '../rules/region.ts';
import { writtenVatNumber } from '../rules/vat-number.ts';

type Given = Partial<Omit<InputOf<typeof contract.editAccount>, 'accountId' | 'version'>>;
type Place = { postcode: string | null; country: string | null; region: string | null };

/** Where a new account is before anything is said of it. */
export const nowhere: Place = { postcode: null, country: null, region: null };

/** What was given, with the region that follows from a new postcode or country where none is given. */
export function placed(before: Place, given: Given): Given {
  if (given.region !== undefined || (given.postcode === undefined && given.country === undefined))
    return given;
  const after = {
    postcode: given.postcode === undefined ? before.postcode : given.postcode,
    country: given.country === undefined ? before.country : given.country,
  };
  return { ...given, region: regionAfter(before, after) };
}

/** What was given, by its column; what was not is undefined and stays as it is. */
export function columnsOf(given: Given) {
  return {
    name: given.name,
    kind: given.kind,
    legal_form: given.legalForm,
    parent_id: given.parentId,
    owner_id: given.ownerId,
    industry: given.industry,
    employees: given.employees,
    annual_revenue_cents: given.annualRevenueCents,
    chamber_of_commerce_number: written(given.chamberOfCommerceNumber, writtenChamberNumber),
    vat_number: written(given.vatNumber, writtenVatNumber),
    website: given.website,
    phone: given.phone,
    email: given.email,
    address: given.address,
    postcode: written(given.postcode, writtenPostcode),
    city: given.city,
    region: given.region,
    country: given.country,
    post_address: addressColumn(given.postAddress),
    invoice_address: addressColumn(given.invoiceAddress),
  };
}

function written(text: string | null | undefined, write: (text: string) => string) {
  return text ? write(text) : text;
}

/** An address without anything in it is none. */
function addressColumn(address: Address | null | undefined) {
  if (address === undefined) return undefined;
  return address === null || Object.values(address).every((line) => line === null)
    ? null
    : JSON.stringify({
        ...address,
        postcode: address.postcode === null ? null : writtenPostcode(address.postcode),
      });
}
