import { activityHeaderWords } from './activity-header-words.ts';
import type { FieldOf, Target } from './fields.ts';
import { words } from './words.ts';

/**
 * The words under which programs in Dutch and English write each field, normalised as by `headerKey`. The words
 * for the thing itself in front (`deal`, `organisatie`, …) need not be repeated: `ownWords` lists them.
 */
export const headerWords: { [T in Target]: Record<FieldOf<T>, readonly string[]> } = {
  deals: {
    externalId: words(`
      id, record id, recordnummer, nummer, number, uuid, code, deal id, dealnummer, opportunity id,
      opportunity number, opportuniteit id, verkoopkans id, verkoopkansnummer, referentie, reference,
      kenmerk`),
    title: words(`
      title, titel, name, naam, subject, onderwerp, deal, opportunity, dealname, dealnaam, deal naam,
      verkoopkans, opportuniteit, omschrijving, topic, opportunity name, naam opportunity,
      opportunity naam, naam van opportunity, deal titel, titel van de deal`),
    accountName: words(`
      account, account name, accountnaam, company, company name, organization, organisation,
      organization name, organisatie, organisatie naam, klant, klantnaam, naam van de klant, naam klant,
      customer, customer name, client, relatie, relatienaam, bedrijf, bedrijfsnaam, debiteur,
      associated company, primary associated company, gekoppeld bedrijf, prospect, potential customer,
      associated company names, associated companies, gekoppelde bedrijven, bedrijf contact,
      klant bedrijf of contact`),
    accountExternalId: words(`
      account id, accountid, organization id, organisatie id, company id, associated company ids,
      associated company id, klantnummer, klant id, relatienummer, relatie id, debiteurnummer,
      organisatie klantnummer, customer id, customer number, associated company ids primary,
      primary associated company id, gekoppelde bedrijfs ids, gekoppelde bedrijfs id`),
    contactName: words(`
      contact, contact name, contact person, contactpersoon, contactpersoon naam, person, person name,
      persoon, naam contactpersoon, primary contact, associated contact, associated contacts,
      associated contact names, gekoppelde contactpersoon, gekoppelde contacten, kontaktperson`),
    contactExternalId: words(`
      contact id, contact person id, person id, persoon id, contactpersoon id, associated contact ids,
      associated contact id, gekoppelde contact ids, gekoppelde contact id`),
    contactEmail: words(`
      person email work, person email, contact email, e mail contactpersoon, persoon e mail werk,
      persoon e mail, contactpersoon e mail werk, contactpersoon e mail, person email home,
      contactpersoon e mailadres`),
    contactPhone: words(`
      person phone, person phone work, contact phone, persoon telefoon, persoon telefoon werk,
      contactpersoon telefoon, contactpersoon telefoon werk, telefoon contactpersoon`),
    contactPart: words(`
      part in the decision, rol in de beslissing, buying role, decision role, beslisrol, kooprol, dmu rol,
      contact role, contactrol, rol contactpersoon, rol van de contactpersoon, contactpersoon rol,
      primary contact role`),
    ownerName: words(`
      owner, eigenaar, verkoper, salesperson, sales agent, sales rep, sales representative, seller,
      vertegenwoordiger, verantwoordelijke, accountmanager, account manager, owner name, naam eigenaar,
      opportunity owner, deal owner, deal eigenaar, assigned to, toegewezen aan, user, gebruiker,
      medewerker, responsible, behandelaar, eigenaar van deal, eigenaar van de deal, deal verantwoordelijke,
      opportunity eigenaar, eigenaar opportunity, besitzer`),
    ownerExternalId: words(`owner id, ownerid, owner user id, eigenaar id, verantwoordelijke id`),
    productName: words(`
      product, product name, productnaam, artikel, item, producten, products, dienst, service`),
    amount: words(`
      amount, value, bedrag, waarde, close value, deal value, dealwaarde, omzet, total, totaal,
      totaalbedrag, orderwaarde, order value, verwachte omzet, expected value, estimated revenue,
      geschatte omzet, offertebedrag, bedrag excl btw, price, prijs, totaal excl btw,
      opportunity amount, amount in company currency, bedrag in bedrijfsvaluta, geschatte waarde,
      geschat bedrag, wert`),
    currency: words(`
      currency, valuta, munt, muntsoort, munteenheid, currency code, currency of value,
      currency iso code, amount currency, valutacode, valuta van waarde, waarde valuta`),
    pipeline: words(`
      pipeline, deal pipeline, pijplijn, verkooppijplijn, sales pipeline, pipeline name, pijplijn naam,
      naam van pijplijn, dealpijplijn, opportunity record type`),
    stage: words(`
      stage, fase, phase, stage name, deal stage, dealfase, deal fase, sales stage, verkoopfase,
      pipeline stage, pijplijnfase, stadium, sales phase, dealstadium, opportunity stage, huidige fase`),
    phaseSince: words(`
      last stage change, laatste fasewijziging, last stage change date, laatste wijziging fase,
      laatste wijziging van fase, datum laatste fasewijziging, date entered current stage,
      datum huidige fase, stage change time, stage changed on, fase sinds, in fase sinds, fase gewijzigd op,
      datum waarop huidige fase is ingegaan, letzte phasenanderung`),
    status: words('status, state, staat, deal status, resultaat, outcome, uitkomst, won lost'),
    openedOn: words(`
      open date, opened, opened on, created, created date, create date, created at, created on,
      creation date, date created, deal created, engage date, start date, startdatum, datum gestart,
      gestart op, gestart, aanmaakdatum, aangemaakt, aangemaakt op, datum aangemaakt, gemaakt op,
      datum geopend, openingsdatum, begindatum, add time, toegevoegd op, deal gemaakt, datum,
      datum toegevoegd, toegevoegd, deal aangemaakt, deal erstellt, erstellt, aanmaakdatum deal`),
    closedOn: words(`
      close date, closed, closed date, closed on, date closed, closing date, close time, datum gesloten,
      gesloten, gesloten op, sluitdatum, sluitingsdatum, afsluitdatum, datum afgesloten, afgesloten op, won time,
      einddatum, end date, actual close date, deal closed on, deal gesloten op, closedate, closed at,
      deal abgeschlossen am, abgeschlossen am, datum afgerond, afgerond op, slotdatum`),
    wonOn: words(`
      won time, won date, won on, won at, gewonnen op, datum gewonnen, gewonnen datum, tijdstip gewonnen,
      datum des gewonnenen deals, deal won on, date won, aanvaard op, datum aanvaard`),
    lostOn: words(`
      lost time, lost date, lost on, lost at, verloren op, datum verloren, verloren datum, tijdstip verloren,
      datum des verlorenen deals, deal lost on, date lost, geweigerd op, datum geweigerd`),
    expectedCloseOn: words(`
      expected close date, expected close, expected closing date, verwachte sluitdatum,
      verwachte sluitingsdatum, verwachte afsluitdatum, verwachte datum, estimated close date,
      forecast close date, beslisdatum, decision date, geplande sluitdatum, verwachte orderdatum`),
    lossReason: words(`
      lost reason, loss reason, closed lost reason, reason lost, reason for loss, reden verlies,
      reden van weigering, weigeringsreden, reden voor verlies, verlustgrund, closed lost reden,
      reden van verlies, verliesreden, reden verloren, reden, reden afwijzing`),
    competitorName: words(`
      competitor, main competitor, main competitors, concurrent, concurrentie, lost to, verloren aan,
      belangrijkste concurrent`),
    note: words(`
      note, notes, notitie, notities, note content, description, beschrijving, toelichting, opmerking,
      opmerkingen, remarks, comments, next step`),
  },
  accounts: {
    name: words(`
      name, naam, account, account name, accountnaam, company, company name, bedrijf, bedrijfsnaam,
      organization, organisation, organisatie, organisatienaam, klant, klantnaam, relatie, relatienaam,
      customer, customer name, handelsnaam, naam van de klant, debiteurnaam, legal name`),
    externalId: words(`
      id, record id, recordnummer, company id, organization id, account id, organisatie id, nummer,
      number, klantnummer, relatienummer, debiteurnummer, customer number,
      account number, customer id, accountnummer, klantcode, debiteurcode, code`),
    kind: words(`
      type, soort, kind, soort relatie, relatietype, account type, lifecycle stage, levenscyclusfase,
      klanttype`),
    legalForm: words('legal form, rechtsvorm, ondernemingsvorm, company form, legal entity type'),
    industry: words('industry, sector, branche, bedrijfstak, segment, sbi, vertical'),
    employees: words(`
      employees, number of employees, no of employees, aantal medewerkers, medewerkers,
      aantal werknemers, werknemers, employee count, personeel, fte, people count`),
    revenue: words('revenue, annual revenue, omzet, jaaromzet, turnover, total revenue, yearly revenue'),
    street: words(`
      address, adres, street, straat, street address, straatnaam, billing street, bezoekadres, factuurstraat,
      address line 1, adresregel 1`),
    houseNumber: words('house number, huisnummer, huisnr, nr'),
    postcode: words(`
      postcode, postal code, zip, zip code, zip postal code, billing zip postal code,
      billing postal code`),
    city: words(`
      city, plaats, stad, woonplaats, town, billing city, plaatsnaam, vestigingsplaats, office location,
      headquarters, hoofdkantoor, location, locatie, vestiging`),
    region: words(`
      province, provincie, state, state region, state province, staat regio, staat provincie, region, regio,
      billing state, billing state province`),
    country: words(`
      country, land, country region, land regio, billing country, office location, headquarters,
      hoofdkantoor, location, locatie, vestiging`),
    phone: words(`
      phone, phone number, telefoon, telefoonnummer, telephone, tel, mobile, mobiel, mobiele telefoon`),
    email: words('email, e mail, e mailadres, emailadres, email address, mail'),
    website: words(`
      website, site, web, url, domain, domein, domain name, company domain name, internet, webadres`),
    chamberOfCommerceNumber: words(`
      kvk, kvk nummer, kvknummer, kamer van koophandel, chamber of commerce, chamber of commerce number,
      registration number, ondernemingsnummer, coc number, handelsregisternummer`),
    vatNumber: words(`
      btw nummer, btwnummer, btw, btw id, vat, vat number, vat id, tax number, btw identificatienummer`),
    yearEstablished: words(`
      year established, year founded, founded, founded year, opgericht, opgericht in, oprichtingsjaar,
      jaar van oprichting, established`),
    parentName: words(`
      parent, parent account, parent company, subsidiary of, moederbedrijf, moedermaatschappij,
      dochter van, onderdeel van, hoort bij, parent organization, bovenliggende account`),
    parentExternalId: words(`parent id, parent account id, parent company id, moederbedrijf id`),
    ownerName: words(`
      owner, eigenaar, account owner, company owner, accountmanager, account manager, verantwoordelijke,
      verkoper, sales rep, sales agent, bedrijfseigenaar, eigenaar van bedrijf, accounteigenaar,
      beheerder`),
    ownerExternalId: words('owner id, ownerid, owner user id, eigenaar id'),
    contactName: words(`
      contact, contact name, contactpersoon, contact person, primary contact, ter attentie van, t a v`),
    note: words(`
      note, notes, notitie, notities, description, beschrijving, opmerking, opmerkingen, toelichting,
      remarks`),
  },
  contacts: {
    externalId: words(`
      id, record id, recordnummer, nummer, number, contact id, contactnummer, person id, persoon id,
      contactpersoon id`),
    name: words(`
      name, naam, full name, volledige naam, contact, contact name, contactpersoon, contact person,
      person, persoon`),
    firstName: words('first name, firstname, voornaam, given name, roepnaam'),
    infix: words('tussenvoegsel, tussenvoegsels, infix, middle name, voorvoegsel'),
    lastName: words('last name, lastname, achternaam, surname, family name'),
    email: words(`
      email, e mail, e mailadres, emailadres, email address, email work, e mail werk, work email, mail,
      email home, e mail prive, e mail anders`),
    phone: words(`
      phone, phone number, telefoon, telefoonnummer, telephone, tel, mobile, mobiel, mobile phone,
      mobile phone number, phone work, telefoon werk, mobiel nummer, gsm`),
    jobTitle: words('job title, title, functie, position, role, functietitel, rol, jobtitle'),
    accountName: words(`
      account, account name, company, company name, organization, organization name, organisation,
      organisatie, organisatie naam, contactpersoon organisatie, bedrijf, bedrijfsnaam, klant,
      klantnaam, relatie, associated company, customer`),
    accountExternalId: words(`
      account id, organization id, organisatie id, company id, associated company ids,
      primary associated company id, gekoppelde bedrijfs ids, klantnummer, relatienummer, debiteurnummer,
      customer id`),
    note: words('note, notes, notitie, notities, description, opmerking, opmerkingen'),
  },
  products: {
    name: words(`
      name, naam, product, product name, productnaam, artikel, artikelnaam, item, item name,
      omschrijving, description, title, titel`),
    family: words(`
      family, series, serie, product family, productgroep, productfamilie, groep, group, category,
      categorie, artikelgroep, product line, productlijn`),
    code: words(`
      code, sku, product code, productcode, artikelcode, artikelnummer, item number, product id, id,
      productnummer, nummer, part number`),
    price: words(`
      price, prijs, sales price, verkoopprijs, list price, unit price, stukprijs, prijs per stuk,
      suggested retail price, adviesprijs, tarief, prijs excl btw`),
    currency: words('currency, valuta, munt, muntsoort, currency code'),
  },
  members: {
    externalId: words('id, user id, gebruikers id, medewerker id, record id'),
    name: words(`
      name, naam, sales agent, agent, seller, verkoper, medewerker, employee, user, gebruiker,
      full name, volledige naam, sales rep, sales representative, salesperson, vertegenwoordiger,
      team member, teamlid, accountmanager, user name`),
    email: words('email, e mail, e mailadres, emailadres, email address, mail, work email'),
    managerName: words(`
      manager, sales manager, leidinggevende, verkoopleider, reports to, rapporteert aan, teamleider,
      team leader, chef, manager name`),
    teamName: words(`
      team, regional office, office, region, regio, kantoor, afdeling, department, regiokantoor,
      vestiging, sales team, verkoopteam, team name, main team, hoofdteam`),
  },
  ...activityHeaderWords,
};

/** The words for the thing itself, which programs put before or behind the name of a field. */
export const ownWords: Record<Target, readonly string[]> = {
  deals: words('deal, deals, opportunity, opportuniteit, verkoopkans, kans, lead'),
  accounts: words(`
      account, company, organization, organisation, organisatie, bedrijf, klant, relatie, customer,
      debiteur, billing`),
  contacts: words('contact, person, persoon, contactpersoon'),
  products: words('product, artikel, item'),
  members: words('member, medewerker, user, gebruiker, employee'),
  activities: words('activity, activiteit, task, taak, note, notitie, call, gesprek, meeting, engagement'),
  phases: words('opportunity, deal, history, geschiedenis'),
  parts: words('opportunity, deal'),
};
