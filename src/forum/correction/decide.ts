/**
 * These orders put the record right, or add to its history. The act put right stays readable; what rested on it stands,
 * and says on its page on what it rested.
 */
import { canonical } from '#kernel/canonical.ts';
import { accept, refuse } from '#kernel/result.ts';
import type { Act, Draft, Kind } from '#forum/act.ts';
import type { Ordered } from '#forum/command.ts';
import { actCalled, refOf, standing, type Forum } from '#forum/forum.ts';
import { freshRef, refusedHere, refuseHere, tooSoon, type Decided, type Occasion } from '#forum/occasion.ts';
import { isKnownOrgan } from '#forum/organ/known.ts';
import type { OwnRefused } from '#forum/refusal.ts';
import type { Ref } from '#forum/words.ts';
import { upsets } from './guard.ts';
import { bringers, broughtBy, isKnown, speakingOf, spokenOf, type Name } from './names.ts';
import { isHistory, rightingOf } from './righting.ts';

/** Plans are announcements: their date may lie ahead. */
const PLANS: ReadonlySet<Kind> = new Set([
  'meeting.scheduled',
  'meeting.changed',
  'status.announced',
  'activity.planned',
]);

/** `correctAct` draws up an act of the same kind in the place of the one named. The order says the whole of it. */
export function correctAct(occasion: Occasion, { body: order }: Ordered<'CorrectAct'>): Decided {
  const act = rightable(occasion, order.corrects);
  if ('is' in act) return refuse(act);
  if (order.kind !== act.kind) return refuseHere('of-another-kind', { kind: act.kind, proposed: order.kind });
  const { kind, body, reason } = order;
  const draft = { kind, body, ...envelope(occasion, order), ...inPlaceOf(act), reason } as Draft;
  const wrong = unfounded(occasion, act, draft) ?? sameAs(act, draft) ?? upsets(occasion, draft);
  return wrong ? refuse(wrong) : accept([draft]);
}

/** `withdrawAct` puts nothing in the place of an act that was entered in error. Only the Secretariat says so. */
export function withdrawAct(occasion: Occasion, { body: order }: Ordered<'WithdrawAct'>): Decided {
  const act = rightable(occasion, order.corrects);
  if ('is' in act) return refuse(act);
  const { reason, sources = [] } = order;
  const evidence = envelope(occasion, { on: act.effective, sources });
  const draft = { kind: 'act.withdrawn', body: { reason }, ...evidence, ...inPlaceOf(act) } as Draft<'act.withdrawn'>;
  if (isHistory(act) && sources.length === 0) return refuseHere('history-without-source', { ref: refOf(act) });
  const wrong = stranger(occasion, draft) ?? leavesNameless(occasion.forum, act) ?? upsets(occasion, draft);
  return wrong ? refuse(wrong) : accept([draft]);
}

/** `addToHistory` enters what a source says, as an officer who has it before them. A source rests on itself. */
export function addToHistory(occasion: Occasion, { body: order }: Ordered<'AddToHistory'>): Decided {
  const { kind, body } = order;
  const { sources = kind === 'source.registered' ? [{ source: order.body.source }] : [] } = order;
  const draft = {
    kind,
    body,
    ...envelope(occasion, { ...order, sources }),
    audience: 'public',
    ref: freshRef(occasion, nameFor(order)),
  } as Draft;
  const name = broughtBy(draft);
  const before = name && bringers(occasion.forum, name)[0];
  const noted = kind === 'disagreement.noted' ? occasion.forum.disagreements.get(order.body.question) : undefined;
  const known = before ?? noted;
  if (known) return refuseHere('already-recorded', { ref: refOf(known) });
  const wrong = unfounded(occasion, null, draft);
  return wrong ? refuse(wrong) : accept([draft]);
}

function nameFor(order: Ordered<'AddToHistory'>['body']): Ref {
  switch (order.kind) {
    case 'source.registered':
      return `source/${order.body.source}`;
    case 'disagreement.noted':
      return `disagreement/${order.body.question}`;
    case 'document.registered':
      return `document/${order.body.document}`;
    case 'statement.made':
    case 'event.noted':
      return `${order.kind === 'event.noted' ? 'event' : 'statement'}/${order.on.replaceAll(/[^0-9]+/g, '-').replaceAll(/^-|-$/g, '')}`;
  }
}

