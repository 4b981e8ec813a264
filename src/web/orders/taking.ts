/** A form as an order: read, checked, given; and what is to be said where that fails. */
import { notRecorded } from '#pages/forms/recorded.ts';
import { randomUUID } from 'node:crypto';
import { readOrder, type Given } from '#contract/commands.ts';
import { readForm, type Field, type FormRead } from '#contract/form.ts';
import type { Mistake } from '#contract/mistake.ts';
import type { Arrived } from '#desk/arrivals.ts';
import { foreseen, type Desk, type NotPerformed } from '#desk/perform.ts';
import type { Order } from '#forum/command.ts';
import { ORDERS } from '#forum/orders.ts';
import type { Holder } from '#desk/ports.ts';
import { html } from '#pages/html.ts';
import { onceOf } from '#web/api/writing.ts';
import { asked } from '#reading/asked.ts';
import type { ProblemCode } from '#contract/problem.ts';
import type { Instant } from '#forum/words.ts';
import { orderTrouble, silenceHit } from '#reading/our-trouble.ts';
import { instantText } from '#reading/telling.ts';
import { whyNot } from '#pages/parts/why-not.ts';
import { say } from '#reading/say.ts';
import type { Reading, Site } from '#reading/reading.ts';
import { mistakeSentences, telling } from '#words/mistakes.ts';
import { fieldId } from '#pages/forms/fields.ts';
import { instantNow } from '#pages/forms/order-form.ts';
import type { Done, Page, Prepared, Outcome } from '#pages/page.ts';
import { TYPED } from '#pages/forms/typed-text.ts';
import { instantIn } from '#reading/zones.ts';

type Taking = {
  readonly page: Page;
  readonly site: Site;
  readonly desk: Desk;
  readonly reading: Reading;
  readonly who: Holder;
  readonly params: Readonly<Record<string, string>>;
  /** The request as it arrived. */
  readonly arrived: Arrived | undefined;
};

type Taken =
  | { readonly is: 'done'; readonly done: Done }
  | { readonly is: 'said'; readonly outcome: Outcome; readonly status: number };

/** Fields about the form and not of the body. */
const OWN: ReadonlySet<string> = new Set(['act', 'form', 'key', 'seen', 'step']);

const isOwn = (name: string): boolean => OWN.has(name) || name.startsWith(`${TYPED}.`);

const NONE: FormRead = { body: {}, mistakes: [], fieldOf: (path) => path.join('.') };

export async function take(taking: Taking, prepared: Prepared): Promise<Taken> {
  const { page, desk, who, reading, params } = taking;
  const own = (name: string) => prepared.typed.find(([one]) => one === name)?.[1] ?? '';
  const order = page.takes?.find((one) => one === own('act'));
  const read = order ? readForm(order, bodyFields(prepared.fields, page, params, order), instantIn) : NONE;
  const [form, step, typed] = [own('form') || own('act'), own('step'), typedIn(prepared.typed)];
  const base: Base = { form, step, typed, wrong: new Map(), body: read.body };
  if (!order) return mistaken(reading, base, [unknown(own('act'))], read);
  // A person who may not order it at all is not first asked to correct the form.
  const may = ORDERS[order].roles;
  if (!who.roles.some((role) => may.includes(role)))
    return notPerformed(taking, base, { is: 'denial', denial: { code: 'role-does-not-reach', order, may } });
  const found = [...prepared.mistakes, ...read.mistakes];
  const judged = step === '' || step === 'confirm';
  if (!judged && found.length === 0) return { is: 'said', outcome: { ...base, message: null }, status: 200 };
  const seen = /^\d{1,15}$/.test(own('seen')) ? { seen: Number(own('seen')) } : {};
  const given = readOrder({ act: order, body: read.body, ...seen });
  if (found.length > 0 || !given.ok)
    return mistaken(reading, base, together(found, given.ok ? [] : given.problem), read);
  if (step === 'confirm') return looked(taking, base, given.value);
  const key = own('key');
  const once = onceOf(who, `page/${/^[\w-]{1,64}$/.test(key) ? key : randomUUID()}`, given.value);
  const { command } = given.value;
  const received = taking.arrived?.received ?? taking.site.now();
  const performed = await desk.perform(command, who, once, given.value.seen, taking.arrived).catch((fault: unknown) => {
    const code = orderTrouble(fault);
    if (code === null) throw fault;
    return code;
  });
  if (typeof performed === 'string')
    return inTrouble(taking, base, performed, silenceHit(reading, command.body, received));
  if (!performed.ok) return notPerformed(taking, base, performed.problem);
  const { body } = command;
  return { is: 'done', done: { order, body: { ...body }, performed: performed.value } };
}

