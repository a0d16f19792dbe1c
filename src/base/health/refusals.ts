/** Why a request is turned away that could be answered at another moment. */
export const refusals = {
  overloaded: {
    nl: 'Het is nu erg druk. Probeer het zo opnieuw.',
    en: 'There is too much to do at the moment. Please try again shortly.',
  },
} as const;
