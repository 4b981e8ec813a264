/** The first step of putting a question asks everything that is to be said of it. Its order is that in which an officer thinks of it. */
import { VERBS } from '#forum/decision/acts.ts';
import { decisionsAt } from '#forum/decision/read.ts';
import { meetingAt } from '#forum/meeting/read.ts';
import { standingsAt } from '#forum/party/read.ts';
import { questionsAt } from '#forum/question/read.ts';
import { PASSING_ON } from '#forum/matter/recommended.ts';
import { LONGEST_TEXT } from '#desk/texts.ts';
import { html } from '#pages/html.ts';
import type { Choice, Fields } from '#pages/forms/fields.ts';
import type { Html } from '#pages/page.ts';
import { meetingName, partyName } from '#reading/names.ts';
import { capital, say, textIn } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';
import { effectFields, organChoices } from './effects.ts';
import { decisionForChoices } from '#pages/forms/readers.ts';
import type { Prefilled } from './prefill.ts';
import { languagesOf } from '#forum/source/read.ts';

const NONE: Choice = { value: '', label: '–' };
const SHOWN = 60;

export function firstStep(reading: Reading, fields: Fields, from: Prefilled): Html {
  const { put: words } = say(reading).orders;
  return html`${group(words.groups.about, aboutFields(reading, fields, from))}
  ${group(words.groups.text, textFields(reading, fields, from))}
  ${group(words.groups.way, wayFields(reading, fields, from))}
  ${group(words.groups.links, linkFields(reading, fields, from))}
  ${group(words.groups.effects, effectFields(reading, fields, from.effects))}`;
}

const group = (heading: string, content: Html): Html =>
  html`<h2>${heading}</h2>
    ${content}`;

const valueOf = ({ values }: Prefilled, name: string): { value?: string } => {
  const value = values.get(name);
  return value === undefined ? {} : { value };
};

function aboutFields(reading: Reading, fields: Fields, from: Prefilled): Html {
  const { put: words } = say(reading).orders;
  return html`${fields.lines('title', words.title, (language) => from.values.get(`title.${language}`))}
  ${fields.line('question', words.id, { help: words.idHelp })}`;
}

function textFields(reading: Reading, fields: Fields, from: Prefilled): Html {
  const { orders, texts } = say(reading);
  const { put: words } = orders;
  const ofLanguage = (language: string): Html => {
    const name = texts.language(language);
    const [kept, file] = [fields.typed(`kept.${language}`), fields.typed(`name.${language}`)];
    const before = file === '' || kept === '' ? undefined : words.keptFile(file, kept);
    return html`${fields.text(`words.${language}`, words.words(name), {
      lang: language,
      rows: 8,
      longest: LONGEST_TEXT,
      ...valueOf(from, `words.${language}`),
    })}
    ${fields.file(`file.${language}`, words.file(name), before === undefined ? {} : { help: before })}
    ${before === undefined ? '' : html`${fields.hidden(`kept.${language}`, kept)} ${fields.hidden(`name.${language}`, file)}`}`;
  };
  return html`<p>${words.textAbout}</p>
    ${languagesOf(reading.forum).map(ofLanguage)}
    ${fields.line('text.reference', words.reference, { help: words.referenceHelp, ...valueOf(from, 'text.reference') })}
    ${fields.line('text.version', words.version, { value: '1', ...valueOf(from, 'text.version') })}`;
}

function wayFields(reading: Reading, fields: Fields, from: Prefilled): Html {
  const { orders, terms } = say(reading);
  const { put: words } = orders;
  const procedures = (['by-silence', 'in-the-meeting'] as const).map((value) => ({
    value,
    label: capital(terms.procedure[value]),
  }));
  const audiences = (['members', 'members-and-observers', 'public'] as const).map((value) => ({
    value,
    label: words.audiences[value],
  }));
  return html`${fields.choice('organ', words.organ, organChoices(reading), valueOf(from, 'organ'))}
  ${fields.choice(
    'verb',
    words.verb,
    VERBS.map((value) => ({ value, label: words.verbs[value] })),
    { value: 'adopt', ...valueOf(from, 'verb') },
  )}
  ${fields.radios('procedure', words.procedure, procedures, { value: 'by-silence', ...valueOf(from, 'procedure') })}
  ${fields.choice('meeting', words.meeting, meetings(reading), { help: words.meetingHelp, ...valueOf(from, 'meeting') })}
  ${fields.radios('audience', words.audience, audiences, { value: 'members', ...valueOf(from, 'audience') })}
  ${fields.radios(
    'decisionFor',
    words.decisionFor,
    [{ value: '', label: words.decisionForDefault }, ...decisionForChoices(reading)],
    { value: '', help: words.decisionForHelp, ...valueOf(from, 'decisionFor') },
  )}
  ${reading.who?.roles.includes('secretariat-officer') === true ? fields.choice('proposer', words.proposer, members(reading), { help: words.proposerHelp, ...valueOf(from, 'proposer') }) : ''}`;
}

function linkFields(reading: Reading, fields: Fields, from: Prefilled): Html {
  const { put: words } = say(reading).orders;
  const follows = among(recommendations(reading), from.values.get('follows'), reading);
  return html`${fields.choice('follows', words.follows, follows, { help: words.followsHelp, ...valueOf(from, 'follows') })}
  ${fields.choice('supersedes', words.supersedes, [NONE, ...stopped(reading)], { help: words.supersedesHelp, ...valueOf(from, 'supersedes') })}`;
}

/** `recommendations` lists what an organ passed on, the newest first. */
const recommendations = (reading: Reading): Choice[] =>
  decisionsAt(reading.forum, reading.at)
    .filter(({ outcome, verb }) => outcome === 'adopted' && verb !== null && PASSING_ON.has(verb))
    .toSorted((one, other) => other.date.latest - one.date.latest)
    .slice(0, SHOWN)
    .map(({ id, title, date }) => ({
      value: id,
      label: `${textIn(reading, title)} (${say(reading).date.plain(date.edtf)})`,
    }));

/** `among` is the list with what is chosen in it, however old that is. */
function among(choices: readonly Choice[], chosen: string | undefined, reading: Reading): Choice[] {
  const missing = chosen !== undefined && chosen !== '' && !choices.some(({ value }) => value === chosen);
  const title = missing ? reading.forum.decisions.get(chosen)?.at(-1)?.body.title : undefined;
  return [NONE, ...(missing ? [{ value: chosen, label: title ? textIn(reading, title) : chosen }] : []), ...choices];
}

const stopped = (reading: Reading): Choice[] =>
  questionsAt(reading.forum, reading.at)
    .filter(({ state }) => state.is === 'broken' || state.is === 'failed' || state.is === 'withdrawn')
    .slice(0, SHOWN)
    .map(({ id, put }) => ({ value: id, label: textIn(reading, put.body.title) }));

const members = (reading: Reading): Choice[] => [
  NONE,
  ...standingsAt(reading.forum, reading.today, 'member')
    .map(({ party }) => ({ value: party, label: textIn(reading, partyName(reading, party)) }))
    .toSorted((one, other) => one.label.localeCompare(other.label)),
];

/** `meetings` lists the meetings that are not over: of today or later. */
const meetings = (reading: Reading): Choice[] => [
  NONE,
  ...[...reading.forum.meetings].flatMap(([value, file]) => {
    const meeting = meetingAt(file, reading.today);
    const isOver = meeting === null || meeting.date.latest < reading.today.earliest;
    return isOver ? [] : [{ value, label: meetingName(reading, meeting) }];
  }),
];
