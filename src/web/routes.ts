/**
 * The whole site on one page: every address, who may use it, and what answers there. An address that is not here does not exist.
 *
 * The paths are without a language; web/mounting.ts puts each behind every language of the service and says once what all of them
 * share: methods, limits, sign-in. The addresses of the API stand in web/api/routes.ts and in the contract.
 */
import { demonstrationView } from '#pages/account/demonstration.ts';
import { chairmanshipPage } from '#pages/chairmanship/chairmanship.ts';
import { decisionPage } from '#pages/decision/decision.ts';
import { decisionsPage } from '#pages/decision/decisions.ts';
import { deskPage } from '#pages/desk/desk.ts';
import { documentPage } from '#pages/document/document.ts';
import { documentsPage } from '#pages/document/documents.ts';
import { aboutPage } from '#pages/forum/about.ts';
import { homePage } from '#pages/forum/home.ts';
import { searchPage } from '#pages/forum/search.ts';
import { guidePage } from '#pages/matter/guide.ts';
import { matterPage } from '#pages/matter/matter.ts';
import { mattersPage } from '#pages/matter/matters.ts';
import { measuresPage } from '#pages/measure/measures.ts';
import { calendarPage } from '#pages/meeting/calendar.ts';
import { meetingPage } from '#pages/meeting/meeting.ts';
import { meetingsPage } from '#pages/meeting/meetings.ts';
import { roomPage } from '#pages/meeting/room.ts';
import { roomsPage } from '#pages/meeting/rooms.ts';
import { screenPage } from '#pages/meeting/screen.ts';
import { organsPage } from '#pages/organ/organs.ts';
import { rulesPage } from '#pages/organ/rules.ts';
import { memberPage } from '#pages/party/member.ts';
import { membersPage } from '#pages/party/members.ts';
import { amendPage } from '#pages/question/amend.ts';
import { newQuestionPage } from '#pages/question/new-question.ts';
import { questionPage } from '#pages/question/question.ts';
import { questionsPage } from '#pages/question/questions.ts';
import { actPage } from '#pages/record/act.ts';
import { correctPage } from '#pages/record/correct.ts';
import { historyPage } from '#pages/record/history.ts';
import { recordPage } from '#pages/record/record.ts';
import { partnersPage } from '#pages/relation/partners.ts';
import { secretariatPage } from '#pages/secretariat/secretariat.ts';
import { disagreementsPage } from '#pages/source/disagreements.ts';
import { sourcesPage } from '#pages/source/sources.ts';
import { changeMember, delegation, invite } from './account/delegation.ts';
import { askedFor, offered, withPasskey, withPassword } from './account/invitation.ts';
import { changes, given } from './account/log.ts';
import { addPasskey, askForPasskey, changeAccount, ownAccount } from './account/own.ts';
import { fromProvider, toProvider } from './account/providers.ts';
import { askForAnyPasskey, byPasskey, byPassword, signInPage, signOut } from './account/sign-in.ts';
import { enterDemonstration, leaveDemonstration } from './demonstration.ts';
import { acknowledge, acknowledged } from './mail/acknowledge.ts';
import { chooseMail, mailChoices } from './mail/choices.ts';
import { mendOutbox, outbox } from './mail/outbox.ts';
import { sentAttachment, sentLetter, sentLetters } from './mail/sent.ts';
import { chooseZone } from './own-zone.ts';
import type { PublicRoute, Route } from './route.ts';

/** Pages that are the same for everybody who may see the same things. `same` is the endpoint of the API with the same facts. */
export const publicRoutes: readonly PublicRoute[] = [
  { path: '/', page: homePage },
  { path: '/members', page: membersPage, same: { name: 'parties', defaults: { status: 'member' } } },
  { path: '/members/:party', page: memberPage, same: { name: 'party' } },
  { path: '/organs', page: organsPage, same: { name: 'organs' } },
  { path: '/chairmanship', page: chairmanshipPage, same: { name: 'chairmanships' } },
  { path: '/secretariat', page: secretariatPage },
  { path: '/partners', page: partnersPage, same: { name: 'partners' } },
  { path: '/meetings', page: meetingsPage, same: { name: 'meetings' }, dear: true },
  { path: '/meetings/:meeting', page: meetingPage, same: { name: 'meeting' } },
  { path: '/documents', page: documentsPage, same: { name: 'documents' }, dear: true },
  { path: '/documents/:document', page: documentPage, same: { name: 'document' } },
  { path: '/decisions', page: decisionsPage, same: { name: 'decisions' }, dear: true },
  { path: '/decisions/:decision', page: decisionPage, same: { name: 'decision' } },
  { path: '/measures', page: measuresPage, same: { name: 'measures' }, dear: true },
  { path: '/calendar', page: calendarPage, dear: true },
  { path: '/rules', page: rulesPage, same: { name: 'findings' }, dear: true },
  { path: '/disagreements', page: disagreementsPage, same: { name: 'disagreements' }, dear: true },
  { path: '/sources', page: sourcesPage, same: { name: 'sources' }, dear: true },
  { path: '/record', page: recordPage, same: { name: 'acts' }, whole: true },
  { path: '/record/:n', page: actPage, whole: true },
  { path: '/search', page: searchPage, dear: true },
  { path: '/about', page: aboutPage, whole: true },
];

