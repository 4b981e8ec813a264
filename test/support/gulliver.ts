/**
 * A forum out of Swift, small and with something of everything: uncertain dates, disputed facts, a meeting that moved, one that was not
 * held, acts that are not public, a correction, a withdrawal, and names in Russian.
 */
import type { Audience, Draft, Kind } from '#forum/act.ts';
import type { Words } from '#forum/words.ts';
import { siteInMemory, type Batch, type SiteInMemory } from './site.ts';

const w = (en: string, ru: string): Words => ({ en, ru });

type More = {
  readonly ref?: string;
  readonly corrects?: string;
  readonly audience?: Audience;
  readonly at?: string;
  readonly source?: string;
};

function act<K extends Kind>(kind: K, effective: string, body: Draft<K>['body'], more: More = {}): Draft {
  const { ref, corrects, audience = 'public', at, source = 'gazette' } = more;
  return {
    kind,
    body,
    effective,
    by: { capacity: 'import' },
    audience,
    sources: [{ source, ...(at === undefined ? {} : { at }) }],
    ...(ref === undefined ? {} : { ref }),
    ...(corrects === undefined ? {} : { corrects }),
  } as unknown as Draft;
}

const named = (party: string, en: string, ru: string, type: 'state' | 'organisation' = 'state') =>
  act('party.named', '2000', { party, type, short: w(en, ru), formal: w(`The ${en}`, ru) }, { ref: `name/${party}` });

const beginnings: readonly Draft[] = [
  act('source.registered', '2005', { source: 'gazette', title: w('The Gazette of Lagado', 'Лагадская газета'), standing: 'primary', address: 'https://gazette.example/' }),
  act('source.registered', '2005', { source: 'travels', title: w('Travels', 'Путешествия'), standing: 'secondary' }),
  act('forum.proposed', '1999', { proposer: { name: w('Lemuel Gulliver', 'Лемюэль Гулливер') }, where: w('at Redriff', 'в Редриффе') }, { ref: 'proposal' }),
  act('forum.named', '2002-06-04', { names: w('Conference of the Remote Nations', 'Конференция отдалённых народов'), short: w('CRN', 'КОН') }, { ref: 'name' }),
  named('LIL', 'Lilliput', 'Лилипутия'),
  named('BLE', 'Blefuscu', 'Блефуску'),
  named('BRO', 'Brobdingnag', 'Бробдингнег'),
  named('LAP', 'Laputa', 'Лапута'),
  named('LUG', 'Luggnagg', 'Лаггнегг'),
  named('GLU', 'Glubbdubdrib', 'Глаббдобдриб'),
  named('JAP', 'Japan of the Travels', 'Япония из «Путешествий»'),
  named('HOU', 'Houyhnhnm Assembly', 'Собрание гуигнгнмов', 'organisation'),
  named('ACA', 'Academy of Lagado', 'Академия в Лагадо', 'organisation'),
];

const organs: readonly Draft[] = [
  act('organ.established', '2002-06-04', { organ: 'summit', names: w('Summit', 'Саммит'), class: 'governing', level: 'heads-of-state-or-government' }, { ref: 'organ/summit' }),
  act('organ.established', '2002-06-04', { organ: 'ministerial', names: w('Ministerial Council', 'Совет министров'), class: 'governing', level: 'ministers', reportsTo: 'summit' }, { ref: 'organ/ministerial' }),
  act('organ.established', '2004', { organ: 'committee', names: w('Committee', 'Комитет'), class: 'working', level: 'senior-officials', reportsTo: 'ministerial' }, { ref: 'organ/committee' }),
  act('organ.renamed', '2010-06-08', { organ: 'committee', names: w('Senior Committee', 'Старший комитет') }, { ref: 'organ/committee-renamed' }),
  act('organ.proposed', '2011', { organ: 'bank', names: w('Bank of the Remote Nations', 'Банк отдалённых народов') }, { ref: 'organ/bank', source: 'travels' }),
  act('charter.adopted', '2002-06-04', {
    edition: '2002-06-04',
    title: w('Rules of Procedure', 'Правила процедуры'),
    document: 'rules',
    values: [
      { path: 'organs.summit.cadence.months', value: 48, basis: 'article', article: '2.1' },
      { path: 'organs.ministerial.cadence.months', value: 24, basis: 'article', article: '2.2' },
      { path: 'quorum.share', value: '2/3', basis: 'article', article: '4' },
      { path: 'quorum.of', value: 'members', basis: 'assumption' },
      { path: 'decision.organs', value: ['summit', 'ministerial', 'committee'], basis: 'source', source: { source: 'gazette', at: '7' } },
      { path: 'chairmanship.succession', value: 'host', basis: 'article', article: '14.2' },
      { path: 'chairmanship.host.organs', value: ['summit', 'ministerial'], basis: 'article', article: '14.2' },
    ],
  }, { ref: 'charter/2002' }),
  act('charter.amended', '2014-05', {
    edition: '2014-05',
    title: w('Rules of Procedure as amended', 'Правила процедуры с поправками'),
    values: [{ path: 'quorum.of', value: null, basis: 'assumption' }, { path: 'silence.period', value: 'P14D', basis: 'assumption', note: w('No text was found.', 'Текст не найден.') }],
  }, { ref: 'charter/2014' }),
];