/** `rightable` returns the act, if it stands and the actor may put it right; otherwise what stands against that. */
export function rightable({ forum, by }: Pick<Occasion, 'forum' | 'by'>, corrects: Ref): Act | OwnRefused {
  const act = actCalled(forum, corrects);
  if (!act) return refusedHere('no-such-act', { ref: corrects });
  if (forum.correctedBy.has(act.n)) return refusedHere('put-right-already', { by: standing(forum, act).n });
  if (act.kind === 'act.withdrawn') return refusedHere('put-right-already', { by: act.n });
  const righting = rightingOf(act);
  if (righting === 'never') return refusedHere('never-put-right', { kind: act.kind });
  const own = righting === 'own' && 'party' in act.body ? act.body.party : null;
  // What a party entered itself is its word; nobody else says it otherwise.
  const itsWord = by.capacity === 'delegation' || (own !== null && act.by.capacity === 'delegation');
  if (!itsWord || (own !== null && own === by.party)) return act;
  return own === null
    ? refusedHere('not-in-this-capacity', { order: 'CorrectAct', capacity: by.capacity, may: ['secretariat'] })
    : refusedHere('not-for-this-party', { party: own, by: by.party });
}

/** The one put right keeps its name, its audience, and the rules under which it was accepted. */
const inPlaceOf = (act: Act): Pick<Draft, 'corrects' | 'ref' | 'audience' | 'edition'> => ({
  corrects: refOf(act),
  audience: act.audience,
  ...(act.ref === undefined ? {} : { ref: act.ref }),
  ...(act.edition === undefined ? {} : { edition: act.edition }),
});

type Evidenced = Pick<Ordered<'AddToHistory'>['body'], 'on' | 'sources' | 'confidence' | 'note'>;

const envelope = ({ by }: Occasion, { on, sources = [], confidence, note }: Evidenced) => ({
  effective: on,
  by: { capacity: by.capacity, ...(by.party === null ? {} : { party: by.party }) },
  sources,
  ...(confidence === undefined ? {} : { confidence }),
  ...(note === undefined ? {} : { note }),
});

/** A fact has happened, stands somewhere if it is history, and speaks of nothing that the record does not know. */
function unfounded(occasion: Occasion, act: Act | null, draft: Draft): OwnRefused | null {
  const soon = PLANS.has(draft.kind) ? null : tooSoon(occasion, draft.effective);
  const wrong = soon ?? wronglyCame(occasion, draft);
  if (wrong) return wrong;
  if (isHistory(draft) && draft.sources.length === 0) {
    return refusedHere('history-without-source', { ref: draft.ref ?? null });
  }
  const [was, is] = [act && broughtBy(act), broughtBy(draft)];
  if (was && is && was.id !== is.id) return refusedHere('of-another-thing', { id: was.id, proposed: is.id });
  if (act?.kind === 'disagreement.noted' && draft.kind === 'disagreement.noted') {
    const [id, proposed] = [act.body.question, draft.body.question];
    if (id !== proposed) return refusedHere('of-another-thing', { id, proposed });
  }
  return stranger(occasion, draft, act === null ? [] : spokenOf(act));
}

/** A letter and a service came before they are recorded, and a service is of a question that was put. */
function wronglyCame(occasion: Occasion, { kind, body }: Draft): OwnRefused | null {
  const { forum, at } = occasion;
  if (kind === 'application.made' || kind === 'candidature.made') return tooSoon(occasion, body.letter.dated);
  if (kind !== 'silence.served') return null;
  const { question, at: served } = body;
  if (!forum.questions.has(question)) return refusedHere('no-such-question', { question });
  return served > at ? refusedHere('served-in-the-future', { served, at }) : null;
}

/** What the act spoke of before, it may go on speaking of. */
function stranger({ forum, rules }: Occasion, draft: Draft, before: readonly Name[] = []): OwnRefused | null {
  const found = spokenOf(draft).find(
    (name) =>
      !before.some((one) => one.thing === name.thing && one.id === name.id) &&
      !(name.thing === 'organ' ? isKnownOrgan(name.id, forum, rules) : isKnown(forum, name)),
  );
  return found ? refusedHere('not-on-record', found) : null;
}

function sameAs(act: Act, draft: Draft): OwnRefused | null {
  const said = ({ body, effective, sources, confidence, note }: Draft) =>
    canonical({ body, effective, sources, confidence, note });
  return said(act) === said(draft) ? refusedHere('already-recorded', { ref: refOf(act) }) : null;
}

/** What others speak of keeps an act that brings it into the record. */
function leavesNameless(forum: Forum, act: Act): OwnRefused | null {
  const name = broughtBy(act);
  if (!name || bringers(forum, name).some((one) => one.n !== act.n)) return null;
  const speaking = speakingOf(forum, name).filter((one) => one.n !== act.n);
  return speaking.length === 0
    ? null
    : refusedHere('still-spoken-of', { id: name.id, acts: speaking.slice(0, 10).map(({ n }) => n) });
}
