import { messages } from '#base/i18n/messages.ts';

/** Why something with KPIs and targets came to nothing. */
export const refusals = messages({
  'no-name': { nl: 'Geef de KPI een naam.', en: 'Give the KPI a name.' },
  'measure-not-of-event': {
    nl: 'Dit kan niet worden geteld van deze gebeurtenis. Kies een andere manier van tellen.',
    en: 'This cannot be measured of this event. Choose another way of counting.',
  },
  'ratio-of-itself': {
    nl: 'Een ratio deelt twee verschillende KPI’s.',
    en: 'A ratio divides two different KPIs.',
  },
  'ratio-of-ratio': {
    nl: 'Een ratio deelt tellingen, geen andere ratio.',
    en: 'A ratio divides counts, not another ratio.',
  },
  'part-missing': {
    nl: 'Een van de twee KPI’s van deze ratio is er niet.',
    en: 'One of the two KPIs of this ratio is not there.',
  },
  'cohort-without-deals': {
    nl: 'Om te volgen wat ervan werd, moeten beide KPI’s over verkoopkansen gaan. Kies “van dezelfde weken”.',
    en: 'To follow what became of them, both KPIs have to be about deals. Choose “of the same weeks”.',
  },
  'nothing-counts': {
    nl: 'In een van de keuzelijsten is niets gekozen. Kies iets, of laat de keuze weg.',
    en: 'In one of the lists nothing is chosen. Choose something, or leave the choice out.',
  },
  'selling-time-is-whole': {
    nl: 'Netto salestijd telt altijd als geheel, zoals het ritme die bijhoudt. Laat de keuzes weg.',
    en: 'Net selling time always counts as a whole, as the rhythm keeps it. Leave the choices out.',
  },
  'part-of-a-ratio': {
    nl: 'Een ratio is uit deze KPI gemaakt. Wijzig of bewaar eerst die ratio.',
    en: 'A ratio is made of this KPI. Change or put away that ratio first.',
  },
  'not-a-kpi': {
    nl: 'Een van deze KPI’s is er niet of is buiten gebruik.',
    en: 'One of these KPIs is not there or was retired.',
  },
  'before-the-start': {
    nl: 'Deze week ligt vóór een eerdere wijziging. Kies een latere week.',
    en: 'This week lies before an earlier change. Choose a later week.',
  },
});
