/**
 * These forms record, on the page of a matter, what happened outside. They record an application, a candidature, a signature, a
 * memorandum, a name.
 */
import type { Guide } from '#forum/matter/guide.ts';
import { numberOf, type Edition } from '#forum/organ/charter.ts';
import type { Act } from '#forum/act.ts';
import type { Status } from '#forum/party/acts.ts';
import { namedAt, standingsAt } from '#forum/party/read.ts';
import { OFFICES } from '#forum/secretariat/acts.ts';
import { officersAt } from '#forum/secretariat/read.ts';
import type { DocumentId, PartyId } from '#forum/words.ts';
import { html } from '#pages/html.ts';
import type { Choice, Fields } from '#pages/forms/fields.ts';
import { orderForm } from '#pages/forms/order-form.ts';
import type { Outcome, Html } from '#pages/page.ts';
import { documentTitle, partyName } from '#reading/names.ts';
import { alphabet, capital, say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

/** `statusOf` tells what a party asks for by a guide; an organisation observes as an organisation. */
export function statusOf(reading: Reading, guide: Guide, party: PartyId): Status {
  if (guide === 'admission') return 'member';
  if (guide === 'partnership') return 'partner';
  return typeOf(reading, party) === 'organisation' ? 'observer-organisation' : 'observer-state';
}

function typeOf({ forum, today }: Reading, party: PartyId): 'state' | 'organisation' {
  const file = forum.parties.get(party);
  return (file && namedAt(file, today)?.body.type) ?? 'state';
}

/** `applicants` lists the parties that may be meant: those that have not what is asked for already. */
function applicants(reading: Reading, guide: Guide): PartyId[] {
  const { forum, today } = reading;
  return [...forum.parties.keys()].filter((party) => {
    const status = statusOf(reading, guide, party);
    if (guide === 'admission' && typeOf(reading, party) !== 'state') return false;
    if (guide === 'partnership' && typeOf(reading, party) !== 'organisation') return false;
    const held = standingsAt(forum, today).filter((one) => one.party === party && one.certain);
    return !held.some((one) => one.status === status || (guide === 'observer-status' && one.status === 'member'));
  });
}

function partyChoices(reading: Reading, parties: readonly PartyId[]): Choice[] {
  const named = parties.map((value) => ({ value, label: textIn(reading, partyName(reading, value)) }));
  return named.toSorted((one, other) => alphabet(reading.language).compare(one.label, other.label));
}

export const memberChoices = (reading: Reading): Choice[] => {
  const members = standingsAt(reading.forum, reading.today, 'member').filter(({ certain }) => certain);
  return partyChoices(
    reading,
    members.map(({ party }) => party),
  );
};

/** `party` is given on the page of one; it is null on a guide, where the party is chosen. */
export function applicationForm(reading: Reading, guide: Guide, party: PartyId | null, outcome: Outcome | null): Html {
  const { form } = say(reading).matters;
  const choices = party === null ? partyChoices(reading, applicants(reading, guide)) : [];
  const meant = party ?? choices[0]?.value ?? '';
  const status = statusOf(reading, guide, meant);
  return orderForm(reading, {
    order: 'RecordApplication',
    ...form.application,
    foresee: { party: meant, status, letter: letterOf(reading), receivedBy: 'secretariat' },
    outcome,
    fields: (fields) =>
      html`${party === null ? fields.choice('party', form.party, [{ value: '', label: form.choose }, ...choices]) : fields.hidden('party', party)}
      ${party === null && guide === 'observer-status' ? kinds(reading, fields) : fields.hidden('status', status)}
      ${letter(reading, fields)}`,
  });
}

const letterOf = ({ today }: Reading) => ({ reference: '–', dated: today.edtf });

const kinds = (reading: Reading, fields: Fields): Html => {
  const { matters, terms } = say(reading);
  const choices = (['observer-state', 'observer-organisation'] as const).map((value) => ({
    value,
    label: capital(terms.status[value]),
  }));
  return fields.radios('status', matters.form.status, choices, { value: 'observer-state' });
};

/** `letter` asks by which letter, of which date, received when and by whom, and who may see it. */
function letter(reading: Reading, fields: Fields, receivedBy: 'chair' | 'secretariat' = 'secretariat'): Html {
  const { matters, terms } = say(reading);
  const { form } = matters;
  return html`${letterFields(reading, fields)} ${fields.date('on', form.on, { value: reading.today.edtf })}
  ${fields.radios(
    'receivedBy',
    form.receivedBy,
    (['secretariat', 'chair'] as const).map((value) => ({ value, label: capital(terms.recipient[value]) })),
    { value: receivedBy },
  )}
  ${fields.choice(
    'audience',
    form.audience,
    (['members', 'members-and-observers', 'public'] as const).map((value) => ({
      value,
      label: capital(form.audiences[value]),
    })),
  )}`;
}

/**
 * `withdrawalForm` is for those who may take the application back. These are its party, and the Secretariat with the letter by which the
 * party took it back.
 */
export function withdrawalForm(reading: Reading, { body }: Act<'application.made'>, outcome: Outcome | null): Html {
  const { form } = say(reading).matters;
  const { party, status } = body;
  const isOffice = reading.who?.roles.includes('secretariat-officer') === true;
  if (!isOffice && reading.who?.party !== party) return html``;
  return orderForm(reading, {
    order: 'WithdrawApplication',
    ...form.withdrawal,
    foresee: { party, status, ...(isOffice ? { letter: letterOf(reading) } : {}) },
    outcome,
    fields: (fields) =>
      html`${fields.hidden('party', party)} ${fields.hidden('status', status)}
      ${isOffice ? letterFields(reading, fields) : ''}`,
  });
}

/** `candidatureWithdrawalForm` is for the party that stood, and for the Secretariat with the letter by which it stands no more. */
export function candidatureWithdrawalForm(
  reading: Reading,
  { body }: Act<'candidature.made'>,
  outcome: Outcome | null,
): Html {
  const { party, term } = body;
  const isOffice = reading.who?.roles.includes('secretariat-officer') === true;
  if (!isOffice && reading.who?.party !== party) return html``;
  return orderForm(reading, {
    order: 'WithdrawCandidature',
    ...say(reading).matters.form.candidatureWithdrawal,
    foresee: { party, term, ...(isOffice ? { letter: letterOf(reading) } : {}) },
    outcome,
    fields: (fields) =>
      html`${fields.hidden('party', party)} ${fields.hidden('term', String(term))}
      ${isOffice ? letterFields(reading, fields) : ''}`,
  });
}

/** `letterFields` ask for the number and the date of a letter. */
function letterFields(reading: Reading, fields: Fields): Html {
  const { form } = say(reading).matters;
  return html`${fields.line('letter.reference', form.reference)} ${fields.date('letter.dated', form.dated)}`;
}

export function candidatureForm(
  reading: Reading,
  edition: Edition,
  party: PartyId | null,
  outcome: Outcome | null,
): Html {
  const { form } = say(reading).matters;
  const choices = party === null ? memberChoices(reading) : [];
  const terms = numberOf(edition, 'chairmanship.candidature.terms') ?? 2;
  const places = Array.from({ length: terms }, (_, at) => ({
    value: String(at + 1),
    label: capital(form.candidature.terms(at + 1)),
  }));
  const meant = party ?? choices[0]?.value ?? '';
  return orderForm(reading, {
    order: 'RecordCandidature',
    ...form.candidature,
    foresee: { party: meant, term: 1, letter: letterOf(reading), receivedBy: 'chair' },
    outcome,
    fields: (fields) =>
      html`${party === null ? fields.choice('party', form.party, [{ value: '', label: form.choose }, ...choices]) : fields.hidden('party', party)}
      ${fields.choice('term', form.candidature.term, places)} ${letter(reading, fields, 'chair')}`,
  });
}

/** `handoverForm` records that the chosen party took over, where no meeting of the record said so when it closed. */
export function handoverForm(reading: Reading, party: PartyId, outcome: Outcome | null): Html {
  const { handover: words } = say(reading).matters.form;
  return orderForm(reading, {
    order: 'RecordHandover',
    title: words.title,
    does: words.does,
    button: words.button,
    foresee: { party, on: reading.today.edtf },
    outcome,
    fields: (fields) =>
      html`${fields.hidden('party', party)} ${fields.date('on', words.on, { value: reading.today.edtf })}`,
  });
}

/** `departureForm` records that an officer of the Secretariat left; nobody is offered who holds no office today. */
export function departureForm(reading: Reading, outcome: Outcome | null): Html {
  const { matters, terms } = say(reading);
  const { departure: words } = matters.form;
  return html`${OFFICES.flatMap((office) =>
    officersAt(reading.forum, office, reading.today).map(({ officer, name }) =>
      orderForm(reading, {
        order: 'RecordDeparture',
        id: `departure-${officer}-${office}`,
        title: words.title(`${textIn(reading, name)}, ${terms.office[office]}`),
        does: words.does,
        button: words.button,
        foresee: { officer, office, on: reading.today.edtf },
        outcome,
        fields: (fields) =>
          html`${fields.hidden('officer', officer)} ${fields.hidden('office', office)}
          ${fields.date('on', words.on, { value: reading.today.edtf })}`,
      }),
    ),
  )}`;
}

export function signatureForm(reading: Reading, document: DocumentId, party: PartyId, outcome: Outcome | null): Html {
  const { signature: words } = say(reading).matters.form;
  const signing = { document, party, instrument: 'signature' } as const;
  return orderForm(reading, {
    order: 'RecordInstrument',
    id: `sign-${document}`,
    title: words.title(textIn(reading, documentTitle(reading, document))),
    does: words.does,
    button: words.button,
    foresee: signing,
    outcome,
    fields: (fields) =>
      html`${Object.entries(signing).map(([name, value]) => fields.hidden(name, value))}
      ${fields.date('on', words.on, { value: reading.today.edtf })}`,
  });
}

export function memorandumForm(reading: Reading, party: PartyId, outcome: Outcome | null): Html {
  const { form } = say(reading).matters;
  const { memorandum: words } = form;
  return orderForm(reading, {
    order: 'RecordMemorandum',
    title: words.title,
    does: words.does,
    button: words.button,
    foresee: { party, title: { en: '–' } },
    outcome,
    fields: (fields) =>
      html`${fields.hidden('party', party)} ${fields.lines('title', words.name)}
      ${fields.date('on', form.signature.on, { value: reading.today.edtf })}`,
  });
}

/** `NOBODY` is an id that ISO 3166 gives to no state. Whether a party may be named at all does not depend on which. */
const NOBODY = 'ZZZ';

export function namingForm(reading: Reading, guide: Guide, outcome: Outcome | null): Html {
  const { naming: words } = say(reading).matters.form;
  const type = guide === 'partnership' ? 'organisation' : 'state';
  return orderForm(reading, {
    order: 'NameParty',
    title: words.title,
    does: words.does,
    button: words.button,
    foresee: { party: NOBODY, type, short: { en: '–' } },
    outcome,
    fields: (fields) =>
      html`${fields.line('party', words.id, { help: words.idHelp })}
      ${fields.radios(
        'type',
        words.type,
        [
          { value: 'state', label: capital(words.state) },
          { value: 'organisation', label: capital(words.organisation) },
        ],
        { value: type },
      )}
      ${fields.lines('short', words.short)}`,
  });
}
