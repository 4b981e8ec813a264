/** The answers that also exist as JSON-LD. */
import type { AnswerOf, EndpointName } from '#contract/endpoints.ts';
import { decisionNode, documentNode, linked, meetingNode, partyNode } from '#formats/json-ld.ts';

type Linkers = { readonly [Name in EndpointName]?: (origin: string, answer: AnswerOf<Name>) => unknown };

const linkers: Linkers = {
  parties: (origin, answer) =>
    linked(
      origin,
      answer,
      answer.items.map((standing) => partyNode(origin, standing, [standing])),
    ),
  party: (origin, answer) => linked(origin, answer, [partyNode(origin, answer, answer.standings)]),
  meetings: (origin, answer) =>
    linked(
      origin,
      answer,
      answer.items.map((meeting) => meetingNode(origin, meeting)),
    ),
  meeting: (origin, answer) => linked(origin, answer, [meetingNode(origin, answer)]),
  documents: (origin, answer) =>
    linked(
      origin,
      answer,
      answer.items.map((document) => documentNode(origin, document)),
    ),
  document: (origin, answer) => linked(origin, answer, [documentNode(origin, answer)]),
  decisions: (origin, answer) =>
    linked(
      origin,
      answer,
      answer.items.map((decision) => decisionNode(origin, decision)),
    ),
  decision: (origin, answer) => linked(origin, answer, [decisionNode(origin, answer)]),
};

/** The answer of an endpoint as JSON-LD; null where there is none. */
export function linkedOf<Name extends EndpointName>(name: Name, origin: string, answer: AnswerOf<Name>): unknown {
  return linkers[name]?.(origin, answer) ?? null;
}