const unknown = (act: string): Mistake => ({
  path: ['act'],
  code: 'unknown-kind',
  facts: { key: 'act', value: act.slice(0, 60) },
});

/** Judged by the rules as they are now, and not given yet. */
function looked(taking: Taking, base: Base, { command }: Given): Taken {
  const { site, reading, who } = taking;
  const why = foreseen(command, who, site.room.now().forum, instantNow(reading));
  return why ? notPerformed(taking, base, why) : { is: 'said', outcome: { ...base, message: null }, status: 200 };
}

function notPerformed({ site, reading, who }: Taking, base: Base, why: NotPerformed): Taken {
  const now = asked(site, reading.url, reading.language, [], who);
  const message = notRecorded(titleOf(reading, why), whyNot(now.ok ? now.value : reading, why));
  return { is: 'said', outcome: { ...base, message, why }, status: why.is === 'denial' ? 403 : 409 };
}

/** What was typed stays on the page: it can be sent again in a moment, under the same key. */
function inTrouble({ reading }: Taking, base: Base, code: ProblemCode, until: Instant | null): Taken {
  const { title, explained, silenceEnds } = say(reading).problems;
  const ends = until === null ? '' : html`<p>${silenceEnds(instantText(reading, until))}</p>`;
  const message = notRecorded(
    title[code],
    html`<p>${explained[code]}</p>
      ${ends}`,
  );
  return { is: 'said', outcome: { ...base, message }, status: 503 };
}

/** Fields that the address gives stand above those of the form. */
function bodyFields(
  fields: readonly Field[],
  { given }: Page,
  params: Readonly<Record<string, string>>,
  order: Order,
): Field[] {
  const fromAddress = Object.entries(given?.(params, order) ?? {});
  const fixed = new Set(fromAddress.map(([name]) => name));
  const typed = fields.filter(([name]) => !isOwn(name) && !fixed.has(name.split('.')[0] ?? ''));
  return [...typed, ...fromAddress];
}

function typedIn(fields: readonly Field[]): Map<string, string[]> {
  const typed = new Map<string, string[]>();
  for (const [name, value] of fields) typed.set(name, [...(typed.get(name) ?? []), value]);
  return typed;
}

/** The schema's mistakes are added to the form's own, but not twice about one place. */
function together(own: readonly Mistake[], schema: readonly Mistake[]): Mistake[] {
  const inBody = schema.map((one) => (one.path[0] === 'body' ? { ...one, path: one.path.slice(1) } : one));
  const around = own.map(({ path }) => path.slice(0, -1).join('.'));
  return [...own, ...inBody.filter(({ path }) => !around.includes(path.join('.')))];
}

type Base = Omit<Outcome, 'message'>;

function mistaken(reading: Reading, base: Base, mistakes: readonly Mistake[], { fieldOf }: FormRead): Taken {
  const sentences = mistakeSentences[reading.language];
  const { keys } = say(reading).record;
  const wrong = new Map<string, string[]>();
  // A value that is missing altogether is said at the first field of its place.
  const names = [...base.typed.keys()];
  const shownAt = (field: string) => names.find((name) => name === field || name.startsWith(`${field}.`)) ?? field;
  for (const { path, code, facts } of mistakes) {
    const field = shownAt(fieldOf(path));
    const name = String(facts['key'] ?? '');
    const says = sentences[code](telling({ ...facts, key: keys[name] ?? name }));
    wrong.set(field, [...(wrong.get(field) ?? []), says]);
  }
  const list = html`<ul>
    ${[...wrong].map(([field, says]) => html`<li><a href="#${fieldId(base.form, field)}">${says.join(' ')}</a></li>`)}
  </ul>`;
  const message = notRecorded(say(reading).deciding.refused.title, list);
  return { is: 'said', outcome: { ...base, wrong, message }, status: 422 };
}

const titleOf = (reading: Reading, why: NotPerformed): string =>
  why.is === 'stale' ? say(reading).orders.stale.title : say(reading).deciding.refused.title;
