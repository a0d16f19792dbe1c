import type { Server } from '#base/http/serve.ts';

import { changeAccounts, changeContacts, restoreAccounts, restoreContacts } from './bulk/commands.ts';
import * as bulk from './bulk/contract.ts';
import { previewAccountChange, previewContactChange } from './bulk/preview.ts';
import * as accounts from './commands/accounts.ts';
import * as contacts from './commands/contacts.ts';
import { recordConsent } from './commands/record-consent.ts';
import { setApproachRules } from './commands/set-approach-rules.ts';
import * as consent from './consent-contract.ts';
import * as contact from './contact-contract.ts';
import * as contract from './contract.ts';
import { may } from './policy.ts';
import { getAccount } from './queries/get-account.ts';
import { accountsAlike } from './queries/accounts-alike.ts';
import { getApproach } from './queries/get-approach.ts';
import { getApproachRules } from './queries/approach-rules.ts';
import { getGroup } from './queries/get-group.ts';
import { listAccounts } from './queries/list-accounts.ts';
import { getContact, listContacts } from './queries/list-contacts.ts';
import { listIndustries } from './queries/list-industries.ts';
import { listRegions } from './queries/list-regions.ts';
import { countAccounts } from './queries/wanted-accounts.ts';
import { countContacts } from './queries/wanted-contacts.ts';

export function accountRoutes(server: Server): void {
  server.serve(contract.listAccounts, async (ctx, input) => ({
    ...(await listAccounts(ctx, input)),
    may: { add: may.addAccount(ctx.actor), addForOthers: may.addForOthers(ctx.actor) },
  }));
  server.serve(contract.countAccounts, countAccounts);
  server.serve(contract.listIndustries, async (ctx) => ({ industries: await listIndustries(ctx) }));
  server.serve(contract.listRegions, async (ctx) => ({ regions: await listRegions(ctx) }));
  server.serve(contract.listAlikeAccounts, async (ctx, input) => ({
    accounts: await accountsAlike(ctx, input),
  }));
  server.serve(contract.getAccountGroup, (ctx, { accountId }) => getGroup(ctx, accountId));
  server.serve(contract.getAccount, (ctx, { accountId }) => getAccount(ctx, accountId));
  server.serve(consent.getApproach, getApproach);
  server.serve(consent.recordConsent, recordConsent);
  server.serve(consent.getApproachRules, getApproachRules);
  server.serve(consent.setApproachRules, setApproachRules);
  server.serve(contract.addAccount, accounts.addAccount);
  server.serve(contract.editAccount, accounts.editAccount);
  server.serve(contract.archiveAccount, (ctx, input) => accounts.setAccountArchived(ctx, input, true));
  server.serve(contract.restoreAccount, (ctx, input) => accounts.setAccountArchived(ctx, input, false));
  server.serve(contact.listContacts, async (ctx, input) => ({
    ...(await listContacts(ctx, input)),
    may: { add: may.addAccount(ctx.actor) },
  }));
  server.serve(contact.countContacts, countContacts);
  server.serve(contact.getContact, getContact);
  server.serve(contact.addContact, contacts.addContact);
  server.serve(contact.editContact, contacts.editContact);
  server.serve(contact.archiveContact, (ctx, input) => contacts.setContactArchived(ctx, input, true));
  server.serve(contact.restoreContact, (ctx, input) => contacts.setContactArchived(ctx, input, false));
  server.serve(bulk.previewAccountChange, previewAccountChange);
  server.serve(bulk.changeAccounts, changeAccounts);
  server.serve(bulk.restoreAccounts, restoreAccounts);
  server.serve(bulk.previewContactChange, previewContactChange);
  server.serve(bulk.changeContacts, changeContacts);
  server.serve(bulk.restoreContacts, restoreContacts);
}
