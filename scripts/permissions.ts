/** Writes docs/permissions.md from the table of permissions: `node scripts/permissions.ts`. A test fails where the page is stale. */
import { writeFileSync } from 'node:fs';
import { ALONE, MANAGED_BY } from '#desk/managing.ts';
import { ORDERS, orders } from '#forum/orders.ts';
import { ROLES } from '#forum/role.ts';

const HEAD = `# Who may do what

Made by \`node scripts/permissions.ts\` from \`src/forum/orders.ts\`; \`src/desk/permissions.db.test.ts\` tries every cell over HTTP.

A role says what a *person* may do for their party. What the *party* may do is the charter's to say: an observer's delegate may send an
objection, and the rule in force refuses it with its article. Without the role the answer is 403; without the right to see the question, or
where there is none, 404. Whatever else an order names and its sender may not see is answered as if it were not there.

* Roles belong to a person and a party; the Secretariat belongs to no party.
* An officer of the Chair has its powers while the party is in the chair, or presides over the meeting that the order is about; not by a flag.
* A delegation speaks for its own party alone. The Secretariat enters positions on behalf of others, with the note, call or mail by which they came.
* \`system\` is the service itself. Only it closes a silence, and only it extends one for an outage.
* Decisions are never taken by the Secretariat: it puts, opens, serves and records.

`;

const READING = `
## Who may read what

| audience of an act | everybody | partner's delegate | observer's delegate | member's delegation, officer of the Chair | Secretariat |
|---|---|---|---|---|---|
| \`public\` | yes | yes | yes | yes | yes |
| \`members-and-observers\` | – | – | yes | yes | yes |
| \`members\` | – | – | – | yes | yes |
| \`{ "parties": […] }\` | – | if named | if named | if named | yes |

Standing counts as it is today. Others see that there is an act, and its commitment, and nothing else: no list, count or search shows it.
`;

const MANAGING = `
## Who manages whose account

From \`src/desk/managing.ts\`; \`src/desk/managing.db.test.ts\` tries every cell over HTTP. Delegations run their own accounts, and the Secretariat lets in
those who run them. To give and to take a role is for whoever manages accounts with it; to close an account, to erase its name and address, or to invite
somebody again is for whoever manages the highest of its roles, the Secretariat's first.

* An administrator manages accounts of its own party alone. Of another party's account the answer is 404, as if there were none.
* Nobody changes their own roles or closes their own account.
* Whoever has one of the roles in the first column marked “alone” has no other beside it.
* The first officer of the Secretariat comes by the link that the service prints.
* Once anybody of a delegation took up an account, no officer of the Secretariat lets a person in there alone, newly or again. Another officer confirms it, whose own
  account has been open for 72 hours, or another administrator of the delegation. Where the forum has one officer, that officer may after 72 hours, never at once. Every officer, every
  administrator of the delegation and the person concerned may refuse it.
* What is done to an account is logged for good, and read by its delegation at \`/delegation/changes\` and by the Secretariat.
* Who gave an act is opened, at \`/given/N\`, for people of the party that gave it and for the Secretariat.

`;

function managingTable(): string {
  const header = [`| account of | ${ROLES.join(' | ')} |`, `|---|${ROLES.map(() => '---|').join('')}`];
  const rows = ROLES.map((role) => {
    const cells = ROLES.map((manager) =>
      MANAGED_BY[role] !== manager ? '–' : manager === 'secretariat-officer' ? 'yes' : 'own party',
    );
    return `| ${role}${ALONE.includes(role) ? ' (alone)' : ''} | ${cells.join(' | ')} |`;
  });
  return [...header, ...rows].join('\n');
}

export function permissionsPage(): string {
  const columns = [...ROLES, 'system'] as const;
  const rows = orders.map((order) => {
    const cells = columns.map((role) => (ORDERS[order].roles.includes(role) ? 'yes' : '–'));
    return `| \`${ORDERS[order].kind}\` (${order}) | ${cells.join(' | ')} |`;
  });
  const header = [`| order | ${columns.join(' | ')} |`, `|---|${columns.map(() => '---|').join('')}`];
  return `${HEAD}${[...header, ...rows].join('\n')}\n${READING}${MANAGING}${managingTable()}\n`;
}

if (import.meta.main) writeFileSync(new URL('../docs/permissions.md', import.meta.url), permissionsPage());
