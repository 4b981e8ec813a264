/** An entry of the account log in words: for pages, and for letters. */
import type { AccountChanged } from '#desk/account-log.ts';
import type { Reading } from './reading.ts';
import { say } from './say.ts';
import { rolesText } from './who-is.ts';

/** What was done, with the browser, the kind of token or the issuer where that is part of it. */
export function changeText(reading: Reading, { deed, about }: Pick<AccountChanged, 'deed' | 'about'>): string {
  const { log, scope, account } = say(reading).accounts;
  const what = log.deed[deed];
  switch (deed) {
    case 'signed-in':
      return `${what}: ${about ?? account.unknown}`;
    case 'bound':
      return `${what}: ${about ?? account.unknown}`;
    case 'token-issued':
      return about === 'write' ? `${what}: ${scope.write}` : `${what}: ${scope.read}`;
    default:
      return what;
  }
}

/** A person of the demonstration has no account, and so no name. */
const VISITOR = /^demonstration\//;

/** The person's name and capacity; null stands for the service itself. */
export function personText(reading: Reading, logged: AccountChanged['by']): string {
  const { log } = say(reading).accounts;
  if (logged === null) return log.service;
  const name = logged.name ?? (VISITOR.test(logged.person) ? log.visitor : log.erased);
  return logged.roles.length === 0 ? name : `${name}, ${rolesText(reading, logged)}`;
}
