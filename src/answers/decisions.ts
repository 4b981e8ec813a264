import type { Act } from '#forum/act.ts';
import { actsBy, inTime } from '#forum/dated.ts';
import { decisionAt, decisionsAt, type Decision } from '#forum/decision/read.ts';
import type { Reading } from '#reading/reading.ts';
import { stamp, type Resource } from './asking.ts';
import { isKnownOrgan } from './meetings.ts';
import { listed } from './paging.ts';
import { factsOf, restsOn, textOrNull } from './said.ts';
import { textIn } from '#reading/say.ts';
import { adoptedText } from './texts.ts';

const shownOf = (reading: Reading, decision: Decision) => ({
  id: decision.id,
  title: textIn(reading, decision.title),
  titles: decision.title,
  organ: decision.organ,
  date: decision.date.edtf,
  certain: decision.certain,
  outcome: decision.outcome,
  verb: decision.verb,
  procedure: decision.procedure,
  meeting: decision.meeting,
});

export const decisions: Resource<'decisions'> = (reading, { organ, ...page }) => {
  if (organ !== undefined && !isKnownOrgan(reading, organ)) {
    return { mistakes: [{ field: 'organ', code: 'unknown-value', value: organ }] };
  }
  const found = decisionsAt(reading.forum, reading.at).filter(
    (decision) => organ === undefined || decision.organ === organ,
  );
  return listed(reading, page, found, {
    id: (decision) => decision.id,
    shown: (decision) => ({ ...shownOf(reading, decision), ...restsOn(reading, [decision.act]) }),
  });
};

export const decision: Resource<'decision'> = (reading, _query, id) => {
  const found = decisionAt(reading.forum, id, reading.at);
  if (!found) return null;
  const taken = actsBy(reading.forum.decisions.get(id) ?? [], reading.at);
  const history = inTime<Act>([...taken, ...found.openings]);
  const effects = inTime(actsBy(found.effects, reading.at));
  return {
    ...stamp(reading),
    ...shownOf(reading, found),
    documents: [...found.documents],
    parties: [...found.parties],
    follows: found.follows,
    authority: textOrNull(reading, found.authority),
    silenceFrom: found.silenceFrom?.edtf ?? null,
    reason: textOrNull(reading, found.reason),
    question: found.hasQuestion ? found.question : null,
    text: adoptedText(reading, found.text),
    attached: found.attached.map(({ position, party, as, statement, texts = [], received, version }) => ({
      ref: position,
      party,
      as,
      statement: textOrNull(reading, statement),
      statements: statement ? { ...statement } : null,
      texts: texts.map((one) => ({ ...one })),
      received,
      version: version ?? null,
    })),
    effects: factsOf(reading, effects),
    history: factsOf(reading, history),
    ...restsOn(reading, [...history, ...effects]),
  };
};
