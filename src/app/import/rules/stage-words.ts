import { words } from './words.ts';

/** What programs and sellers call a deal that was won, normalised as by `headerKey`. */
export const wonWords = words(`
    won, gewonnen, closed won, gesloten gewonnen, gewonnen gesloten, closedwon, deal won, gescoord,
    order, order ontvangen, order binnen, opdracht, opdracht ontvangen, besteld, verkocht, sold,
    klant geworden, accepted, geaccepteerd, akkoord, offerte akkoord, signed, getekend, success, succes,
    afgesloten gewonnen, invoiced, gefactureerd, aanvaard, offerte aanvaard, gewonnen deal, deal gewonnen`);

/** … that was lost. */
export const lostWords = words(`
    lost, verloren, closed lost, gesloten verloren, closedlost, deal lost, afgewezen, rejected, refused,
    geweigerd, declined, geen interesse, not interested, no interest, vervallen, expired, cancelled,
    canceled, geannuleerd, abandoned, no decision, geen besluit, disqualified, afgevallen, gemist,
    niet doorgegaan, offerte geweigerd, deal verloren, verloren deal, afgesloten verloren, dead, deleted, unqualified, niet gekwalificeerd`);

/** … that says no more than that it is not closed; in a column of stages a phase must still be chosen for it. */
export const openWords = words('open, active, actief, lopend, openstaand, ongoing');

/**
 * The standard stages of HubSpot, Pipedrive, Salesforce and Teamleader and what Dutch sellers call theirs, by
 * how far along a cycle of five phases they stand: 1 Selection … 5 Closing.
 */
export const stageLevels: readonly (readonly string[])[] = [
  words(`
    prospecting, prospectie, prospecteren, lead, lead in, new, nieuw, nieuwe lead, new lead, selection,
    selectie, target, acquisitie, acquisition, koud, cold, backlog, idea, idee, to contact,
    te benaderen, identified, interesse, interest`),
  words(`
    engaging, engaged, in behandeling, contact, contacted, contact made, contact gelegd,
    contact gemaakt, benaderd, qualification, kwalificatie, qualified, gekwalificeerd, qualified to buy,
    gekwalificeerd om te kopen, appointment scheduled, afspraak, afspraak gepland, afspraak gemaakt,
    meeting scheduled, gesprek gepland, kennismaking, intake, discovery, needs analysis,
    behoefteanalyse, inventarisatie, in progress, bezig, suspect, opportunity`),
  words(`
    demo, demo scheduled, demo gepland, demonstratie, demonstration, presentation,
    presentation scheduled, presentatie, presentatie gepland, value proposition, waardepropositie,
    waardevoorstel, id decision makers, identify decision makers, perception analysis, evaluation,
    evaluatie, solution, oplossing, needs defined, behoeften gedefinieerd, prospect, proof of concept,
    trial, proef, offerte maken, solution design`),
  words(`
    offer, offerte, quote, quotation, proposal, voorstel, offerte verstuurd, offerte verzonden,
    offerte uitgebracht, proposal made, proposal sent, quote sent, voorstel gedaan, voorstel verstuurd,
    proposal price quote, voorstel prijsopgave, decision maker bought in, besluitvormer overtuigd,
    negotiation, negotiations, negotiations started, negotiation started, onderhandeling,
    onderhandelingen, onderhandelingen gestart, in onderhandeling, negotiation review, opvolgen,
    follow up, opvolging`),
  words(`
    closing, contract, contract sent, contract verstuurd, contract verzonden, afsluiten, afsluiting,
    verbal agreement, mondeling akkoord, verbal, commit, committed, wacht op handtekening,
    awaiting signature, legal review, pending, final decision, besluit, beslissing`),
];
