import type { Language } from '#base/kernel/language.ts';

type Said = Record<Language, string>;
/** What one week's meeting was about; the oldest week first. */
export type Talk = {
  news: Said;
  issue: Said;
  note: Said;
  decision: Said;
  actions: readonly [Said, Said, Said];
  /** How many of the three were done by the next meeting. */
  kept: 0 | 1 | 2 | 3;
  ratings: readonly number[];
};

const said = (nl: string, en: string): Said => ({ nl, en });

export const talks: readonly Talk[] = [
  {
    news: said('Drie appartementen in Verzonnendam getekend', 'Three flats in Verzonnendam signed'),
    issue: said('Te veel tijd kwijt aan offertes zonder kans', 'Too much time on quotes without a chance'),
    note: said(
      'De helft gaat naar klanten die alleen prijzen vergelijken',
      'Half goes to customers who only compare prices',
    ),
    decision: said(
      'Geen offerte zonder gesprek over de beslisdatum',
      'No quote without a talk about the decision date',
    ),
    actions: [
      said('Vragenlijst voor het intakegesprek maken', 'Make a list of questions for the intake'),
      said('Oude offertes zonder beslisdatum nabellen', 'Call about old quotes without a decision date'),
      said('Voorbeeldofferte inkorten tot twee pagina’s', 'Shorten the sample quote to two pages'),
    ],
    kept: 1,
    ratings: [6, 7, 6, 7],
  },
  {
    news: said('Nieuwe prijslijst staat', 'The new price list is done'),
    issue: said('Opvolging van beursleads loopt achter', 'Follow-up of leads from the fair lags'),
    note: said('Niemand weet van wie welke lead is', 'Nobody knows whose lead is whose'),
    decision: said('Elke beurslead krijgt dezelfde dag een naam', 'Each lead gets a name on the same day'),
    actions: [
      said('Beursleads verdelen', 'Divide the leads from the fair'),
      said('Belscript na de beurs schrijven', 'Write a script for after the fair'),
      said('Tien oude relaties van vorig jaar bellen', 'Call ten accounts of last year'),
    ],
    kept: 2,
    ratings: [7, 7, 6, 8],
  },
  {
    news: said('Klant gaf ons een 9 voor de nazorg', 'A customer gave us a 9 for aftercare'),
    issue: said('Afspraken worden te laat bevestigd', 'Appointments are confirmed too late'),
    note: said('Twee klanten stonden niet klaar', 'Two customers were not ready'),
    decision: said('De dag ervoor een korte mail', 'A short mail the day before'),
    actions: [
      said('Mailtekst voor de bevestiging maken', 'Write the confirmation mail'),
      said('Agenda’s van de buitendienst delen', 'Share the diaries of field sales'),
      said('Routes per regio bundelen', 'Bundle routes by region'),
    ],
    kept: 2,
    ratings: [7, 8, 7, 7],
  },
  {
    news: said('Grootste order van dit kwartaal binnen', 'The largest order of the quarter is in'),
    issue: said('De binnendienst krijgt vragen zonder dossier', 'Inside sales gets questions without a file'),
    note: said('Terugbellen kost dan een halve dag', 'Calling back then takes half a day'),
    decision: said('Overdracht altijd met probleem en behoefte', 'Hand over with the problem and the need'),
    actions: [
      said('Overdrachtformulier maken', 'Make a form for handing over'),
      said('Vijf dossiers samen nalopen', 'Go through five files together'),
      said('Rolverdeling op papier zetten', 'Put who does what on paper'),
    ],
    kept: 3,
    ratings: [8, 8, 7, 8],
  },
  {
    news: said('Twee demo’s op één dag, allebei verder', 'Two demos on one day, both go on'),
    issue: said('Weinig gesprekken op vrijdag', 'Few conversations on Fridays'),
    note: said('Vrijdagochtend werkt wel, de middag niet', 'Friday mornings work, afternoons do not'),
    decision: said('Vrijdagochtend is belochtend', 'Friday morning is for calling'),
    actions: [
      said('Belochtend in alle agenda’s zetten', 'Put the calling morning in all diaries'),
      said('Bellijst voor vrijdag klaarzetten', 'Prepare the list for Friday'),
      said('Resultaat na twee weken laten zien', 'Show the result after two weeks'),
    ],
    kept: 2,
    ratings: [8, 7, 8, 8],
  },
  {
    news: said('Oude klant kwam zelf terug', 'An old customer came back by themselves'),
    issue: said('We verliezen op levertijd', 'We lose on delivery time'),
    note: said('De concurrent belooft vier weken', 'The competitor promises four weeks'),
    decision: said('Levertijd in het eerste gesprek noemen', 'Mention the delivery time in the first talk'),
    actions: [
      said('Levertijden per productgroep opvragen', 'Ask for delivery times by product group'),
      said('Bezwaar “levertijd” oefenen', 'Practise the objection “delivery time”'),
      said('Twee verloren klanten terugbellen', 'Call two lost customers back'),
    ],
    kept: 3,
    ratings: [8, 8, 9, 8],
  },
  {
    news: said('Eerste serviceabonnement verkocht', 'The first service contract sold'),
    issue: said('Offertes blijven in de la liggen', 'Quotes lie in the drawer'),
    note: said('Nabellen gebeurt pas na een week', 'Calls come after a week only'),
    decision: said('Elke offerte binnen drie dagen nabellen', 'Call about each quote within three days'),
    actions: [
      said('Nabellijst op het bord zetten', 'Put the list of calls on the board'),
      said('Offertes ouder dan dertig dagen opschonen', 'Clear out quotes older than thirty days'),
      said('Redenen van verlies bijhouden', 'Keep the reasons of loss'),
    ],
    kept: 2,
    ratings: [8, 9, 8, 8],
  },
  {
    news: said('Drie nieuwe afspraken uit de belochtend', 'Three new appointments from the calling morning'),
    issue: said('Te weinig nieuwe leads, drie weken op rij', 'Too few new leads, three weeks in a row'),
    note: said('De bellijst van de binnendienst is op', 'The list of inside sales has run out'),
    decision: said(
      'Support levert elke maandag veertig nieuwe namen',
      'Support delivers forty new names each Monday',
    ),
    actions: [
      said('Doelgroep installatiebedrijven uitwerken', 'Work out the target group of installers'),
      said('Veertig namen voor maandag klaarzetten', 'Have forty names ready for Monday'),
      said('Belscript herschrijven met drie tegenwerpingen', 'Rewrite the script with three objections'),
    ],
    kept: 1,
    ratings: [9, 8, 8, 9],
  },
];

export const meetingName = said('Salesoverleg', 'Sales meeting');
export const nextIssues = [
  said('Beurs in het voorjaar: wel of niet?', 'The fair in spring: yes or no?'),
  said('Wie vangt de telefoon op met kerst?', 'Who answers the phone at Christmas?'),
];
export const scoreTexts = [
  said('Vijf gesprekken boven het doel', 'Five conversations above target'),
  said('Twee offertes te weinig, komt deze week goed', 'Two quotes short, put right this week'),
  said('Op schema', 'On schedule'),
  said('Eén demo verzet', 'One demo moved'),
];
