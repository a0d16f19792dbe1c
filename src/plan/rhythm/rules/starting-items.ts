import type { Language } from '#base/kernel/language.ts';

import type { Role } from '../../roles/role.ts';
import type { Gathering } from './week.ts';

/** The four parts of the loop, in the order in which it runs. */
export const loopParts = ['plan', 'do', 'check', 'act'] as const;
export type LoopPart = (typeof loopParts)[number];

export const rhythmPeriods = ['day', 'week', 'two-weeks', 'month', 'quarter', 'year'] as const;
export type RhythmPeriod = (typeof rhythmPeriods)[number];

/** An activity with which the checklist begins; the team keeps, strikes or changes it. */
export type StartingItem = {
  /** One word that stays the same, whatever the item is called. */
  code: string;
  part: LoopPart;
  name: Record<Language, string>;
  /** What exactly happens, in a few words. */
  manual: Record<Language, string>;
  /** Counts as net selling time: with customers, or directly for one. */
  sells: boolean;
  minutes: number;
  frequency: { times: number; per: RhythmPeriod };
  gathering: Gathering;
  responsible: Role;
  /** Who takes part. */
  who: readonly Role[];
};

const sellers: readonly Role[] = ['inbound', 'outbound', 'closer', 'account-manager'];
const everybody: readonly Role[] = [...sellers, 'sales-manager', 'support'];
const manager: readonly Role[] = ['sales-manager'];

type Told = {
  nl: [name: string, manual: string];
  en: [name: string, manual: string];
  minutes: number;
  often: [times: number, per: RhythmPeriod];
  gathering?: Gathering;
  responsible?: Role;
  who?: readonly Role[];
  sells?: boolean;
};

const item = (part: LoopPart, code: string, told: Told): StartingItem => ({
  code,
  part,
  name: { nl: told.nl[0], en: told.en[0] },
  manual: { nl: told.nl[1], en: told.en[1] },
  sells: told.sells ?? false,
  minutes: told.minutes,
  frequency: { times: told.often[0], per: told.often[1] },
  gathering: told.gathering ?? 'alone',
  responsible: told.responsible ?? 'sales-manager',
  who: told.who ?? manager,
});

