/** What was done to accounts, and who gave an act: read by the delegation concerned, and by the Secretariat. */
import { readableBy } from '#desk/account-log.ts';
import { givenBy } from '#desk/given.ts';
import type { Who } from '#desk/who.ts';
import type { Act } from '#forum/act.ts';
import { BEFORE, changesView } from '#pages/account/log.ts';
import { givenView, type GivenShown } from '#pages/account/given.ts';
import { signInPath } from '#pages/parts/sign-in-link.ts';
import { pathIn } from '#reading/address.ts';
import { actNumbered } from '#forum/forum.ts';
import type { Reading } from '#reading/reading.ts';
import { sha256 } from '#web/digest.ts';
import type { Handler, Visit } from '#web/route.ts';
import type { Services } from '#web/services.ts';
import { once } from './visiting.ts';

/** The most entries of one page, and of one answer of the API. */
const ENTRIES = 100;

const toSignIn = ({ site, context, reading }: Visit): Response =>
  context.redirect(pathIn(reading, signInPath(site)), 303);

/** A number as an address writes it; undefined where it is none. */
export const numberIn = (text: string | null | undefined): number | undefined =>
  /^\d{1,15}$/.test(text ?? '') ? Number(text) : undefined;

/** The entries that a person may read, the newest first, and whether more came earlier. */
export async function changesFor({ accountLog }: Pick<Services, 'accountLog'>, who: Who, before?: number) {
  const found = await accountLog.newest(readableBy(who), ENTRIES + 1, before);
  return { changes: found.slice(0, ENTRIES), more: found.length > ENTRIES };
}

export const changes: Handler = async (visit) => {
  const { services, reading } = visit;
  const { who } = reading;
  if (!who) return toSignIn(visit);
  const found = await changesFor(services, who, numberIn(reading.url.searchParams.get(BEFORE)));
  return once(reading, changesView(reading, { ...found, ofSecretariat: who.roles.includes('secretariat-officer') }));
};

/** An act of the Secretariat, or of the person's own party; nobody opens what another delegation gave. */
const mayOpen = ({ roles, party }: Who, { by }: Act): boolean =>
  roles.includes('secretariat-officer') || (by.party !== undefined && by.party === party);

/** `openedFor` opens an act for a person. It is null where the act is not theirs to open, or not there. */
export async function openedFor(
  { openings }: Pick<Services, 'openings'>,
  { forum }: Reading,
  who: Who,
  n: number,
): Promise<GivenShown | null> {
  const act = actNumbered(forum, n);
  if (!act || !mayOpen(who, act)) return null;
  const opening = await openings.of(n);
  return { act, opened: opening && { ...opening, matches: givenBy(opening, sha256) === act.given } };
}

export const given: Handler = async (visit) => {
  const { services, context, reading } = visit;
  if (!reading.who) return toSignIn(visit);
  const n = numberIn(context.req.param('n'));
  const shown = n === undefined ? null : await openedFor(services, reading, reading.who, n);
  return shown && once(reading, givenView(reading, shown));
};
