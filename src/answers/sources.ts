import { stamp, type Resource } from './asking.ts';
import { claimsOf, restsOn, textOrNull } from './said.ts';
import { textIn } from '#reading/say.ts';

export const sources: Resource<'sources'> = (reading) => ({
  ...stamp(reading),
  items: [...reading.forum.sources.values()].map(({ n, body }) => ({
    id: body.source,
    title: textIn(reading, body.title),
    titles: body.title,
    standing: body.standing,
    publisher: textOrNull(reading, body.publisher),
    address: body.address ?? null,
    digest: body.digest ?? null,
    language: body.language ?? null,
    act: n,
  })),
});

export const disagreements: Resource<'disagreements'> = (reading) => ({
  ...stamp(reading),
  items: [...reading.forum.disagreements.values()].map((act) => ({
    question: act.body.question,
    title: textIn(reading, act.body.title),
    titles: act.body.title,
    held: textOrNull(reading, act.body.held),
    why: textOrNull(reading, act.body.why),
    heldBy: [...act.body.heldBy],
    claims: claimsOf(reading, act),
    act: act.n,
    sources: restsOn(reading, [act]).sources,
  })),
});