/** In the order in which they lie along the loop: the manager's half, the team's half, and back. */
export const startingItems: readonly StartingItem[] = [
  item('plan', 'year-plan', {
    nl: ['Jaarplan', 'Zet op één bladzijde wat we dit jaar bereiken, bij wie en waarmee.'],
    en: ['Year plan', 'Put on one page what we achieve this year, with whom and how.'],
    minutes: 480,
    often: [1, 'year'],
    gathering: 'together',
    who: ['owner', 'sales-manager'],
  }),
  item('plan', 'positioning', {
    nl: [
      'Positionering',
      'Loop na wat we verkopen, aan wie wel en niet, en waarom wij. Pas aan wat niet meer klopt.',
    ],
    en: [
      'Positioning',
      'Go through what we sell, to whom and to whom not, and why us. Change what no longer holds.',
    ],
    minutes: 180,
    often: [1, 'year'],
    gathering: 'together',
    who: ['owner', 'sales-manager', 'closer', 'account-manager'],
  }),
  item('plan', 'customer-panel', {
    nl: [
      'Klantenpanel',
      'Vraag vijf klanten via welk kanaal ze geholpen willen worden en waarom ze kochten.',
    ],
    en: [
      'Customer panel',
      'Ask five customers through which channel they want to be served, and why they bought.',
    ],
    minutes: 120,
    often: [2, 'year'],
    gathering: 'together',
    who: ['sales-manager', 'account-manager'],
    sells: true,
  }),
  item('plan', 'competition', {
    nl: [
      'Concurrentie bijhouden',
      'Werk per concurrent bij wat hij biedt, wat ons onderscheidt en welk bewijs we hebben.',
    ],
    en: [
      'Competitors',
      'Bring up to date per competitor what they offer, what sets us apart and what proof we have.',
    ],
    minutes: 60,
    often: [1, 'quarter'],
  }),
  item('plan', 'goals', {
    nl: [
      'Doelen per seizoen',
      'Verdeel het jaardoel over de kwartalen en de teams. Reken terug naar leads en afspraken.',
    ],
    en: [
      'Goals per season',
      'Divide the year goal over quarters and teams. Count back to leads and appointments.',
    ],
    minutes: 120,
    often: [1, 'quarter'],
    who: ['owner', 'sales-manager'],
    gathering: 'together',
  }),
  item('plan', 'own-targets', {
    nl: [
      'Doelen per verkoper',
      'Stel eerst zelf je doel voor. Bespreek het verschil met dat van je manager.',
    ],
    en: [
      'Targets per seller',
      'Propose your own target first. Talk about the difference with your manager’s.',
    ],
    minutes: 45,
    often: [1, 'quarter'],
    gathering: 'one-to-one',
    who: sellers,
  }),
  item('plan', 'roles', {
    nl: [
      'Rollen en petten',
      'Kijk wie welke rol heeft en voor welk deel van de tijd. Los dubbele petten op.',
    ],
    en: [
      'Roles and hats',
      'See who holds which role for which share of the time. Sort out who wears too many hats.',
    ],
    minutes: 60,
    often: [1, 'quarter'],
  }),
  item('plan', 'sales-process', {
    nl: ['Salesproces bijwerken', 'Leg het proces naast de praktijk. Kies één stap die beter kan.'],
    en: ['Sales process', 'Lay the process beside what really happens. Choose one step that can be better.'],
    minutes: 90,
    often: [1, 'quarter'],
    gathering: 'together',
    who: ['sales-manager', 'closer', 'support'],
  }),
  item('plan', 'target-groups', {
    nl: ['Doelgroepen kiezen', 'Kies met welke doelgroepen we de komende maand beginnen, en met welke niet.'],
    en: ['Target groups', 'Choose which target groups we begin with next month, and which not.'],
    minutes: 60,
    often: [1, 'month'],
    gathering: 'together',
    who: ['sales-manager', 'outbound', 'support'],
  }),
  item('plan', 'scripts', {
    nl: ['Scripts en e-mails', 'Verbeter één script en één e-mail met wat deze maand werkte.'],
    en: ['Scripts and e-mails', 'Make one script and one e-mail better with what worked this month.'],
    minutes: 60,
    often: [1, 'month'],
    gathering: 'together',
    who: ['sales-manager', 'outbound', 'inbound'],
  }),
  item('plan', 'campaigns', {
    nl: [
      'Acties afstemmen met marketing',
      'Stem af welke acties lopen, welke leads eraan komen en wie ze oppakt.',
    ],
    en: ['Campaigns with marketing', 'Agree which campaigns run, which leads are coming and who takes them.'],
    minutes: 45,
    often: [1, 'month'],
    gathering: 'together',
    who: ['sales-manager', 'inbound'],
  }),
  item('plan', 'week-plan', {
    nl: ['Weekplan', 'Zet je bezoeken en belblokken vast voor volgende week.'],
    en: ['Week plan', 'Fix your visits and calling blocks for next week.'],
    minutes: 30,
    often: [1, 'week'],
    responsible: 'closer',
    who: sellers,
  }),

  item('do', 'list-research', {
    nl: ['Bellijst maken', 'Zoek bedrijven die passen, met de juiste persoon en zijn nummer.'],
    en: ['Call list', 'Find companies that fit, with the right person and their number.'],
    minutes: 120,
    often: [2, 'week'],
    responsible: 'support',
    who: ['support'],
  }),
  item('do', 'cold-calls', {
    nl: ['Bellen voor afspraken', 'Bel in één blok de lijst van vandaag af. Leg elk gesprek meteen vast.'],
    en: ['Calling for appointments', 'Call today’s list in one block. Log every call at once.'],
    minutes: 120,
    often: [1, 'day'],
    responsible: 'outbound',
    who: ['outbound'],
    sells: true,
  }),
  item('do', 'inbound', {
    nl: ['Aanvragen beantwoorden', 'Bel elke nieuwe aanvraag binnen het uur terug.'],
    en: ['Answering enquiries', 'Call back every new enquiry within the hour.'],
    minutes: 60,
    often: [1, 'day'],
    responsible: 'inbound',
    who: ['inbound'],
    sells: true,
  }),
  item('do', 'hand-over', {
    nl: ['Leads overdragen', 'Draag gecontroleerde leads over aan de closer, met wat je al weet.'],
    en: ['Handing over leads', 'Hand checked leads to the closer, with what you know already.'],
    minutes: 15,
    often: [1, 'day'],
    gathering: 'together',
    responsible: 'inbound',
    who: ['inbound', 'closer'],
  }),
  item('do', 'preparation', {
    nl: ['Bezoek voorbereiden', 'Zoek uit wat er speelt, wie beslist en wat je wilt weten.'],
    en: ['Preparing visits', 'Find out what is going on, who decides and what you want to know.'],
    minutes: 30,
    often: [4, 'week'],
    responsible: 'closer',
    who: ['closer', 'account-manager'],
  }),
  item('do', 'first-visit', {
    nl: ['Eerste bezoek', 'Kom terug met het probleem, de behoefte, de concurrent en de beslisdatum.'],
    en: ['First visit', 'Come back with the problem, the need, the competitor and the decision date.'],
    minutes: 90,
    often: [4, 'week'],
    responsible: 'closer',
    who: ['closer'],
    sells: true,
  }),
  item('do', 'demonstration', {
    nl: ['Presentatie of demo', 'Laat alleen zien wat hun probleem oplost. Vraag waarom het past.'],
    en: ['Presentation or demo', 'Show only what solves their problem. Ask why it fits.'],
    minutes: 90,
    often: [2, 'week'],
    responsible: 'closer',
    who: ['closer'],
    sells: true,
  }),
  item('do', 'quotes', {
    nl: ['Offertes maken', 'Bevestig in de offerte wat de klant al wil kopen, in zijn eigen woorden.'],
    en: [
      'Making quotes',
      'Let the quote confirm what the customer already wants to buy, in their own words.',
    ],
    minutes: 60,
    often: [3, 'week'],
    responsible: 'closer',
    who: ['closer', 'account-manager'],
    sells: true,
  }),
  item('do', 'follow-up', {
    nl: ['Offertes opvolgen', 'Bel elke open offerte na op de afgesproken dag.'],
    en: ['Following up quotes', 'Call about every open quote on the day that was agreed.'],
    minutes: 60,
    often: [3, 'week'],
    responsible: 'closer',
    who: ['closer', 'account-manager'],
    sells: true,
  }),
  item('do', 'closing', {
    nl: ['Order rondmaken', 'Vraag om de opdracht, leg hem schriftelijk vast en regel de start.'],
    en: ['Closing orders', 'Ask for the order, get it in writing and arrange the start.'],
    minutes: 60,
    often: [2, 'week'],
    responsible: 'closer',
    who: ['closer'],
    sells: true,
  }),
  item('do', 'customer-visit', {
    nl: ['Klant bezoeken', 'Ga langs bij een bestaande klant: hoe gaat het, en wat is de volgende stap?'],
    en: [
      'Visiting customers',
      'Go and see an existing customer: how is it going, and what is the next step?',
    ],
    minutes: 90,
    often: [3, 'week'],
    responsible: 'account-manager',
    who: ['account-manager'],
    sells: true,
  }),
  item('do', 'aftercare', {
    nl: ['Nazorg', 'Bel kort na de levering of alles goed is. Vraag om een aanbeveling.'],
    en: ['Aftercare', 'Call shortly after delivery to ask if all is well. Ask for a referral.'],
    minutes: 30,
    often: [2, 'week'],
    responsible: 'account-manager',
    who: ['account-manager'],
    sells: true,
  }),
  item('do', 'logging', {
    nl: ['Vastleggen', 'Werk je kansen bij: fase, volgende stap en datum.'],
    en: ['Logging', 'Bring your deals up to date: phase, next step and date.'],
    minutes: 15,
    often: [1, 'day'],
    responsible: 'closer',
    who: sellers,
  }),
  item('do', 'order-desk', {
    nl: ['Orders verwerken', 'Zet orders door en zeg de klant wanneer hij wat krijgt.'],
    en: ['Processing orders', 'Pass orders on and tell the customer when they get what.'],
    minutes: 60,
    often: [1, 'day'],
    responsible: 'support',
    who: ['support'],
  }),

  item('check', 'day-start', {
    nl: ['Dagstart', 'Sta tien minuten bij het bord: wat doe je vandaag, en wat houdt je tegen?'],
    en: ['Day start', 'Ten minutes at the board: what do you do today, and what is in your way?'],
    minutes: 15,
    often: [1, 'day'],
    gathering: 'together',
    who: everybody,
  }),
  item('check', 'own-scoreboard', {
    nl: ['Eigen scorebord', 'Leg je cijfers van deze week naast je doelen. Wat ga je anders doen?'],
    en: ['Own scoreboard', 'Lay this week’s figures beside your targets. What will you do differently?'],
    minutes: 15,
    often: [1, 'week'],
    responsible: 'closer',
    who: sellers,
  }),
  item('check', 'scoreboard', {
    nl: ['Scorebord lezen', 'Lees dertien weken per rol. Noteer wat drie weken onder doel staat.'],
    en: [
      'Reading the scoreboard',
      'Read thirteen weeks per role. Note what is below target for three weeks.',
    ],
    minutes: 30,
    often: [1, 'week'],
  }),
  item('check', 'signals', {
    nl: ['Signalen wegen', 'Kies welke signalen op de agenda van het overleg komen.'],
    en: ['Weighing signals', 'Choose which signals go on the meeting’s agenda.'],
    minutes: 20,
    often: [1, 'week'],
  }),
  item('check', 'pipeline', {
    nl: ['Verkoopkansen nalopen', 'Loop de stilstaande kansen door: volgende stap, of eruit.'],
    en: ['Going through deals', 'Go through the deals that stand still: a next step, or out.'],
    minutes: 30,
    often: [1, 'week'],
    gathering: 'one-to-one',
    who: ['closer', 'account-manager'],
  }),
  item('check', 'forecast', {
    nl: ['Prognose', 'Geef af wat deze maand zeker binnenkomt en wat er beter kan.'],
    en: ['Forecast', 'Say what is sure to come in this month, and what could come on top.'],
    minutes: 30,
    often: [1, 'two-weeks'],
    gathering: 'together',
    who: ['sales-manager', 'closer', 'account-manager'],
  }),
  item('check', 'month-overview', {
    nl: ['Maandoverzicht', 'Maak het overzicht van de maand en schrijf erbij wat het betekent.'],
    en: ['Month overview', 'Make the overview of the month and write down what it means.'],
    minutes: 90,
    often: [1, 'month'],
  }),
  item('check', 'lost-deals', {
    nl: ['Verloren kansen', 'Bekijk waarom we verloren en van wie. Trek er één les uit.'],
    en: ['Lost deals', 'Look at why we lost and to whom. Draw one lesson from it.'],
    minutes: 45,
    often: [1, 'month'],
    gathering: 'together',
    who: ['sales-manager', 'closer'],
  }),
  item('check', 'selling-time', {
    nl: ['Netto salestijd nalopen', 'Leg de geplande naast de echte salestijd. Wat at de tijd op?'],
    en: ['Net selling time', 'Lay planned beside real selling time. What ate the time?'],
    minutes: 30,
    often: [1, 'month'],
  }),
  item('check', 'satisfaction', {
    nl: ['Klanttevredenheid', 'Bel tien klanten na en leg vast wat ze zeggen.'],
    en: ['Customer satisfaction', 'Call ten customers and note what they say.'],
    minutes: 120,
    often: [1, 'quarter'],
    responsible: 'support',
    who: ['support'],
    sells: true,
  }),

  item('act', 'sales-meeting', {
    nl: [
      'Salesoverleg',
      'Ieder vertelt zijn eigen cijfers. Neem per signaal een besluit, met naam en datum.',
    ],
    en: [
      'Sales meeting',
      'Everyone tells the own figures. Take a decision per signal, with a name and a date.',
    ],
    minutes: 60,
    often: [1, 'week'],
    gathering: 'together',
    who: everybody,
  }),
  item('act', 'actions', {
    nl: ['Actiepunten nalopen', 'Kijk welke actiepunten klaar zijn en welke hulp nodig hebben.'],
    en: ['Following up actions', 'See which actions are done and which need help.'],
    minutes: 15,
    often: [1, 'week'],
  }),
  item('act', 'coaching-day', {
    nl: ['Coachingsdag', 'Ga een dag mee op pad. Spreek na elk bezoek één ding af.'],
    en: ['Coaching day', 'Go along for a day. Agree on one thing after every visit.'],
    minutes: 420,
    often: [1, 'quarter'],
    gathering: 'one-to-one',
    who: ['closer', 'account-manager'],
    sells: true,
  }),
  item('act', 'call-coaching', {
    nl: ['Meeluisteren', 'Luister een half uur mee met bellen en oefen het lastigste gesprek.'],
    en: ['Listening in', 'Listen in on half an hour of calls and practise the hardest one.'],
    minutes: 30,
    often: [1, 'two-weeks'],
    gathering: 'one-to-one',
    who: ['inbound', 'outbound'],
  }),
  item('act', 'month-feedback', {
    nl: ['Maandfeedback', 'Bespreek resultaat en gedrag: wat ging goed, wat spreek je af?'],
    en: ['Monthly feedback', 'Talk about results and behaviour: what went well, what do you agree on?'],
    minutes: 45,
    often: [1, 'month'],
    gathering: 'one-to-one',
    who: sellers,
  }),
  item('act', 'training', {
    nl: ['Training', 'Oefen één vaardigheid met het team, aan de hand van echte gesprekken.'],
    en: ['Training', 'Practise one skill with the team, on real conversations.'],
    minutes: 90,
    often: [1, 'month'],
    gathering: 'together',
    who: [...sellers, 'sales-manager'],
  }),
  item('act', 'improvement', {
    nl: ['Verbetering', 'Kies één oorzaak, spreek één verandering af en meet wat ze doet.'],
    en: ['Improvement', 'Choose one cause, agree on one change and measure what it does.'],
    minutes: 60,
    often: [1, 'month'],
    gathering: 'together',
    who: ['sales-manager', 'closer', 'support'],
  }),
  item('act', 'recognition', {
    nl: ['Compliment', 'Noem wat een collega deze week goed deed, zodat anderen het horen.'],
    en: ['Recognition', 'Name what a colleague did well this week, so that others hear it.'],
    minutes: 10,
    often: [1, 'week'],
  }),
  item('act', 'review', {
    nl: ['Beoordeling', 'Vul het formulier eerst zelf in. Leg het daarna naast dat van je manager.'],
    en: ['Review', 'Fill in the form yourself first. Then lay it beside your manager’s.'],
    minutes: 90,
    often: [2, 'year'],
    gathering: 'one-to-one',
    who: sellers,
  }),
  item('act', 'bonus', {
    nl: ['Bonus en doelen bijstellen', 'Reken uit wat haalbaar is en zeg vooraf wat eruit komt.'],
    en: ['Bonus and targets', 'Work out what is attainable, and say beforehand what it pays.'],
    minutes: 60,
    often: [1, 'quarter'],
    who: ['owner', 'sales-manager'],
    gathering: 'together',
  }),
];