const member = (party: string, on: string, more: Partial<Draft<'status.granted'>['body']> = {}, rest: More = {}) =>
  act('status.granted', on, { party, status: 'member', ...more }, { ref: `membership/${party}`, ...rest });

const standings: readonly Draft[] = [
  member('LIL', '2002-06-04', { meeting: 'summit-1' }, { at: '27' }),
  member('BLE', '2002-06-04', { meeting: 'summit-1' }),
  member('BRO', '2002-06-04', { meeting: 'summit-1', signedOn: '1999-09-14' }),
  member('LAP', '2004-10-22', { meeting: 'ministerial-1', decidedBy: 'admission-of-laputa' }),
  // Known to the year, and to a span: at some dates nobody can say.
  member('LUG', '2006', {}, { source: 'travels' }),
  member('GLU', '2008/2010', {}, { source: 'travels' }),
  act('status.granted', '2010~', { party: 'JAP', status: 'observer-state' }, { ref: 'observer/JAP' }),
  act('status.ended', '2014-05', { party: 'JAP', status: 'observer-state', reason: w('It closed its ports.', 'Закрыла порты.') }, { ref: 'observer/JAP-ended' }),
  act('status.granted', '2011-03-01', { party: 'HOU', status: 'observer-organisation' }, { ref: 'observer/HOU' }),
  act('status.granted', '2014-05-20', { party: 'ACA', status: 'partner' }, { ref: 'partner/ACA' }),
  act('status.seen', '2012', { party: 'JAP', status: 'observer-state' }, { ref: 'seen/JAP' }),
  act('status.announced', '2013', { party: 'ACA', status: 'observer-organisation', plannedFor: '2014' }, { ref: 'announced/ACA' }),
  act('representation.changed', '2012-01', { party: 'BLE', seat: 'vacant' }, { ref: 'seat/BLE' }),
];

const attendance = {
  participants: [
    { party: 'LIL', as: 'member' as const, level: 'head-of-state-or-government' as const, person: { name: w('Golbasto Momaren', 'Гольбасто Момарен') } },
    { party: 'BRO', as: 'member' as const, level: 'minister' as const },
    { party: 'HOU', as: 'observer' as const },
  ],
  absent: ['BLE'],
  members: 5,
};

