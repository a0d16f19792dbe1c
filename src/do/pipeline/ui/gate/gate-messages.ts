import { messages } from '#base/i18n/messages.ts';

/** Moving, winning, losing, reopening: the words of the dialogs. */
export const gateMessages = messages({
  moveTitle: { nl: 'Verplaats naar…', en: 'Move to…' },
  here: { nl: 'staat hier', en: 'stands here' },
  asksNothing: { nl: 'kan meteen', en: 'ready to go' },
  asks: {
    nl: (names: string) => `vraagt nog: ${names}`,
    en: (names: string) => `still asks for: ${names}`,
  },
  asksCount: {
    nl: (n: number) => (n === 1 ? 'vraagt nog 1 resultaat' : `vraagt nog ${n} resultaten`),
    en: (n: number) => (n === 1 ? 'asks for 1 more result' : `asks for ${n} more results`),
  },
  backwards: { nl: 'een stap terug', en: 'a step back' },
  won: { nl: 'Gewonnen', en: 'Won' },
  wonAsks: { nl: 'met de schriftelijke opdrachtbevestiging', en: 'with the written order confirmation' },
  lost: { nl: 'Verloren', en: 'Lost' },
  lostAsks: { nl: 'met de reden', en: 'with the reason' },

  gateTitle: {
    nl: (phase: string) => `Eerst dit, dan naar ${phase}`,
    en: (phase: string) => `First this, then on to ${phase}`,
  },
  gateSays: {
    nl: (title: string) => `Wat weet je nu van ${title}?`,
    en: (title: string) => `What do you know about ${title} by now?`,
  },
  winTitle: { nl: (title: string) => `${title} winnen`, en: (title: string) => `Win ${title}` },
  confirmation: { nl: 'Opdrachtbevestiging', en: 'Order confirmation' },
  confirmationFile: { nl: 'De bevestiging zelf', en: 'The confirmation itself' },
  confirmationHint: {
    nl: 'Wat is er schriftelijk bevestigd, en waar staat het? Een nummer, een datum, een bestand.',
    en: 'What was confirmed in writing, and where is it? A number, a date, a file.',
  },
  confirmationMissing: {
    nl: 'Zonder schriftelijke bevestiging is het nog geen order.',
    en: 'Without a written confirmation it is no order yet.',
  },
  leaves: { nl: (phase: string) => `Om ${phase} te verlaten`, en: (phase: string) => `To leave ${phase}` },
  move: { nl: 'Opslaan en verplaatsen', en: 'Save and move' },
  moveAnyway: { nl: 'Toch verplaatsen', en: 'Move anyway' },
  winNow: { nl: 'Gewonnen!', en: 'Won!' },
  override: { nl: 'Sla deze resultaten over', en: 'Pass by without these results' },
  overrideWay: { nl: 'Toch in deze fase beginnen', en: 'Begin in this phase anyway' },
  overrideNeeded: {
    nl: 'In deze cyclus begint een kans in de eerste fase, tenzij jij het met een reden anders beslist.',
    en: 'In this cycle a deal begins in the first phase, unless you decide otherwise, with a reason.',
  },
  overrideHint: {
    nl: 'Dat mag jij. De reden komt in de geschiedenis.',
    en: 'You may. The reason goes into the history.',
  },
  overrideReason: { nl: 'Reden', en: 'Reason' },
  overrideReasonMissing: { nl: 'Schrijf waarom.', en: 'Write why.' },
  stillMissing: { nl: 'Dit is nog nodig.', en: 'This is still needed.' },
  resultNote: { nl: 'Hoe weet je dat?', en: 'How do you know?' },
  later: { nl: 'Nog niet', en: 'Not yet' },

  loseTitle: { nl: (title: string) => `${title} verloren`, en: (title: string) => `${title} lost` },
  loseWhy: { nl: 'Waarom?', en: 'Why?' },
  loseWhyMissing: { nl: 'Kies de reden die het beste past.', en: 'Choose the reason that fits best.' },
  lostTo: { nl: 'Aan wie?', en: 'To whom?' },
  lostToUnknown: { nl: 'Weet ik niet', en: 'I do not know' },
  loseNote: { nl: 'Wat leer je hiervan?', en: 'What do you learn from it?' },
  lose: { nl: 'Verloren', en: 'Lost' },
  noReasons: {
    nl: 'Er zijn nog geen verliesredenen. Een manager voegt ze toe bij de verkoopcyclus.',
    en: 'There are no reasons for loss yet. A manager adds them with the sales cycle.',
  },

  reopen: { nl: 'Heropenen', en: 'Reopen' },
  reopenTitle: { nl: (title: string) => `${title} heropenen?`, en: (title: string) => `Reopen ${title}?` },
  reopenSays: {
    nl: (phase: string) => `De kans komt terug in ${phase}. Cijfers die al gemeld zijn, veranderen mee.`,
    en: (phase: string) => `The deal comes back in ${phase}. Figures that were reported change with it.`,
  },
  reopenReason: { nl: 'Waarom?', en: 'Why?' },
  reopenReasonMissing: { nl: 'Schrijf waarom de kans weer opengaat.', en: 'Write why the deal opens again.' },

  closedOn: { nl: 'Gesloten op', en: 'Closed on' },
  closedOnMissing: { nl: 'Kies de dag.', en: 'Choose the day.' },
  notSkip: {
    nl: (first: string) => `eerst naar ${first}`,
    en: (first: string) => `first on to ${first}`,
  },
  notBack: { nl: 'terug kan niet in deze cyclus', en: 'no way back in this cycle' },
  onlyWithReason: {
    nl: (says: string) => `${says}; alleen met een reden`,
    en: (says: string) => `${says}; only with a reason`,
  },
  asksApproval: { nl: 'vraagt akkoord van de manager', en: 'asks for the manager’s approval' },
  'blocked-may-not-skip': {
    nl: 'Deze cyclus laat geen fasen overslaan. Jij mag het toch beslissen; de reden komt in de geschiedenis.',
    en: 'This cycle lets no phases be skipped. You may decide otherwise; the reason goes into the history.',
  },
  'blocked-may-not-go-back': {
    nl: 'In deze cyclus gaat een kans niet terug. Jij mag het toch beslissen; de reden komt in de geschiedenis.',
    en: 'In this cycle a deal does not go back. You may decide otherwise; the reason goes into the history.',
  },
  blockedTitle: {
    nl: (phase: string) => `Toch naar ${phase}?`,
    en: (phase: string) => `On to ${phase} anyway?`,
  },

  approvalTitle: { nl: 'Vraag akkoord', en: 'Ask for approval' },
  approvalSays: {
    nl: (title: string, step: string) =>
      `${title} kan ${step} zodra je manager akkoord is. Verandert intussen de relatie, het product of het bedrag, dan vervalt de vraag.`,
    en: (title: string, step: string) =>
      `${title} may ${step} once your manager agrees. If the account, product or amount changes meanwhile, the request lapses.`,
  },
  stepTo: { nl: (phase: string) => `naar ${phase}`, en: (phase: string) => `go on to ${phase}` },
  stepOrder: { nl: 'gewonnen worden', en: 'be won' },
  approvalNote: { nl: 'Toelichting', en: 'Note' },
  askApproval: { nl: 'Vraag akkoord', en: 'Ask for approval' },

  approvalsTitle: { nl: 'Wacht op akkoord', en: 'Waiting for approval' },
  forYou: { nl: 'Jij beslist', en: 'For you to decide' },
  yourOwn: { nl: 'Jij wacht hierop', en: 'You wait for these' },
  nothingWaits: { nl: 'Er wacht niets op akkoord.', en: 'Nothing waits for approval.' },
  waits: {
    nl: (step: string) => `Wacht op akkoord: ${step}`,
    en: (step: string) => `Waits for approval: ${step}`,
  },
  agreed: {
    nl: 'Akkoord van de manager: de order mag worden binnengehaald.',
    en: 'The manager agreed: the order may be brought in.',
  },
  askedBy: {
    nl: (who: string, day: string) => `${who || 'Gevraagd'}, ${day}`,
    en: (who: string, day: string) => `${who || 'Asked'}, ${day}`,
  },
  goesTo: { nl: (phase: string) => `naar ${phase}`, en: (phase: string) => `on to ${phase}` },
  goesToOrder: { nl: 'de order', en: 'the order' },
  approve: { nl: 'Akkoord', en: 'Approve' },
  approved: {
    nl: (title: string, step: string) => `Akkoord: ${title} ${step}`,
    en: (title: string, step: string) => `Approved: ${title} ${step}`,
  },
  sendBack: { nl: 'Terugsturen', en: 'Send back' },
  sendBackTitle: {
    nl: (title: string) => `${title} terugsturen`,
    en: (title: string) => `Send ${title} back`,
  },
  sendBackReason: { nl: 'Wat moet er anders?', en: 'What has to change?' },
  sendBackReasonMissing: { nl: 'Schrijf wat er anders moet.', en: 'Write what has to change.' },
  sentBack: {
    nl: (title: string) => `${title} is teruggestuurd`,
    en: (title: string) => `${title} was sent back`,
  },
  withdraw: { nl: 'Trek in', en: 'Withdraw' },
  withdrawn: { nl: 'De vraag om akkoord is ingetrokken', en: 'The request for approval was withdrawn' },

  cycleTitle: { nl: 'Naar een andere verkoopcyclus', en: 'To another sales cycle' },
  cycleSays: {
    nl: (title: string) =>
      `${title} houdt zijn geschiedenis. Wat beide cycli vragen gaat mee; de rest blijft in de tijdlijn te lezen.`,
    en: (title: string) =>
      `${title} keeps its history. What both cycles ask for comes along; the rest can be read in the timeline.`,
  },
  cycle: { nl: 'Verkoopcyclus', en: 'Sales cycle' },
  landing: { nl: 'Begint in fase', en: 'Begins in phase' },
  changeCycle: { nl: 'Zet over', en: 'Change cycle' },
  cycleChanged: {
    nl: (title: string, cycle: string) => `${title} staat nu in ${cycle}`,
    en: (title: string, cycle: string) => `${title} is now in ${cycle}`,
  },
  noOtherCycle: {
    nl: 'Er is geen andere verkoopcyclus in gebruik.',
    en: 'No other sales cycle is in use.',
  },
  cycleNeedsApproval: {
    nl: 'Zo ver in deze cyclus begint een kans alleen met een manager. Kies een eerdere fase.',
    en: 'A deal begins this far along only with a manager. Choose an earlier phase.',
  },
  cycleNoSkip: {
    nl: 'In deze cyclus begint een kans in de eerste fase.',
    en: 'In this cycle a deal begins in the first phase.',
  },
  closingTitle: { nl: 'Afsluiting wijzigen', en: 'Correct the closing' },
  save: { nl: 'Opslaan', en: 'Save' },
});