/** Pages that differ by their reader. Before an address with a parameter comes the one without. */
export const routes: readonly Route[] = [
  { path: '/zone', who: 'everybody', post: chooseZone },

  {
    path: '/demonstration',
    who: 'everybody',
    where: 'demonstration',
    get: ({ reading }) => demonstrationView(reading),
  },
  {
    path: '/demonstration/sign-in',
    who: 'everybody',
    where: 'demonstration',
    limit: 'demonstration',
    post: enterDemonstration,
  },
  { path: '/demonstration/sign-out', who: 'everybody', where: 'demonstration', post: leaveDemonstration },

  { path: '/sign-in', who: 'everybody', limit: 'signIn', asks: ['next'], get: signInPage, post: byPassword() },
  { path: '/sign-in/passkey/options', who: 'everybody', limit: 'signIn', post: askForAnyPasskey },
  { path: '/sign-in/passkey', who: 'everybody', limit: 'signIn', post: byPasskey },
  {
    path: '/sign-in/with/:provider',
    who: 'everybody',
    where: 'providers',
    limit: 'providers',
    asks: 'any',
    get: toProvider,
  },
  {
    path: '/sign-in/from/:provider',
    who: 'everybody',
    where: 'providers',
    limit: 'providers',
    asks: 'any',
    get: fromProvider,
  },
  { path: '/sign-out', who: 'everybody', post: signOut },
  { path: '/invitation/:token', who: 'link', limit: 'invitations', get: offered, post: withPassword },
  { path: '/invitation/:token/passkey/options', who: 'link', limit: 'invitations', post: askedFor },
  { path: '/invitation/:token/passkey', who: 'link', limit: 'invitations', post: withPasskey },
  { path: '/account', who: 'accounts', limit: 'account', get: ownAccount, post: changeAccount },
  { path: '/account/passkey/options', who: 'accounts', limit: 'account', post: askForPasskey },
  { path: '/account/passkey', who: 'accounts', limit: 'account', post: addPasskey },
  { path: '/delegation', who: 'managers', limit: 'delegation', get: delegation, post: invite },
  { path: '/given/:n', who: 'people', get: given },
  { path: '/delegation/changes', who: 'people', asks: ['before'], get: changes },
  { path: '/delegation/:person', who: 'managers', limit: 'delegation', post: changeMember },

  { path: '/mail/choices', who: 'people', limit: 'letters', get: mailChoices, post: chooseMail },
  { path: '/mail/outbox', who: 'secretariat', limit: 'letters', asks: ['state'], get: outbox, post: mendOutbox },
  { path: '/acknowledge/:token', who: 'link', limit: 'acknowledging', get: acknowledge, post: acknowledged },
  { path: '/mail', who: 'everybody', where: 'demonstration', get: sentLetters },
  { path: '/mail/:letter', who: 'everybody', where: 'demonstration', get: sentLetter },
  { path: '/mail/:letter/:place', who: 'everybody', where: 'demonstration', get: sentAttachment },

  { path: '/desk', who: 'people', page: deskPage },
  { path: '/questions', who: 'everybody', page: questionsPage },
  { path: '/questions/new', who: 'people', page: newQuestionPage },
  { path: '/questions/:question', who: 'everybody', page: questionPage },
  { path: '/questions/:question/amend', who: 'people', page: amendPage },
  { path: '/matters', who: 'everybody', page: mattersPage },
  { path: '/matters/:guide', who: 'everybody', page: guidePage },
  { path: '/matters/:guide/:subject', who: 'everybody', page: matterPage },
  { path: '/record/:n/correct', who: 'people', page: correctPage },
  { path: '/history', who: 'people', page: historyPage },
  { path: '/room', who: 'people', page: roomsPage },
  { path: '/room/:meeting', who: 'people', page: roomPage },
  { path: '/screen/:meeting', who: 'people', page: screenPage },
];