const meetings: readonly Draft[] = [
  act('meeting.held', '2002-06-04', { meeting: 'summit-1', organ: 'summit', kind: 'regular', ordinal: 1, place: w('Mildendo', 'Мильдендо'), host: 'LIL', presidedBy: ['LIL'] }, { ref: 'summit-1' }),
  act('meeting.held', '2004-10-22', { meeting: 'ministerial-1', organ: 'ministerial', kind: 'regular', ordinal: 1, place: w('Mildendo', 'Мильдендо'), host: 'LIL' }, { ref: 'ministerial-1' }),
  act('meeting.held', '2006-06-16/2006-06-17', { meeting: 'summit-2', organ: 'summit', kind: 'regular', ordinal: 2, host: 'LIL', theme: w('Peace between the two ends of the egg', 'Мир между двумя концами яйца') }, { ref: 'summit-2' }),
  act('meeting.scheduled', '2009-11', { meeting: 'summit-3', organ: 'summit', kind: 'regular', ordinal: 3, plannedFor: '2010-06', place: w('Lagado', 'Лагадо') }, { ref: 'summit-3/plan' }),
  act('meeting.held', '2010-06-08', { meeting: 'summit-3', organ: 'summit', kind: 'regular', ordinal: 3, place: w('Lorbrulgrud', 'Лорбрульгруд'), host: 'BRO', presidedBy: ['BRO'], attendance, summary: w('They met.', 'Встретились.') }, { ref: 'summit-3' }),
  act('meeting.scheduled', '2012-03', { meeting: 'ministerial-2', organ: 'ministerial', kind: 'regular', ordinal: 2, plannedFor: '2012-11-11', place: w('Lagado', 'Лагадо'), form: 'in-person' }, { ref: 'ministerial-2/plan' }),
  act('meeting.changed', '2012-10-30', { meeting: 'ministerial-2', plannedFor: '2012-12-17', form: 'online', reason: w('The island could not land.', 'Остров не смог приземлиться.') }, { ref: 'ministerial-2/moved' }),
  act('meeting.held', '2012-12-17', { meeting: 'ministerial-2', organ: 'ministerial', kind: 'regular', ordinal: 2, form: 'online', host: 'LAP' }, { ref: 'ministerial-2' }),
  act('meeting.noted', '2012-12-17', { meeting: 'ministerial-2', text: w('They took up the speaking engine.', 'Обсудили машину для изготовления речей.') }, { ref: 'ministerial-2/noted' }),
  act('meeting.not-held', '2013-09', { meeting: 'committee-2013', organ: 'committee', kind: 'regular', plannedFor: '2013-09-01', reason: w('No quorum.', 'Не было кворума.') }, { ref: 'committee-2013' }),
  act('meeting.scheduled', '2025-12-01', { meeting: 'ministerial-3', organ: 'ministerial', kind: 'regular', ordinal: 3, plannedFor: '2026-10', place: w('Maldonada', 'Мальдонада') }, { ref: 'ministerial-3/plan' }),
  act('meeting.scheduled', '2025-12-02', { meeting: 'summit-4', organ: 'summit', kind: 'regular', ordinal: 4, plannedFor: '2028' }, { ref: 'summit-4/plan' }),
];

const chairAndSeat: readonly Draft[] = [
  act('chair.assumed', '2002-06-04', { party: 'LIL', at: 'summit-1', plannedUntil: '2006' }, { ref: 'chair/LIL' }),
  act('chair.prolonged', '2006-06-17', { party: 'LIL', at: 'summit-2', plannedUntilMeeting: 'summit-3' }, { ref: 'chair/LIL-2' }),
  act('chair.assumed', '2010-06-08', { party: 'BRO', at: 'summit-3' }, { ref: 'chair/BRO' }),
  act('chair.assumed', '2012-12-17', { party: 'LAP', at: 'ministerial-2', plannedUntil: '2014' }, { ref: 'chair/LAP' }),
  act('seat.established', '2006-06-17', { city: w('Mildendo', 'Мильдендо'), country: 'LIL' }, { ref: 'seat' }),
  act('seat.moved', '2014', { city: w('Lorbrulgrud', 'Лорбрульгруд'), country: 'BRO', premises: w('The Temple', 'Храм') }, { ref: 'seat/moved' }),
  act('office.titled', '2006', { office: 'head', title: w('Executive Director', 'Исполнительный директор') }, { ref: 'title' }),
  act('officer.appointed', '2006-06-17', { officer: 'reldresal', name: w('Reldresal', 'Рельдресель'), office: 'head', nationality: 'LIL' }, { ref: 'officer/reldresal' }),
  act('officer.left', '2010', { officer: 'reldresal', office: 'head' }, { ref: 'officer/reldresal-left' }),
  act('officer.seen', '2013-04-02', { officer: 'munodi', name: w('Lord Munodi', 'Лорд Мьюноди'), office: 'head' }, { ref: 'officer/munodi' }),
];

