import { messages } from '#base/i18n/messages.ts';

/** How a design goes, how good it is, and why there is none. */
export const designMessages = messages({
  waiting: { nl: 'Wacht op zijn beurt', en: 'Waits for its turn' },
  first: { nl: 'Eerste opzet', en: 'First plan' },
  bounding: { nl: 'Uitrekenen wat een uur waard is', en: 'Working out what an hour is worth' },
  sharpening: { nl: 'Uitrekenen wat het beste mogelijk is', en: 'Working out what is best possible' },
  placing: { nl: 'Betere week zoeken', en: 'Looking for a better week' },
  explaining: { nl: 'Uitrekenen wat alles kost', en: 'Working out what everything costs' },
  'why-not': { nl: 'Uitzoeken wat niet samengaat', en: 'Finding out what does not go together' },
  proving: { nl: 'Bewijzen', en: 'Proving' },
  within: {
    nl: (percent: string) => `hoogstens ${percent} onder het best mogelijke`,
    en: (percent: string) => `within ${percent} of the best possible`,
  },
  isBest: { nl: 'Bewezen: beter kan niet', en: 'Proven: nothing is better' },
  notFound: {
    nl: 'Er is geen week gevonden waarin alles past, en ook niet bewezen dat het niet kan. Geef iets meer ruimte.',
    en: 'No week was found in which everything fits, nor proven that there is none. Give a little more room.',
  },
  failed: {
    nl: 'Het ontwerpen is misgegaan. Probeer het nog eens.',
    en: 'Designing went wrong. Please try again.',
  },
  impossible: { nl: 'Dit gaat niet samen', en: 'These do not go together' },
  impossibleSays: {
    nl: (items: string) => `${items} passen niet samen in één week.`,
    en: (items: string) => `${items} do not fit together in one week.`,
  },
  doThat: { nl: 'Doe dit en ontwerp', en: 'Do this and design' },
  freedBy: { nl: 'Het past wel als je één ding loslaat:', en: 'It fits if you let go of one thing:' },
  'any-moment': {
    nl: (item: string) => `${item} op elk moment mag`,
    en: (item: string) => `${item} may be at any moment`,
  },
  'in-pieces': {
    nl: (item: string) => `${item} in stukken mag`,
    en: (item: string) => `${item} may be in pieces`,
  },
  'half-as-long': {
    nl: (item: string) => `${item} half zo lang duurt`,
    en: (item: string) => `${item} takes half as long`,
  },
  'closer-together': {
    nl: (item: string) => `${item} vaker op een dag mag`,
    en: (item: string) => `${item} may be more often on a day`,
  },
  'in-any-order': {
    nl: (item: string) => `${item} in elke volgorde mag`,
    en: (item: string) => `${item} may be in any order`,
  },
  'each-alone': {
    nl: (item: string) => `ieder ${item} alleen doet`,
    en: (item: string) => `each does ${item} alone`,
  },
  'left-out': { nl: (item: string) => `${item} vervalt`, en: (item: string) => `${item} is left out` },

  'nobody-works': { nl: 'Niemand werkt. Vul werktijden in.', en: 'Nobody works. Fill in working hours.' },
  'too-many': {
    nl: 'Er zijn te veel onderdelen of mensen voor één week.',
    en: 'There are too many items or people for one week.',
  },
  'frequency-of-zero': { nl: 'heeft geen aantal keren', en: 'has no number of times' },
  'no-length': { nl: 'heeft geen duur', en: 'has no length' },
  'longer-than-a-day': {
    nl: 'is langer dan een werkdag aaneen',
    en: 'is longer than any stretch of a working day',
  },
  'nobody-takes-part': { nl: 'heeft geen deelnemers die werken', en: 'has nobody who takes part and works' },
  'nobody-is-responsible': {
    nl: 'heeft geen verantwoordelijke die werkt',
    en: 'has nobody responsible who works',
  },
  'not-on-the-grid': { nl: 'begint buiten het raster', en: 'begins off the grid' },
  'window-too-short': { nl: 'past in geen van zijn tijdvensters', en: 'fits none of its time windows' },
  'too-few-moments': { nl: 'heeft te weinig vaste momenten', en: 'has too few fixed moments' },
  'pieces-cannot-be-apart': {
    nl: 'kan niet in stukken én op aparte dagen',
    en: 'cannot be in pieces and on days apart',
  },
  'too-many-a-week': {
    nl: 'past niet zo vaak met zo veel dagen ertussen',
    en: 'does not fit so often with so many days between',
  },
  'follows-nothing': { nl: 'volgt op iets dat er niet is', en: 'follows something that is not there' },
  'follows-in-a-circle': { nl: 'volgt rond op zichzelf', en: 'follows itself in a circle' },
  'follows-more-often': {
    nl: 'komt vaker dan waar het op volgt',
    en: 'comes more often than what it follows',
  },
});
