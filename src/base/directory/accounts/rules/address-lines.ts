type Address = {
  address: string | null;
  postcode: string | null;
  city: string | null;
  country: string | null;
};

/** The lines of an address as they stand on an envelope: street, postcode with place, country. */
export function addressLines({ address, postcode, city, country }: Address): string[] {
  const place = [postcode, city].filter(Boolean).join('  ');
  return [address, place, country].filter((line): line is string => line !== null && line !== '');
}
