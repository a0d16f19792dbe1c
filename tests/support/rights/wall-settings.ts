/** What a wall needs to be hung up. */
export const wallSettings = {
  name: 'Kantine',
  whole: true,
  teamIds: [],
  views: ['score', 'wins', 'activity', 'trends', 'loop'],
  seconds: 300,
  theme: 'dark',
  language: 'nl',
  withOwner: true,
  celebrations: true,
  names: false,
  amounts: true,
  customers: false,
};