const texts: readonly Draft[] = [
  act('document.adopted', '2002-06-04', { document: 'rules', type: 'rules', title: w('Rules of Procedure', 'Правила процедуры'), verb: 'adopt', meeting: 'summit-1', organ: 'summit' }, { ref: 'document/rules' }),
  act('document.adopted', '2010-06-08', { document: 'declaration-2010', type: 'declaration', title: w('=Equal ends: a declaration', '=Равные концы: декларация'), verb: 'adopt', meeting: 'summit-3', organ: 'summit', relations: [{ relation: 'amends', document: 'rules' }] }, { ref: 'document/declaration' }),
  act('document.issued-by-chair', '2012-12-17', { document: 'chairs-text', type: 'chairs-text', title: w('Text of the Chair', 'Текст Председателя'), chair: 'LAP', meeting: 'ministerial-2' }, { ref: 'document/chair' }),
  act('document.signed', '2010-06-08', { document: 'treaty', type: 'treaty', title: w('Treaty on the Egg', 'Договор о яйце'), meeting: 'summit-3', signatures: [{ party: 'LIL', person: { name: w('Golbasto Momaren', 'Гольбасто Момарен') } }, { party: 'BRO' }], depositary: 'BRO' }, { ref: 'document/treaty' }),
  act('instrument.deposited', '2011-02', { document: 'treaty', party: 'LIL', instrument: 'ratification' }, { ref: 'deposit/LIL' }),
  act('treaty.status-noted', '2012', { document: 'treaty', inForce: false, missing: 1 }, { ref: 'treaty/2012' }),
  act('decision.adopted', '2004-10-22', { decision: 'admission-of-laputa', title: w('Admission of Laputa', 'Приём Лапуты'), organ: 'ministerial', verb: 'admit', procedure: 'in-the-meeting', meeting: 'ministerial-1', parties: ['LAP'] }, { ref: 'decision/LAP' }),
  act('decision.adopted', '2010-05-25', { decision: 'silence-2010', title: w('Agenda of the Third Summit', 'Повестка дня Третьего саммита'), organ: 'committee', verb: 'approve', procedure: 'by-silence', documents: ['declaration-2010'], follows: 'admission-of-laputa', silenceFrom: '2010-05-11' }, { ref: 'decision/silence' }),
  act('decision.failed', '2012-12-17', { decision: 'egg-2012', title: w('Which end of the egg', 'С какого конца яйцо'), organ: 'ministerial', meeting: 'ministerial-2', reason: w('Blefuscu objected.', 'Блефуску возразил.') }, { ref: 'decision/egg' }),
];

