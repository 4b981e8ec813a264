/** Callers of the API write orders here, and sign in to the demonstration. */
import { readOrder, type Given } from '#contract/commands.ts';
import { LONGEST_ORDER, signInSchema } from '#contract/writing.ts';
import { mistakesFrom } from '#contract/mistake.ts';
import { AS, DEMONSTRATION_SECONDS, whoAs } from '#desk/demonstration.ts';
import { readerOf } from '#desk/permissions.ts';
import type { Once } from '#desk/ports.ts';
import type { Who } from '#desk/who.ts';
import { present } from '#kernel/assert.ts';
import { canonical } from '#kernel/canonical.ts';
import { toHex } from '#record/entry.ts';
import { arrivedOf } from '#web/arriving.ts';
import { inTrouble, mistaken, notPerformed, notSignedIn, OPEN, problem, type ProblemContext } from '#web/answer.ts';
import { sha256 } from '#web/digest.ts';
import { plain } from '#reading/telling.ts';
import { orderTrouble, silenceHit } from '#reading/our-trouble.ts';
import { readingOf, type Reading, type Site } from '#reading/reading.ts';
import { readHere } from '#web/session.ts';
import { sayIn } from '#words/say.ts';
import type { Naming } from '#words/sentence.ts';
import { tokenOf } from './bearer.ts';
import { jsonOf } from './body.ts';
import { deskOf } from '#reading/desk.ts';
import type { Call } from './route.ts';
import { created, holderOf } from './writer.ts';

/** Performs an order, and says with which acts. */
export async function order({ site, services, context, request, asking }: Call, who: Who): Promise<Response> {
  const { desk } = services;
  const key = request.headers.get('idempotency-key');
  if (key !== null && !/^[\x21-\x7e](?:[\x20-\x7e]{0,253}[\x21-\x7e])?$/.test(key)) return keyMalformed(asking);
  const json = await jsonOf(request, LONGEST_ORDER, asking);
  if (!json.ok) return json.problem;
  const given = readOrder(json.value);
  if (!given.ok) return mistaken(given.problem, asking);
  const { command, seen } = given.value;
  const once = key === null ? undefined : onceOf(who, key, given.value);
  const arrived = arrivedOf(context);
  const received = arrived?.received ?? site.now();
  const performed = await desk.perform(command, who, once, seen, arrived).catch((fault: unknown) => {
    const code = orderTrouble(fault);
    if (code === null) throw fault;
    return inTrouble(code, asking, silenceHit(readingFor(site, who, asking), command.body, received));
  });
  if (performed instanceof Response) return performed;
  if (!performed.ok) return notPerformed(performed.problem, asking, namesFor(site, who, asking));
  return created(performed.value, `/api/v1/acts/${performed.value.receipt.n}`);
}

/** Things have the names that the person who orders may see today. */
const namesFor = (site: Site, who: Who, asking: ProblemContext): Naming<string> => plain(readingFor(site, who, asking));

function readingFor(site: Site, who: Who, { language }: ProblemContext): Reading {
  const reader = readerOf(who, site.room.now().forum, site.now());
  const reading = readingOf(site, new URL('http://localhost/'), language, reader);
  return present(reading.ok ? reading.value : null, 'a reading of today');
}

/** The same order is the same request, however its JSON is spaced. How far the caller has read meanwhile makes no other of it. */
export const onceOf = (who: Who, key: string, { command }: Given): Once => ({
  person: who.person,
  key,
  request: toHex(sha256(new TextEncoder().encode(canonical(command)))),
});

/** The desk shows what waits for the person who asks. */
export async function readDesk({ site, services, request, asking }: Call): Promise<Response> {
  const { tokens } = services;
  const who = (await holderOf(tokens, request)) ?? (await readHere(tokens, request));
  if (who === null) return notSignedIn(asking);
  const answer = deskOf(site, who, new URL(request.url), asking.language);
  return Response.json(answer, { headers: { 'cache-control': 'no-store', ...OPEN } });
}

export async function signIn({ site, services, request, asking }: Call): Promise<Response> {
  const json = await jsonOf(request, LONGEST_ORDER, asking);
  if (!json.ok) return json.problem;
  const read = signInSchema.safeParse(json.value);
  if (!read.success) return mistaken(mistakesFrom(read.error.issues, json.value), asking);
  const who = whoAs(read.data.as, site.room.now().forum, site.now());
  if (who === null) return noSuchRole(asking);
  const { token, expiresAt } = await services.tokens.issue(who, DEMONSTRATION_SECONDS);
  return created({ token, ...who, expiresAt });
}

export async function signOut({ services, request, asking }: Call): Promise<Response> {
  const token = tokenOf(request);
  const revoked = token !== null && (await services.tokens.revoke(token));
  return revoked ? new Response(null, { status: 204, headers: OPEN }) : notSignedIn(asking);
}

function keyMalformed(asking: ProblemContext): Response {
  const says = sayIn(asking.language).problems.keyMalformed;
  return problem('malformed-header', asking, { errors: [{ field: 'Idempotency-Key', code: 'key-malformed', says }] });
}

function noSuchRole(asking: ProblemContext): Response {
  const says = sayIn(asking.language).problems.noSuchRole(AS.join(', '));
  return problem('mistake', asking, { errors: [{ field: 'as', code: 'no-such-role', says }] });
}
