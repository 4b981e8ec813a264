/**
 * This file writes JSON-LD 1.1 for parties, meetings, documents and decisions. Its words are those of W3C ORG (who
 * belongs to what), PROV-O (what rests on what) and schema.org (events and texts). The context is our own and is served
 * with the documents, so that no reader fetches it elsewhere. Dates stay EDTF: an uncertain date is a typed literal,
 * never a day that no source gives.
 */
import type { Words } from '#forum/words.ts';

const CONTEXT_PATH = '/ns/context.jsonld';

const edtf = 'http://id.loc.gov/datatypes/edtf/EDTF';
const dated = (id: string) => ({ '@id': id, '@type': edtf });
const link = (id: string) => ({ '@id': id, '@type': '@id' });
const worded = (id: string) => ({ '@id': id, '@container': '@language' });

/** What is said of the files of a text. */
const FILES = {
  encoding: link('schema:encoding'),
  contentUrl: link('schema:contentUrl'),
  encodingFormat: 'schema:encodingFormat',
  inLanguage: 'schema:inLanguage',
  contentSize: 'schema:contentSize',
  sha256: 'schema:sha256',
  version: 'schema:version',
};

/** The context, whole: every term that the documents below use. */
export const contextOf = (origin: string) => ({
  '@context': {
    '@version': 1.1,
    org: 'http://www.w3.org/ns/org#',
    prov: 'http://www.w3.org/ns/prov#',
    schema: 'https://schema.org/',
    concord: `${origin}/ns/terms#`,
    id: '@id',
    type: '@type',
    graph: '@graph',
    name: worded('schema:name'),
    identifier: 'schema:identifier',
    member: link('org:member'),
    organization: link('org:organization'),
    role: link('org:role'),
    memberships: { '@reverse': 'org:member' },
    unitOf: link('org:unitOf'),
    since: dated('schema:startDate'),
    until: dated('schema:endDate'),
    date: dated('schema:datePublished'),
    eventStatus: link('schema:eventStatus'),
    attendanceMode: link('schema:eventAttendanceMode'),
    place: 'schema:location',
    organizer: link('schema:organizer'),
    attendees: link('schema:attendee'),
    about: link('schema:about'),
    kind: 'schema:additionalType',
    generatedBy: link('prov:wasGeneratedBy'),
    generated: link('prov:generated'),
    associatedWith: link('prov:wasAssociatedWith'),
    informedBy: link('prov:wasInformedBy'),
    during: link('schema:superEvent'),
    sources: link('prov:hadPrimarySource'),
    derivedFrom: link('prov:wasDerivedFrom'),
    address: link('schema:url'),
    ...FILES,
    certain: 'concord:certain',
    standing: 'concord:standing',
    outcome: 'concord:outcome',
    disputed: link('concord:disputed'),
    asKnownAt: 'concord:asKnownAt',
    head: 'concord:head',
    at: dated('concord:at'),
  },
});

/** `termsOf` is what `/ns/terms` answers: words of our own, where ORG, PROV-O and schema.org have none. */
export const termsOf = (origin: string) => ({
  '@context': {
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    label: 'rdfs:label',
    comment: 'rdfs:comment',
    id: '@id',
    graph: '@graph',
  },
  graph: Object.entries(TERMS).map(([term, comment]) => ({ id: `${origin}/ns/terms#${term}`, label: term, comment })),
});

const TERMS: Readonly<Record<string, string>> = {
  member: 'The role of a member: it takes part in consensus.',
  'observer-state': 'The role of a state that observes.',
  'observer-organisation': 'The role of an organisation that observes.',
  partner: 'The role of an organisation with which the forum has a memorandum or the like.',
  certain: 'False where an uncertain date leaves open whether it was so.',
  standing: 'How a text came to be, or whether a meeting is planned, held or not held.',
  outcome: 'Whether a decision was adopted or failed.',
  disputed: 'A question on which sources differ.',
  at: 'The date that was asked about; its end counts.',
  asKnownAt: 'The number of the newest act of the record that was taken into account.',
  head: 'The root hash of the record up to that act.',
};

/** Every answer is stamped with the state of the record that it was read from. */
export type Stamped = { readonly at: string; readonly asKnownAt: number; readonly head: string };

type Rests = {
  readonly sources: readonly { readonly source: string }[];
  readonly disputed?: readonly { readonly question: string }[];
};

export type LinkedSpan = Rests & {
  readonly status: string;
  readonly since: string;
  readonly until: string | null;
  readonly decidedBy: string | null;
  readonly certain: boolean;
};

export type PartyShown = { readonly id: string; readonly names: Words; readonly type: 'state' | 'organisation' | null };

export type MeetingShown = Rests & {
  readonly id: string;
  readonly titles: Words;
  readonly date: string;
  readonly state: 'planned' | 'held' | 'not-held';
  readonly organ: string;
  readonly form: 'in-person' | 'online' | 'hybrid' | null;
  readonly place: string | null;
  readonly host: string | null;
  readonly certain: boolean;
  readonly participants?: readonly { readonly party: string }[];
};

export type DocumentShown = Rests & {
  readonly id: string;
  readonly titles: Words;
  readonly type: string;
  readonly standing: string;
  readonly date: string;
  readonly decision: string | null;
  readonly meeting: string | null;
  readonly certain: boolean;
  readonly relations?: readonly { readonly document: string }[];
  readonly text?: TextShown | null;
};

type TextShown = {
  readonly reference: string;
  readonly version: string;
  readonly languages: readonly {
    readonly language: string;
    readonly sha256: string;
    readonly href: string;
    readonly type: string | null;
    readonly size: number | null;
  }[];
};

