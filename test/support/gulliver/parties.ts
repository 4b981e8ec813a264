/** Its parties, organs and rules. */
import type { Draft } from '#forum/act.ts';
import { act, w, type More } from './draft.ts';

const named = (party: string, en: string, ru: string, type: 'state' | 'organisation' = 'state') =>
  act('party.named', '2000', { party, type, short: w(en, ru), formal: w(`The ${en}`, ru) }, { ref: `name/${party}` });

export const beginnings: readonly Draft[] = [
  act('source.registered', '2005', {
    source: 'gazette',
    title: w('The Gazette of Lagado', 'Лагадская газета'),
    standing: 'primary',
    address: 'https://gazette.example/',
  }),
  act('source.registered', '2005', { source: 'travels', title: w('Travels', 'Путешествия'), standing: 'secondary' }),
  act(
    'forum.proposed',
    '1999',
    { proposer: { name: w('Lemuel Gulliver', 'Лемюэль Гулливер') }, where: w('at Redriff', 'в Редриффе') },
    { ref: 'proposal' },
  ),
  act(
    'forum.named',
    '2002-06-04',
    { names: w('Conference of the Remote Nations', 'Конференция отдалённых народов'), short: w('CRN', 'КОН') },
    { ref: 'name' },
  ),
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

export const organs: readonly Draft[] = [
  act(
    'organ.established',
    '2002-06-04',
    { organ: 'summit', names: w('Summit', 'Саммит'), class: 'governing', level: 'heads-of-state-or-government' },
    { ref: 'organ/summit' },
  ),
  act(
    'organ.established',
    '2002-06-04',
    {
      organ: 'ministerial',
      names: w('Ministerial Council', 'Совет министров'),
      class: 'governing',
      level: 'ministers',
      reportsTo: 'summit',
    },
    { ref: 'organ/ministerial' },
  ),
  act(
    'organ.established',
    '2004',
    {
      organ: 'committee',
      names: w('Committee', 'Комитет'),
      class: 'working',
      level: 'senior-officials',
      reportsTo: 'ministerial',
    },
    { ref: 'organ/committee' },
  ),
  act(
    'organ.renamed',
    '2010-06-08',
    { organ: 'committee', names: w('Senior Committee', 'Старший комитет') },
    { ref: 'organ/committee-renamed' },
  ),
  act(
    'organ.proposed',
    '2011',
    { organ: 'bank', names: w('Bank of the Remote Nations', 'Банк отдалённых народов') },
    { ref: 'organ/bank', source: 'travels' },
  ),
  act(
    'charter.adopted',
    '2002-06-04',
    {
      edition: '2002-06-04',
      title: w('Rules of Procedure', 'Правила процедуры'),
      document: 'rules',
      values: [
        { path: 'organs.summit.cadence.months', value: 48, basis: 'article', article: '2.1' },
        { path: 'organs.ministerial.cadence.months', value: 24, basis: 'article', article: '2.2' },
        { path: 'quorum.share', value: '2/3', basis: 'article', article: '4' },
        { path: 'quorum.of', value: 'members', basis: 'assumption' },
        {
          path: 'decision.organs',
          value: ['summit', 'ministerial', 'committee'],
          basis: 'source',
          source: { source: 'gazette', at: '7' },
        },
        { path: 'chairmanship.succession', value: 'host', basis: 'article', article: '14.2' },
        { path: 'chairmanship.host.organs', value: ['summit', 'ministerial'], basis: 'article', article: '14.2' },
      ],
    },
    { ref: 'charter/2002' },
  ),
  act(
    'charter.amended',
    '2014-05',
    {
      edition: '2014-05',
      title: w('Rules of Procedure as amended', 'Правила процедуры с поправками'),
      values: [
        { path: 'quorum.of', value: null, basis: 'assumption' },
        {
          path: 'silence.period',
          value: 'P14D',
          basis: 'assumption',
          note: w('No text was found.', 'Текст не найден.'),
        },
      ],
    },
    { ref: 'charter/2014' },
  ),
];

const member = (party: string, on: string, more: Partial<Draft<'status.granted'>['body']> = {}, rest: More = {}) =>
  act('status.granted', on, { party, status: 'member', ...more }, { ref: `membership/${party}`, ...rest });

export const standings: readonly Draft[] = [
  member('LIL', '2002-06-04', { meeting: 'summit-1' }, { at: '27' }),
  member('BLE', '2002-06-04', { meeting: 'summit-1' }),
  member('BRO', '2002-06-04', { meeting: 'summit-1', signedOn: '1999-09-14' }),
  member('LAP', '2004-10-22', { meeting: 'ministerial-1', decidedBy: 'admission-of-laputa' }),
  // Known to the year, and to a span: at some dates nobody can say.
  member('LUG', '2006', {}, { source: 'travels' }),
  member('GLU', '2008/2010', {}, { source: 'travels' }),
  act('status.granted', '2010~', { party: 'JAP', status: 'observer-state' }, { ref: 'observer/JAP' }),
  act(
    'status.ended',
    '2014-05',
    { party: 'JAP', status: 'observer-state', reason: w('It closed its ports.', 'Закрыла порты.') },
    { ref: 'observer/JAP-ended' },
  ),
  act('status.granted', '2011-03-01', { party: 'HOU', status: 'observer-organisation' }, { ref: 'observer/HOU' }),
  act('status.granted', '2014-05-20', { party: 'ACA', status: 'partner' }, { ref: 'partner/ACA' }),
  act('status.seen', '2012', { party: 'JAP', status: 'observer-state' }, { ref: 'seen/JAP' }),
  act(
    'status.announced',
    '2013',
    { party: 'ACA', status: 'observer-organisation', plannedFor: '2014' },
    { ref: 'announced/ACA' },
  ),
  act('representation.changed', '2012-01', { party: 'BLE', seat: 'vacant' }, { ref: 'seat/BLE' }),
];
