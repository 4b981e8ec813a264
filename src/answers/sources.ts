import type { Resource } from './asking.ts';
import { listed } from './paging.ts';
import { claimsOf, restsOn, textOrNull } from './said.ts';
import { textIn } from '#reading/say.ts';

export const sources: Resource<'sources'> = (reading, page) =>
  listed(reading, page, [...reading.forum.sources.values()], {
    id: ({ body }) => body.source,
    shown: ({ n, body }) => ({
      id: body.source,
      title: textIn(reading, body.title),
      titles: body.title,
      standing: body.standing,
      publisher: textOrNull(reading, body.publisher),
      address: body.address ?? null,
      digest: body.digest ?? null,
      language: body.language ?? null,
      act: n,
    }),
  });

export const disagreements: Resource<'disagreements'> = (reading, page) =>
  listed(reading, page, [...reading.forum.disagreements.values()], {
    id: ({ body }) => body.question,
    shown: (act) => ({
      question: act.body.question,
      title: textIn(reading, act.body.title),
      titles: act.body.title,
      held: textOrNull(reading, act.body.held),
      why: textOrNull(reading, act.body.why),
      heldBy: [...act.body.heldBy],
      claims: claimsOf(reading, act),
      act: act.n,
      sources: restsOn(reading, [act]).sources,
    }),
  });