const work: readonly Draft[] = [
  act('catalogue.adopted', '2004-10-22', {
    catalogue: 'catalogue-2004',
    title: w('Catalogue of measures', 'Каталог мер'),
    complete: true,
    dimensions: [
      { dimension: 'human', names: w('Human dimension', 'Человеческое измерение'), areas: [{ area: 'eggs', names: w('Breaking of eggs', 'Разбивание яиц') }, { area: 'tides', names: w('Tides', 'Приливы') }] },
    ],
  }, { ref: 'catalogue/2004' }),
  act('area.added', '2012-12-17', { area: 'engines', dimension: 'human', names: w('Speaking engines', 'Говорящие машины') }, { ref: 'area/engines' }),
  act('measure.listed', '2004-10-22', { measure: 'egg-1', catalogue: 'catalogue-2004', area: 'eggs', number: '1.1', text: w('Exchange of egg cups', 'Обмен рюмками для яиц') }, { ref: 'measure/egg-1' }),
  act('coordinator.named', '2005', { area: 'eggs', party: 'LIL', role: 'coordinator' }, { ref: 'coordinator/eggs' }),
  act('coordinator.seen', '2009-05', { area: 'tides', party: 'LAP', role: 'co-coordinator' }, { ref: 'coordinator/tides' }),
  act('concept-paper.approved', '2006', { document: 'paper-eggs', title: w('Concept paper on eggs', 'Концепция по яйцам'), areas: ['eggs'] }, { ref: 'paper/eggs' }),
  act('activity.held', '2011-09', { activity: 'workshop-eggs', title: w('Workshop on egg cups', 'Семинар о рюмках для яиц'), area: 'eggs', host: 'LIL', place: w('Mildendo', 'Мильдендо') }, { ref: 'activity/workshop' }),
  act('activities.counted', '2011', { count: 7, approximate: true, text: w('About seven activities.', 'Около семи мероприятий.') }, { ref: 'activities/2011' }),
  act('review.held', '2013', { dimension: 'human', organ: 'committee' }, { ref: 'review/human' }),
  act('memorandum.signed', '2014-05-20', { party: 'ACA', title: w('Memorandum of understanding', 'Меморандум о взаимопонимании'), place: w('Lagado', 'Лагадо') }, { ref: 'memorandum/ACA' }),
  act('observership.obtained', '2007-12-06', { at: 'HOU', reference: '62/77' }, { ref: 'observer-at/HOU' }),
  act('statement.made', '2010-06-08', { speaker: { name: w('Golbasto Momaren', 'Гольбасто Момарен') }, text: w('He welcomed the treaty.', 'Приветствовал договор.') }, { ref: 'statement/golbasto' }),
  act('disagreement.noted', '2026-01-01', {
    question: 'luggnagg-since',
    title: w('When did Luggnagg join?', 'Когда вступил Лаггнегг?'),
    held: w('In 2006.', 'В 2006 году.'),
    why: w('It is the only dated account.', 'Другого датированного сообщения нет.'),
    heldBy: ['membership/LUG'],
    claims: [
      { source: 'travels', at: '3.9', says: w('In 2006.', 'В 2006 году.') },
      { source: 'gazette', says: w('In 2004.', 'В 2004 году.') },
    ],
  }, { ref: 'disagreement/LUG' }),
];

/** For members alone; none of these words may ever reach the public. */
export const RESTRICTED_WORDS = ['Lindalino', 'Линдалино', 'loadstone'] as const;

const restricted: readonly Draft[] = [
  act('meeting.scheduled', '2015-05-05', { meeting: 'lindalino-talks', organ: 'committee', kind: 'special', title: w('Talks on Lindalino', 'Переговоры о Линдалино'), plannedFor: '2026-09-01' }, { ref: 'lindalino/plan', audience: 'members' }),
  act('status.granted', '2015-06-01', { party: 'LIN', status: 'observer-state' }, { ref: 'observer/LIN', audience: { parties: ['LAP'] } }),
  act('statement.made', '2015-06-01', { speaker: { name: w('The King of Laputa', 'Король Лапуты') }, text: w('The loadstone of Lindalino holds.', 'Магнит Линдалино держит.') }, { ref: 'statement/king', audience: 'members-and-observers' }),
];

const corrections: readonly Draft[] = [
  act('meeting.held', '2004-10-22', { meeting: 'ministerial-1', organ: 'ministerial', kind: 'regular', ordinal: 1, place: w('Belfaborac', 'Бельфаборак'), host: 'LIL' }, { ref: 'ministerial-1', corrects: 'ministerial-1' }),
  act('act.withdrawn', '2012', { reason: w('Entered in error.', 'Внесено по ошибке.') }, { ref: 'seen/JAP', corrects: 'seen/JAP' }),
];

export const FIRST_RECORDED = '2026-01-05T08:00:00.000Z';
export const THEN_RECORDED = '2026-02-01T09:30:00.250Z';
export const LAST_RECORDED = '2026-03-19T12:00:00.000Z';
export const TODAY = '2026-03-20';

export const gulliverBatches: readonly Batch[] = [
  { recordedAt: FIRST_RECORDED, drafts: [...beginnings, ...organs, ...standings] },
  { recordedAt: THEN_RECORDED, drafts: [...meetings, ...chairAndSeat, ...texts, ...work, ...restricted] },
  { recordedAt: LAST_RECORDED, drafts: corrections },
];

/** The forum on its site, on 20 March 2026; the record knows nothing after 2025. */
export const gulliver = (): Promise<SiteInMemory> =>
  siteInMemory(gulliverBatches, { now: `${TODAY}T12:00:00.000Z`, knownUntil: '2025-12-31', forumId: 'gulliver' });
