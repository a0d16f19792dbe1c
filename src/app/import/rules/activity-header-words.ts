import type { FieldOf } from './fields.ts';
import { words } from './words.ts';

type Told = 'activities' | 'phases' | 'parts';

/** The words for the fields of what belongs to deals: activities, steps through their phases, who decides with whom. */
export const activityHeaderWords: { [T in Told]: Record<FieldOf<T>, readonly string[]> } = {
  activities: {
    externalId: words(`
      id, record id, recordnummer, activity id, activiteit id, task id, nummer, note id, notitie id,
      taak id, engagement id, call id`),
    subject: words(`
      subject, onderwerp, title, titel, activity subject, task subject, call title, task title, naam, name,
      meeting name, email subject, taaknaam, gespreksonderwerp`),
    kind: words(`
      type, kind, soort, activity type, activiteittype, type activiteit, task type, engagement type,
      task subtype, soort activiteit, category, categorie`),
    status: words(
      'status, state, staat, done, gedaan, afgerond, task status, is closed, completed, voltooid',
    ),
    at: words(`
      activity date, due date, date, datum, at, datum en tijd, vervaldatum, einddatum, start time, starttijd,
      created date, create date, timestamp, tijdstip, activiteitsdatum, deadline, due, start, add time,
      date created, datum aangemaakt, aangemaakt op, planning`),
    doneAt: words(`
      completed date time, completed date, done time, marked as done time, completed at, afgerond op,
      gedaan op, datum afgerond, tijd gemarkeerd als gedaan, voltooid op`),
    minutes: words('minutes, minuten, duration minutes, duur minuten, duration, duur, call duration'),
    seconds: words('seconds, call duration in seconds, duur in seconden, duration in seconds'),
    outcome: words(`
      outcome, uitkomst, resultaat, result, call outcome, call disposition, meeting outcome, gespreksresultaat`),
    memberName: words(`
      owner, eigenaar, assigned to, toegewezen aan, assigned to user, toegewezen aan gebruiker, member,
      medewerker, verkoper, activity assigned to, user, gebruiker, verantwoordelijke, creator, author, door,
      activiteit toegewezen aan, task owner, created by`),
    memberExternalId: words('owner id, ownerid, user id, assigned to user id, eigenaar id'),
    dealName: words(`
      deal, deal name, dealnaam, opportunity, verkoopkans, kans, associated deal, gekoppelde deal, deal title,
      opportunity name, deal titel`),
    dealExternalId: words(`
      deal id, opportunity id, verkoopkans id, associated deal ids, associated deal id, gekoppelde deal ids`),
    accountName: words(`
      account, account name, company, company name, organization, organisation, organisatie, bedrijf, klant,
      relatie, customer, company account, associated company, gekoppeld bedrijf, naam van de klant`),
    accountExternalId: words(`
      account id, organization id, organisatie id, company id, associated company ids, associated company id,
      gekoppelde bedrijfs ids`),
    contactName: words(`
      contact, contact name, contact person, contactpersoon, person, persoon, associated contact,
      gekoppelde contactpersoon`),
    contactExternalId: words(`
      contact id, who id, person id, persoon id, contactpersoon id, associated contact ids,
      associated contact id, gekoppelde contact ids`),
    aboutExternalId: words('what id, related to id, gerelateerd aan id'),
    note: words(`
      note, notes, notitie, notities, note body, body, body preview, content, note content, inhoud,
      description, beschrijving, comments, full comments, call notes, toelichting, opmerking, public note,
      openbare omschrijving, tekst van notitie, omschrijving`),
  },
  phases: {
    dealExternalId: words(`
      opportunity id, deal id, record id, verkoopkans id, opportuniteit id, associated deal id,
      nummer van de verkoopkans, kans id`),
    stage: words(`
      stage name, to stage, stage, new stage, naar fase, fase, nieuwe fase, new value, nieuwe waarde, deal stage,
      dealfase`),
    pipeline: words('pipeline, pijplijn, deal pipeline, verkooppijplijn'),
    at: words(`
      created date, last modified, last modified date, edit date, date, datum, at, changed on, changed at,
      gewijzigd op, datum en tijd, bewerkingsdatum, timestamp, entered at, ingegaan op, laatst gewijzigd,
      datum laatst gewijzigd, from date`),
  },
  parts: {
    dealExternalId: words('opportunity id, deal id, verkoopkans id, opportuniteit id, kans id'),
    dealName: words(`
      opportunity name, deal name, opportunity, deal, verkoopkans, kans, naam opportunity, dealnaam, deal title,
      titel`),
    contactExternalId: words('contact id, contactpersoon id, person id, persoon id'),
    contactName: words('contact name, contact, contactpersoon, person, persoon, name, naam, full name'),
    part: words(`
      role, rol, contact role, contactrol, part in the decision, rol in de beslissing, buying role, decision role,
      beslisrol, kooprol, dmu rol`),
    primary: words('is primary, primary, primair, is primair, primary contact, eerste aanspreekpunt'),
  },
};
