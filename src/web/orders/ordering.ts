/** A page that is shown, and takes an order: pages/page.ts says how both go. */
import type { Context } from 'hono';
import { LONGEST_ORDER } from '#contract/writing.ts';
import type { Holder } from '#desk/ports.ts';
import { recorded } from '#pages/forms/recorded.ts';
import { unreadable } from '#pages/forms/unreadable.ts';
import type { Html, Outcome, Page, Params } from '#pages/page.ts';
import { signedOutView, writtenIn } from '#pages/trouble/signed-out.ts';
import { signInPath } from '#pages/parts/sign-in-link.ts';
import { pathIn } from '#reading/address.ts';
import { asked } from '#reading/asked.ts';
import type { Reading } from '#reading/reading.ts';
import { arrivedOf } from '#web/arriving.ts';
import { withTexts } from '#reading/texts.ts';
import { privately } from '#web/private.ts';
import type { Visit } from '#web/route.ts';
import type { Services } from '#web/services.ts';
import { zoned } from '#web/zoned.ts';
import { RECORDED } from '#pages/forms/recorded.ts';
import { sentBy } from './sent.ts';
import { take } from './taking.ts';
import { languagesOf } from '#forum/source/read.ts';

const NOTHING: Outcome = { form: '', step: '', typed: new Map(), wrong: new Map(), body: {}, message: null };

/** The page as it was opened, with a word on what was recorded where an order led here. */
export function showPage(page: Page, { services, context, reading }: Visit): Promise<Html | null> {
  const message = recorded(reading);
  return viewed(services, page, reading, paramsIn(context), message && { ...NOTHING, message });
}

const paramsIn = (context: Context): Params => context.req.param();

async function viewed(
  { texts, attended, accountLog }: Pick<Services, 'texts' | 'attended' | 'accountLog'>,
  page: Page,
  reading: Reading,
  params: Params,
  outcome: Outcome | null,
): Promise<Html | null> {
  const withAll = await withTexts(reading, texts, page.texts?.(reading, params) ?? []);
  const furnished = page.furnish ? await page.furnish(withAll, params, { attended, accountLog }) : withAll;
  return page.view(furnished, params, outcome);
}

/** A person who took long over a text, and was signed out meanwhile, gets the text back. */
export async function signedOut(page: Page, { site, context, reading }: Visit): Promise<Response> {
  const sent = await sentBy(context.req.raw, longestOf(page, reading));
  const written = sent.ok ? writtenIn(sent.value) : [];
  if (written.length === 0) return context.redirect(pathIn(reading, signInPath(site)), 303);
  return privately(reading, signedOutView(reading, written), 401);
}

const longestOf = ({ longest = LONGEST_ORDER }: Page, { forum }: Reading): number =>
  typeof longest === 'number' ? longest : longest(languagesOf(forum).length);

/** A sent form is recorded, and leads on to where the page says. Otherwise the same page comes back with what stands against the order. */
export async function takeOrder(page: Page, visit: Visit, who: Holder): Promise<Response | null> {
  const { site, services, context, reading } = visit;
  const params = paramsIn(context);
  const longest = longestOf(page, reading);
  const again = async (outcome: Outcome, status: number): Promise<Response | null> => {
    // Something may have happened to it meanwhile: the page says how it stands now.
    const now = asked(site, reading.url, reading.language, [], who);
    const newest = zoned(now.ok ? now.value : reading, context.req.raw);
    const view = await viewed(services, page, newest, params, outcome);
    return view && privately(newest, view, status);
  };
  const sent = await sentBy(context.req.raw, longest);
  if (!sent.ok) {
    const status = sent.problem === 'too-large' ? 413 : 415;
    return again({ ...NOTHING, message: unreadable(reading, sent.problem, longest) }, status);
  }
  const prepared = page.prepare
    ? await page.prepare(sent.value, reading, who, services)
    : { typed: sent.value.fields, fields: sent.value.fields, mistakes: [] };
  const taken = await take(
    { page, site, desk: services.desk, reading, who, params, arrived: arrivedOf(context) },
    prepared,
  );
  if (taken.is === 'said') return again(taken.outcome, taken.status);
  const path = page.after?.(taken.done, params) ?? new URL(reading.url).pathname;
  const to = page.after ? pathIn(reading, path) : path;
  return context.redirect(`${to}${to.includes('?') ? '&' : '?'}${RECORDED}=${taken.done.performed.receipt.n}`, 303);
}
