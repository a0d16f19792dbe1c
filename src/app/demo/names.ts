import type { Random } from './random.ts';

/** Halves of words that make names of places and families which do not exist. */
const firstHalves = `
  Kwakel Pluim Nimmer Droom Nevel Luim Wispel Fabel Sproke Raadsel Dwaal Mijmer Wolken Zucht
  Kruimel Knispel Brabbel Tuimel Griezel Vlinder Mosterd Zwabber Snoezel Bibber Fluister
  Giechel Hobbel Jubel Kabbel Mompel Ritsel Schommel Trommel Wiebel Babbel Drentel
  Kriebel Wapper`
  .trim()
  .split(/\s+/);
const secondHalves = `
  dijk hoven veen dam burg wijk zee bos horst akker meer berg kamp schoten laar broek voort stede
  wolde beek haven drecht oord sluis`
  .trim()
  .split(/\s+/);

/** Invented place-like names, each once, in a random order. */
export function inventedRoots(random: Random): string[] {
  return random.shuffled(firstHalves.flatMap((first) => secondHalves.map((second) => first + second)));
}

export const cities = [
  { name: 'Nergenshuizen', region: 'Utrecht' },
  { name: 'Oost-Verzinningen', region: 'Overijssel' },
  { name: 'Fabeldam', region: 'Zuid-Holland' },
  { name: 'Droomwijk aan Zee', region: 'Noord-Holland' },
  { name: 'Wolkenburg', region: 'Noord-Brabant' },
  { name: 'Sprookjesveen', region: 'Drenthe' },
  { name: 'Zomaarkerk', region: 'Utrecht' },
  { name: 'Sint-Bedacht', region: 'Limburg' },
  { name: 'Achterweide-Niet', region: 'Gelderland' },
  { name: 'Nieuw-Zogenaamd', region: 'Groningen' },
  { name: 'Verzonderdam', region: 'Zuid-Holland' },
  { name: 'Luchtkasteel', region: 'Noord-Brabant' },
] as const;

const givenNames = `
  Anne Ahmed Bart Carla Cem Dirk Elif Erik Fatima Femke Frank Gerda Hans Ilse Ineke Jan Jeroen
  Karin Kees Laura Lotte Marcel Marieke Mohamed Monique Nadia Niels Olga Patrick Petra Rachid Rob
  Ruben Saskia Stefan Thijs Tineke Vera Willem Yara Youssef Zoë`
  .trim()
  .split(/\s+/);
const prefixes = ['', '', '', 'van ', 'de ', 'van der '];
const surnames = `
  Verzinsel Fantasia Bedenksel Schijnbaar Nepstra Testema Denkbeeld Zomaar Hersenschim Luchtfiets
  Modelsma Nergenshuis Fabelaar Droomvanger Sprookstra Verdichtsel Proefkamp Wolkenveld Niemendal
  Duimzuiger Voorgewend Nepveld Schijnhof Bedachtzaam`
  .trim()
  .split(/\s+/);

/** Somebody who does not exist: a given name and a family name that says so. */
export function inventedPerson(random: Random): string {
  return `${random.pick(givenNames)} ${random.pick(prefixes)}${random.pick(surnames)}`;
}

/** A name as it stands in an e-mail address or a host name: `zoe.van.der.nepveld`. */
export function asAddress(name: string, separator: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, separator)
    .replace(/^[.-]+|[.-]+$/g, '');
}
