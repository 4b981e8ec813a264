/** An account as a query of this folder reads it. */
import type { Account } from '#desk/accounts.ts';
import { isRole } from '#forum/role.ts';

export type AccountRow = {
  readonly person: string;
  readonly name: string | null;
  readonly address: string | null;
  readonly language: string;
  readonly party: string | null;
  readonly roles: string[];
  readonly invited_at: Date;
  readonly invited_until: Date | null;
  readonly open_since: Date | null;
  readonly closed_at: Date | null;
  readonly asked_at: Date | null;
  readonly last_seen: Date | null;
};

/** An account `a`, complete; whatever narrows it follows. */
export const ACCOUNT = `
  SELECT a.person, a.name, a.address, a.language, a.party, a.roles, a.invited_at, a.open_since, a.closed_at,
         (SELECT expires_at FROM invitation i WHERE i.person = a.person AND i.expires_at > clock_timestamp()) AS invited_until,
         (SELECT asked_at FROM account_request r WHERE r.person = a.person) AS asked_at,
         (SELECT max(seen_at) FROM token t WHERE t.account = a.person) AS last_seen
  FROM account a`;

const instant = (date: Date | null): string | null => date && date.toISOString();

export const accountFrom = (row: AccountRow): Account => ({
  person: row.person,
  name: row.name,
  address: row.address,
  language: row.language,
  party: row.party,
  roles: row.roles.filter(isRole),
  invitedAt: row.invited_at.toISOString(),
  invitedUntil: instant(row.invited_until),
  askedAt: instant(row.asked_at),
  openSince: instant(row.open_since),
  closedAt: instant(row.closed_at),
  lastSeen: instant(row.last_seen),
});
