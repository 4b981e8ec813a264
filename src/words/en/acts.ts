/** Each sentence tells one kind of act, in one line: no date (it stands beside the line), no full stop. */
import { given, type ActSentences } from '#words/sentence.ts';
import { questionActs } from './questions.ts';
import { terms } from './terms.ts';

const { status, verb, documentType, instrument, role, seat, organClass, office } = terms;

/** "adopted" as in "The Committee adopted a decision"; the other verbs the same way. */
export const acts: ActSentences = {
  'forum.proposed': ({ proposer, where }, name) => [
    name.words(proposer.name),
    ...given(proposer.capacity, (capacity) => [', ', name.words(capacity), ',']),
    ' put the idea of the forum forward: ',
    name.words(where),
  ],
  'forum.named': ({ names, short }, name) => ['The forum is named ', name.words(names), ' (', name.words(short), ')'],
  'forum.described': ({ nature }, name) => ['What the forum is: ', name.words(nature)],
  'day.proclaimed': ({ names, meeting }, name) => [
    name.words(names),
    ' proclaimed',
    ...given(meeting, (id) => [' at ', name.meeting(id)]),
  ],
  'event.noted': ({ title, place }, name) => [name.words(title), ...given(place, (where) => [', ', name.words(where)])],
  'statement.made': ({ speaker, text }, name) => [name.words(speaker.name), ': ', name.words(text)],
  'party.named': ({ party, short, formal }, name) => [
    name.party(party),
    ' is named ',
    name.words(short),
    ...given(formal, (words) => [', formally ', name.words(words)]),
  ],
  'status.granted': ({ party, status: granted }, name) => [name.party(party), ` became ${article(status[granted])}`],
  'status.ended': ({ party, status: ended, reason }, name) => [
    name.party(party),
    ` ceased to be ${article(status[ended])}`,
    ...given(reason, (words) => [': ', name.words(words)]),
  ],
  'application.made': ({ party, status: asked, letter }, name) => [
    name.party(party),
    ` asked to become ${article(status[asked])}, by letter ${letter.reference} of `,
    name.date(letter.dated),
  ],
  'application.withdrawn': ({ party, status: asked, letter }, name) => [
    name.party(party),
    ` withdrew its application to become ${article(status[asked])}`,
    ...given(letter, ({ reference, dated }) => [`, by letter ${reference} of `, name.date(dated)]),
  ],
  'status.announced': ({ party, status: announced, plannedFor, outcome }, name) => [
    name.party(party),
    ` was announced as ${article(status[announced])} for `,
    name.date(plannedFor),
    ...given(outcome, (words) => ['; ', name.words(words)]),
  ],
  'status.seen': ({ party, status: seen }, name) => [name.party(party), ` was by then ${article(status[seen])}`],
  'representation.changed': ({ party, seat: now }, name) => ['The seat of ', name.party(party), ` is ${seat[now]}`],
  'organ.established': ({ names, class: kind }, name) => [
    name.words(names),
    ` established as ${article(organClass[kind])}`,
  ],
  'organ.renamed': ({ names }, name) => ['An organ is renamed ', name.words(names)],
  'organ.proposed': ({ names }, name) => [name.words(names), ' proposed; no source says that it was created'],
  'charter.adopted': ({ title }, name) => ['Rules adopted: ', name.words(title)],
  'charter.amended': ({ title }, name) => ['Rules amended: ', name.words(title)],
  'candidature.made': ({ party, term, letter }, name) => [
    name.party(party),
    term === 1 ? ' offered to take the chair next' : ` offered to take the chair, ${term} terms ahead`,
    `, by letter ${letter.reference} of `,
    name.date(letter.dated),
  ],
  'chair.chosen': ({ party, on, at, goesOn }, name) => [
    name.party(party),
    goesOn === true ? ' chosen to stay in the chair' : ' chosen to take the chair',
    ...given(on, (date) => [' from ', name.date(date)]),
    ...given(at, (id) => [' when ', name.meeting(id), ' closes']),
  ],
  'candidature.withdrawn': ({ party, letter }, name) => [
    name.party(party),
    ' withdrew its candidature for the chair',
    ...given(letter, ({ reference, dated }) => [`, by letter ${reference} of `, name.date(dated)]),
  ],
  'chair.assumed': ({ party, at }, name) => [
    name.party(party),
    ' took the chair',
    ...given(at, (id) => [' at ', name.meeting(id)]),
  ],
  'chair.prolonged': ({ party, plannedUntil }, name) => [
    name.party(party),
    ' stayed in the chair for another term',
    ...given(plannedUntil, (date) => [', planned until ', name.date(date)]),
  ],
  'seat.established': ({ city }, name) => ['The Secretariat took its seat in ', name.words(city)],
  'seat.moved': ({ city }, name) => ['The Secretariat moved to ', name.words(city)],
  'seat.renamed': ({ city }, name) => ['The city of the Secretariat’s seat is now called ', name.words(city)],
  'seat.rehoused': ({ premises }, name) => ['The Secretariat moved to new premises: ', name.words(premises)],
  'office.titled': ({ office: titled, title }, name) => [`The ${office[titled]} is titled `, name.words(title)],
  'officer.appointed': ({ name: officer, office: held }, name) => [name.words(officer), ` appointed ${office[held]}`],
  'officer.seen': ({ name: officer, office: held }, name) => [name.words(officer), ` seen as ${office[held]}`],
  'officer.left': ({ office: held }) => [`The ${office[held]} left office`],
  'meeting.scheduled': ({ meeting, plannedFor, place }, name) => [
    name.meeting(meeting),
    ' called for ',
    name.date(plannedFor),
    ...given(place, (where) => [', ', name.words(where)]),
  ],
  'meeting.changed': ({ meeting, plannedFor, place, reason }, name) => [
    name.meeting(meeting),
    ' changed',
    ...given(plannedFor, (date) => [', now planned for ', name.date(date)]),
    ...given(place, (where) => [', ', name.words(where)]),
    ...given(reason, (words) => [': ', name.words(words)]),
  ],
  'meeting.held': ({ meeting, place, form }, name) => [
    name.meeting(meeting),
    ' held',
    ...given(place, (where) => [', ', name.words(where)]),
    form === 'online' ? ', online' : '',
  ],
  'meeting.not-held': ({ meeting, plannedFor, reason }, name) => [
    name.meeting(meeting),
    ', planned for ',
    name.date(plannedFor),
    ', was not held',
    ...given(reason, (words) => [': ', name.words(words)]),
  ],
  'meeting.noted': ({ meeting, text }, name) => [name.meeting(meeting), ': ', name.words(text)],
  'document.registered': ({ document, title, type, draft }, name) => [
    name.document(document, title),
    ` (${draft === true ? 'draft ' : ''}${documentType[type]}) is known to exist`,
  ],
  'document.adopted': ({ document, title, verb: how, organ }, name) => [
    name.document(document, title),
    ` ${verb[how]}`,
    ...given(organ, (id) => [' by ', name.organ(id)]),
  ],
  'document.issued-by-chair': ({ document, title, chair }, name) => [
    name.document(document, title),
    ' issued by the Chair alone, ',
    name.party(chair),
    '; not a text of consensus',
  ],
  'document.signed': ({ document, title, signatories, signatures }, name) => [
    name.document(document, title),
    ' signed',
    signedBy(signatures?.length ?? signatories),
  ],
  'instrument.deposited': ({ document, party, instrument: what }, name) => [
    name.party(party),
    ` deposited its ${instrument[what]}: `,
    name.document(document),
  ],
  'treaty.status-noted': ({ document, inForce, missing }, name) => [
    name.document(document),
    inForce ? ' is in force' : ' is not yet in force',
    missing === undefined ? '' : `; ${missing} more needed`,
  ],
  'treaty.in-force': ({ document }, name) => [name.document(document), ' entered into force'],
  'decision.adopted': ({ decision, title, organ }, name) => [
    name.organ(organ),
    ' decided: ',
    name.decision(decision, title),
  ],
  'decision.failed': ({ decision, title, organ, reason }, name) => [
    name.organ(organ),
    ' did not adopt: ',
    name.decision(decision, title),
    ...given(reason, (words) => ['; ', name.words(words)]),
  ],
  'decision.opened': ({ decision, audience }, name) => [
    `Opened to ${terms.audience[audience]}: `,
    name.decision(decision),
  ],
  ...questionActs,
  'catalogue.adopted': ({ title }, name) => [name.words(title), ' adopted'],
  'area.added': ({ area }, name) => ['A new area of measures: ', name.area(area)],
  'measure.listed': ({ area, number, text }, name) => [
    'Measure ',
    number ?? '',
    ' in ',
    name.area(area),
    ': ',
    name.words(text),
  ],
  'measures.opened': ({ measures }) => [`Members began to carry out ${measures.length} measures`],
  'coordinator.named': ({ area, party, role: as }, name) => [
    name.party(party),
    ` became ${role[as]} of `,
    name.area(area),
  ],
  'coordinator.seen': ({ area, party, role: as }, name) => [
    name.party(party),
    ` was by then ${role[as]} of `,
    name.area(area),
  ],
  'concept-paper.approved': ({ document, title }, name) => [name.document(document, title), ' approved'],
  'plan.approved': ({ document, title, period }, name) => [
    name.document(document, title),
    ' approved for ',
    name.date(period),
  ],
  'activity.planned': ({ title, plannedFor }, name) => [name.words(title), ' planned for ', name.date(plannedFor)],
  'activity.held': ({ title, place }, name) => [
    name.words(title),
    ' held',
    ...given(place, (where) => [', ', name.words(where)]),
  ],
  'activities.counted': ({ count, approximate, text }, name) => [
    `${approximate ? 'About ' : ''}${count} activities: `,
    name.words(text),
  ],
  'review.held': ({ organ }, name) => ['A dimension of measures reviewed by ', name.organ(organ)],
  'memorandum.signed': ({ party, title }, name) => [name.words(title), ' signed with ', name.party(party)],
  'observership.obtained': ({ at }, name) => ['The forum became an observer at ', name.party(at)],
  'partnership.approved': ({ party }, name) => [
    'A partnership with ',
    name.party(party),
    ' approved; no signed instrument is known',
  ],
  'source.registered': ({ source }, name) => ['Source registered: ', name.source(source)],
  'disagreement.noted': ({ question, title }, name) => ['Sources differ: ', name.disagreement(question, title)],
  'record.opened': ({ forum }) => ['The record opened: ', forum],
  'act.withdrawn': ({ reason }, name) => ['An act withdrawn: ', name.words(reason)],
};

export const article = (noun: string): string => `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;

function signedBy(count: number | undefined): string {
  return count === undefined ? '' : ` by ${count === 1 ? 'one party' : `${count} parties`}`;
}
