/** Its texts, decisions and measures, and a question on which its sources differ. */
import type { Draft } from '#forum/act.ts';
import { act, w } from './draft.ts';

export const texts: readonly Draft[] = [
  act(
    'document.adopted',
    '2002-06-04',
    {
      document: 'rules',
      type: 'rules',
      title: w('Rules of Procedure', 'Правила процедуры'),
      verb: 'adopt',
      meeting: 'summit-1',
      organ: 'summit',
    },
    { ref: 'document/rules' },
  ),
  act(
    'document.adopted',
    '2010-06-08',
    {
      document: 'declaration-2010',
      type: 'declaration',
      title: w('=Equal ends: a declaration', '=Равные концы: декларация'),
      verb: 'adopt',
      meeting: 'summit-3',
      organ: 'summit',
      relations: [{ relation: 'amends', document: 'rules' }],
    },
    { ref: 'document/declaration' },
  ),
  act(
    'document.issued-by-chair',
    '2012-12-17',
    {
      document: 'chairs-text',
      type: 'chairs-text',
      title: w('Text of the Chair', 'Текст Председателя'),
      chair: 'LAP',
      meeting: 'ministerial-2',
    },
    { ref: 'document/chair' },
  ),
  act(
    'document.signed',
    '2010-06-08',
    {
      document: 'treaty',
      type: 'treaty',
      title: w('Treaty on the Egg', 'Договор о яйце'),
      meeting: 'summit-3',
      signatures: [{ party: 'LIL', person: { name: w('Golbasto Momaren', 'Гольбасто Момарен') } }, { party: 'BRO' }],
      depositary: 'BRO',
    },
    { ref: 'document/treaty' },
  ),
  act(
    'instrument.deposited',
    '2011-02',
    { document: 'treaty', party: 'LIL', instrument: 'ratification' },
    { ref: 'deposit/LIL' },
  ),
  act('treaty.status-noted', '2012', { document: 'treaty', inForce: false, missing: 1 }, { ref: 'treaty/2012' }),
  act(
    'decision.adopted',
    '2004-10-22',
    {
      decision: 'admission-of-laputa',
      title: w('Admission of Laputa', 'Приём Лапуты'),
      organ: 'ministerial',
      verb: 'admit',
      procedure: 'in-the-meeting',
      meeting: 'ministerial-1',
      parties: ['LAP'],
    },
    { ref: 'decision/LAP' },
  ),
  act(
    'decision.adopted',
    '2010-05-25',
    {
      decision: 'silence-2010',
      title: w('Agenda of the Third Summit', 'Повестка дня Третьего саммита'),
      organ: 'committee',
      verb: 'approve',
      procedure: 'by-silence',
      documents: ['declaration-2010'],
      follows: 'admission-of-laputa',
      silenceFrom: '2010-05-11',
    },
    { ref: 'decision/silence' },
  ),
  act(
    'decision.failed',
    '2012-12-17',
    {
      decision: 'egg-2012',
      title: w('Which end of the egg', 'С какого конца яйцо'),
      organ: 'ministerial',
      meeting: 'ministerial-2',
      reason: w('Blefuscu objected.', 'Блефуску возразил.'),
    },
    { ref: 'decision/egg' },
  ),
];

export const work: readonly Draft[] = [
  act(
    'catalogue.adopted',
    '2004-10-22',
    {
      catalogue: 'catalogue-2004',
      title: w('Catalogue of measures', 'Каталог мер'),
      complete: true,
      dimensions: [
        {
          dimension: 'human',
          names: w('Human dimension', 'Человеческое измерение'),
          areas: [
            { area: 'eggs', names: w('Breaking of eggs', 'Разбивание яиц') },
            { area: 'tides', names: w('Tides', 'Приливы') },
          ],
        },
      ],
    },
    { ref: 'catalogue/2004' },
  ),
  act(
    'area.added',
    '2012-12-17',
    { area: 'engines', dimension: 'human', names: w('Speaking engines', 'Говорящие машины') },
    { ref: 'area/engines' },
  ),
  act(
    'measure.listed',
    '2004-10-22',
    {
      measure: 'egg-1',
      catalogue: 'catalogue-2004',
      area: 'eggs',
      number: '1.1',
      text: w('Exchange of egg cups', 'Обмен рюмками для яиц'),
    },
    { ref: 'measure/egg-1' },
  ),
  act('coordinator.named', '2005', { area: 'eggs', party: 'LIL', role: 'coordinator' }, { ref: 'coordinator/eggs' }),
  act(
    'coordinator.seen',
    '2009-05',
    { area: 'tides', party: 'LAP', role: 'co-coordinator' },
    { ref: 'coordinator/tides' },
  ),
  act(
    'concept-paper.approved',
    '2006',
    { document: 'paper-eggs', title: w('Concept paper on eggs', 'Концепция по яйцам'), areas: ['eggs'] },
    { ref: 'paper/eggs' },
  ),
  act(
    'activity.held',
    '2011-09',
    {
      activity: 'workshop-eggs',
      title: w('Workshop on egg cups', 'Семинар о рюмках для яиц'),
      area: 'eggs',
      host: 'LIL',
      place: w('Mildendo', 'Мильдендо'),
    },
    { ref: 'activity/workshop' },
  ),
  act(
    'activities.counted',
    '2011',
    { count: 7, approximate: true, text: w('About seven activities.', 'Около семи мероприятий.') },
    { ref: 'activities/2011' },
  ),
  act('review.held', '2013', { dimension: 'human', organ: 'committee' }, { ref: 'review/human' }),
  act(
    'memorandum.signed',
    '2014-05-20',
    {
      party: 'ACA',
      title: w('Memorandum of understanding', 'Меморандум о взаимопонимании'),
      place: w('Lagado', 'Лагадо'),
    },
    { ref: 'memorandum/ACA' },
  ),
  act('observership.obtained', '2007-12-06', { at: 'HOU', reference: '62/77' }, { ref: 'observer-at/HOU' }),
  act(
    'statement.made',
    '2010-06-08',
    {
      speaker: { name: w('Golbasto Momaren', 'Гольбасто Момарен') },
      text: w('He welcomed the treaty.', 'Приветствовал договор.'),
    },
    { ref: 'statement/golbasto' },
  ),
  act(
    'disagreement.noted',
    '2026-01-01',
    {
      question: 'luggnagg-since',
      title: w('When did Luggnagg join?', 'Когда вступил Лаггнегг?'),
      held: w('In 2006.', 'В 2006 году.'),
      why: w('It is the only dated account.', 'Другого датированного сообщения нет.'),
      heldBy: ['membership/LUG'],
      claims: [
        { source: 'travels', at: '3.9', says: w('In 2006.', 'В 2006 году.') },
        { source: 'gazette', says: w('In 2004.', 'В 2004 году.') },
      ],
    },
    { ref: 'disagreement/LUG' },
  ),
];