export type DecisionShown = Rests & {
  readonly id: string;
  readonly titles: Words;
  readonly organ: string;
  readonly date: string;
  readonly outcome: string;
  readonly meeting: string | null;
  readonly follows?: string | null;
  readonly documents?: readonly string[];
  readonly text?: TextShown | null;
  readonly certain: boolean;
};

type LinkedNode = Readonly<Record<string, unknown>>;

/**
 * `names` gives the ids under which other programs know things. An id is the address of the page, and a fragment for
 * the thing itself.
 */
const names = (origin: string) => ({
  forum: `${origin}/#forum`,
  party: (id: string) => `${origin}/members/${id}#party`,
  organ: (id: string) => `${origin}/organs#${id}`,
  meeting: (id: string) => `${origin}/meetings/${id}#meeting`,
  document: (id: string) => `${origin}/documents/${id}#document`,
  decision: (id: string) => `${origin}/decisions/${id}#decision`,
  source: (id: string) => `${origin}/sources#${id}`,
  question: (id: string) => `${origin}/disagreements#${id}`,
});

/** `known` leaves out what is not known, rather than saying that it is nothing. */
const known = (node: LinkedNode): LinkedNode =>
  Object.fromEntries(
    Object.entries(node).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

const restsOn = (origin: string, { sources, disputed }: Rests): LinkedNode => ({
  sources: [...new Set(sources.map(({ source }) => names(origin).source(source)))],
  disputed: (disputed ?? []).map(({ question }) => names(origin).question(question)),
});

/** `filesOf` gives the exact text as the files that hold it, one a language. */
const filesOf = (origin: string, text: TextShown | null | undefined): LinkedNode[] =>
  (text?.languages ?? []).map(({ language, sha256, href, type, size }) =>
    known({
      id: `${origin}${href}`,
      type: 'schema:MediaObject',
      identifier: text?.reference,
      version: text?.version,
      inLanguage: language,
      sha256,
      contentUrl: `${origin}${href}`,
      encodingFormat: type,
      contentSize: size === null ? null : `${size} B`,
    }),
  );

/** `linked` makes a document of its things; the state of the record stands beside them. */
export const linked = (origin: string, stamp: Stamped, graph: readonly LinkedNode[]): LinkedNode => ({
  '@context': `${origin}${CONTEXT_PATH}`,
  at: stamp.at,
  asKnownAt: stamp.asKnownAt,
  head: stamp.head,
  graph,
});

export const partyNode = (origin: string, party: PartyShown, spans: readonly LinkedSpan[]): LinkedNode =>
  known({
    id: names(origin).party(party.id),
    type: party.type === 'organisation' ? 'org:FormalOrganization' : ['schema:Country', 'org:FormalOrganization'],
    identifier: party.id,
    name: party.names,
    memberships: spans.map((span) => membershipNode(origin, span)),
  });

const membershipNode = (origin: string, span: LinkedSpan): LinkedNode =>
  known({
    type: 'org:Membership',
    organization: names(origin).forum,
    role: `concord:${span.status}`,
    since: span.since,
    until: span.until,
    generatedBy: span.decidedBy === null ? null : names(origin).decision(span.decidedBy),
    certain: span.certain,
    ...restsOn(origin, span),
  });

const EVENT_STATUS = {
  planned: 'schema:EventScheduled',
  held: 'schema:EventScheduled',
  'not-held': 'schema:EventCancelled',
} as const;

const ATTENDANCE = {
  'in-person': 'schema:OfflineEventAttendanceMode',
  online: 'schema:OnlineEventAttendanceMode',
  hybrid: 'schema:MixedEventAttendanceMode',
} as const;

export const meetingNode = (origin: string, meeting: MeetingShown): LinkedNode =>
  known({
    id: names(origin).meeting(meeting.id),
    type: 'schema:Event',
    identifier: meeting.id,
    name: meeting.titles,
    since: meeting.date,
    eventStatus: EVENT_STATUS[meeting.state],
    standing: meeting.state,
    attendanceMode: meeting.form && ATTENDANCE[meeting.form],
    place: meeting.place,
    organizer: meeting.host === null ? names(origin).organ(meeting.organ) : names(origin).party(meeting.host),
    about: names(origin).organ(meeting.organ),
    attendees: (meeting.participants ?? []).map(({ party }) => names(origin).party(party)),
    certain: meeting.certain,
    ...restsOn(origin, meeting),
  });

export const documentNode = (origin: string, document: DocumentShown): LinkedNode =>
  known({
    id: names(origin).document(document.id),
    type: ['schema:DigitalDocument', 'prov:Entity'],
    identifier: document.id,
    name: document.titles,
    kind: document.type,
    standing: document.standing,
    date: document.date,
    generatedBy: document.decision === null ? null : names(origin).decision(document.decision),
    during: document.meeting === null ? null : names(origin).meeting(document.meeting),
    encoding: filesOf(origin, document.text),
    derivedFrom: (document.relations ?? []).map((relation) => names(origin).document(relation.document)),
    certain: document.certain,
    ...restsOn(origin, document),
  });

export const decisionNode = (origin: string, decision: DecisionShown): LinkedNode =>
  known({
    id: names(origin).decision(decision.id),
    type: 'prov:Activity',
    identifier: decision.id,
    name: decision.titles,
    since: decision.date,
    outcome: decision.outcome,
    associatedWith: names(origin).organ(decision.organ),
    during: decision.meeting === null ? null : names(origin).meeting(decision.meeting),
    informedBy:
      decision.follows === null || decision.follows === undefined ? null : names(origin).decision(decision.follows),
    generated: [
      ...(decision.documents ?? []).map((id) => names(origin).document(id)),
      ...filesOf(origin, decision.text),
    ],
    certain: decision.certain,
    ...restsOn(origin, decision),
  });
