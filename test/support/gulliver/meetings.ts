/** Its meetings, who chaired, and where the Secretariat sat. */
import type { Draft } from '#forum/act.ts';
import { act, w } from './draft.ts';

const attendance = {
  participants: [
    {
      party: 'LIL',
      as: 'member' as const,
      level: 'head-of-state-or-government' as const,
      person: { name: w('Golbasto Momaren', 'Гольбасто Момарен') },
    },
    { party: 'BRO', as: 'member' as const, level: 'minister' as const },
    { party: 'HOU', as: 'observer' as const },
  ],
  absent: ['BLE'],
  members: 5,
};

export const meetings: readonly Draft[] = [
  act(
    'meeting.held',
    '2002-06-04',
    {
      meeting: 'summit-1',
      organ: 'summit',
      kind: 'regular',
      ordinal: 1,
      place: w('Mildendo', 'Мильдендо'),
      host: 'LIL',
      presidedBy: ['LIL'],
    },
    { ref: 'summit-1' },
  ),
  act(
    'meeting.held',
    '2004-10-22',
    {
      meeting: 'ministerial-1',
      organ: 'ministerial',
      kind: 'regular',
      ordinal: 1,
      place: w('Mildendo', 'Мильдендо'),
      host: 'LIL',
    },
    { ref: 'ministerial-1' },
  ),
  act(
    'meeting.held',
    '2006-06-16/2006-06-17',
    {
      meeting: 'summit-2',
      organ: 'summit',
      kind: 'regular',
      ordinal: 2,
      host: 'LIL',
      theme: w('Peace between the two ends of the egg', 'Мир между двумя концами яйца'),
    },
    { ref: 'summit-2' },
  ),
  act(
    'meeting.scheduled',
    '2009-11',
    {
      meeting: 'summit-3',
      organ: 'summit',
      kind: 'regular',
      ordinal: 3,
      plannedFor: '2010-06',
      place: w('Lagado', 'Лагадо'),
    },
    { ref: 'summit-3/plan' },
  ),
  act(
    'meeting.held',
    '2010-06-08',
    {
      meeting: 'summit-3',
      organ: 'summit',
      kind: 'regular',
      ordinal: 3,
      place: w('Lorbrulgrud', 'Лорбрульгруд'),
      host: 'BRO',
      presidedBy: ['BRO'],
      attendance,
      summary: w('They met.', 'Встретились.'),
    },
    { ref: 'summit-3' },
  ),
  act(
    'meeting.scheduled',
    '2012-03',
    {
      meeting: 'ministerial-2',
      organ: 'ministerial',
      kind: 'regular',
      ordinal: 2,
      plannedFor: '2012-11-11',
      place: w('Lagado', 'Лагадо'),
      form: 'in-person',
    },
    { ref: 'ministerial-2/plan' },
  ),
  act(
    'meeting.changed',
    '2012-10-30',
    {
      meeting: 'ministerial-2',
      plannedFor: '2012-12-17',
      form: 'online',
      reason: w('The island could not land.', 'Остров не смог приземлиться.'),
    },
    { ref: 'ministerial-2/moved' },
  ),
  act(
    'meeting.held',
    '2012-12-17',
    { meeting: 'ministerial-2', organ: 'ministerial', kind: 'regular', ordinal: 2, form: 'online', host: 'LAP' },
    { ref: 'ministerial-2' },
  ),
  act(
    'meeting.noted',
    '2012-12-17',
    {
      meeting: 'ministerial-2',
      text: w('They took up the speaking engine.', 'Обсудили машину для изготовления речей.'),
    },
    { ref: 'ministerial-2/noted' },
  ),
  act(
    'meeting.not-held',
    '2013-09',
    {
      meeting: 'committee-2013',
      organ: 'committee',
      kind: 'regular',
      plannedFor: '2013-09-01',
      reason: w('No quorum.', 'Не было кворума.'),
    },
    { ref: 'committee-2013' },
  ),
  act(
    'meeting.scheduled',
    '2025-12-01',
    {
      meeting: 'ministerial-3',
      organ: 'ministerial',
      kind: 'regular',
      ordinal: 3,
      plannedFor: '2026-10',
      place: w('Maldonada', 'Мальдонада'),
    },
    { ref: 'ministerial-3/plan' },
  ),
  act(
    'meeting.scheduled',
    '2025-12-02',
    { meeting: 'summit-4', organ: 'summit', kind: 'regular', ordinal: 4, plannedFor: '2028' },
    { ref: 'summit-4/plan' },
  ),
];

export const chairAndSeat: readonly Draft[] = [
  act('chair.assumed', '2002-06-04', { party: 'LIL', at: 'summit-1', plannedUntil: '2006' }, { ref: 'chair/LIL' }),
  act(
    'chair.prolonged',
    '2006-06-17',
    { party: 'LIL', at: 'summit-2', plannedUntilMeeting: 'summit-3' },
    { ref: 'chair/LIL-2' },
  ),
  act('chair.assumed', '2010-06-08', { party: 'BRO', at: 'summit-3' }, { ref: 'chair/BRO' }),
  act('chair.assumed', '2012-12-17', { party: 'LAP', at: 'ministerial-2', plannedUntil: '2014' }, { ref: 'chair/LAP' }),
  act('seat.established', '2006-06-17', { city: w('Mildendo', 'Мильдендо'), country: 'LIL' }, { ref: 'seat' }),
  act(
    'seat.moved',
    '2014',
    { city: w('Lorbrulgrud', 'Лорбрульгруд'), country: 'BRO', premises: w('The Temple', 'Храм') },
    { ref: 'seat/moved' },
  ),
  act(
    'office.titled',
    '2006',
    { office: 'head', title: w('Executive Director', 'Исполнительный директор') },
    { ref: 'title' },
  ),
  act(
    'officer.appointed',
    '2006-06-17',
    { officer: 'reldresal', name: w('Reldresal', 'Рельдресель'), office: 'head', nationality: 'LIL' },
    { ref: 'officer/reldresal' },
  ),
  act('officer.left', '2010', { officer: 'reldresal', office: 'head' }, { ref: 'officer/reldresal-left' }),
  act(
    'officer.seen',
    '2013-04-02',
    { officer: 'munodi', name: w('Lord Munodi', 'Лорд Мьюноди'), office: 'head' },
    { ref: 'officer/munodi' },
  ),
];
