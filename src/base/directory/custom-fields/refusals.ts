import { messages } from '#base/i18n/messages.ts';

/** Why something with fields of one's own came to nothing. */
export const refusals = messages({
  'too-many-fields': {
    nl: 'Er zijn al honderd velden. Haal er eerst een uit gebruik.',
    en: 'There are a hundred fields already. Take one out of use first.',
  },
  'name-taken': {
    nl: 'Er is al een veld met deze naam.',
    en: 'There is already a field with this name.',
  },
  'no-choices': {
    nl: 'Een keuze heeft minstens één antwoord nodig.',
    en: 'A choice needs at least one answer.',
  },
  'too-many-choices': {
    nl: 'Hoogstens tweehonderd antwoorden, ook die uit gebruik zijn.',
    en: 'Two hundred answers at most, those out of use among them.',
  },
  'same-choice-twice': {
    nl: 'Twee antwoorden zijn hetzelfde.',
    en: 'Two answers are the same.',
  },
  'standard-misfits': {
    nl: 'De standaardwaarde past niet in dit veld.',
    en: 'The value to begin with does not fit in this field.',
  },
  'field-used': {
    nl: 'Dit veld is ergens ingevuld. Haal het uit gebruik; dan blijft bewaard wat er staat.',
    en: 'This field is filled in somewhere. Take it out of use, and what it holds is kept.',
  },
  'values-lost': {
    nl: 'Niet elke waarde past in de nieuwe soort. Maak die eerst passend.',
    en: 'Not every value fits in the new kind. Make those fit first.',
  },
  'no-way-to-kind': {
    nl: 'Dit soort veld kan dat niet worden.',
    en: 'This kind of field cannot become that.',
  },
  'same-choice': {
    nl: 'Kies een ander antwoord om mee samen te voegen.',
    en: 'Choose another answer to merge with.',
  },
  'order-incomplete': {
    nl: 'Intussen is er een veld bij gekomen of weggegaan. Probeer het opnieuw.',
    en: 'A field was added or has gone in the meantime. Please try again.',
  },
});
