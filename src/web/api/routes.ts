/**
 * The API's addresses beside those of the contract: where something is written, and what is one person's alone. This is the whole list;
 * api/mounting.ts puts it behind /api and says once what all of them share.
 */
import { accountChanges, given } from './account-log.ts';
import { acknowledge, choose, chosen, letters, mend } from './mail.ts';
import type { EndpointName } from '#contract/endpoints.ts';
import type { ApiRoute } from './route.ts';
import { handIn, readText } from './texts.ts';
import { order, readDesk, signIn, signOut } from './writing.ts';

export const apiRoutes: readonly ApiRoute[] = [
  { path: '/v1/acts', post: { who: 'people', limit: 'orders', does: order }, shared: true },
  { path: '/v1/acts/:n/given', get: { who: 'people', does: given } },
  { path: '/v1/accounts/changes', get: { who: 'people', does: accountChanges } },
  { path: '/v1/desk', get: { who: 'everybody', does: readDesk }, ofTheRecord: true },
  { path: '/v1/texts', post: { who: 'people', limit: 'texts', does: handIn } },
  { path: '/v1/texts/:sha256', get: { who: 'everybody', does: readText } },
  { path: '/v1/mail/choice', get: { who: 'people', does: chosen }, put: { who: 'people', does: choose } },
  { path: '/v1/mail/outbox', get: { who: 'people', does: letters } },
  { path: '/v1/mail/outbox/:letter', post: { who: 'people', does: mend } },
  { path: '/v1/acknowledgements', post: { who: 'everybody', limit: 'acknowledging', does: acknowledge } },
  {
    path: '/v1/demonstration/sign-in',
    where: 'demonstration',
    post: { who: 'everybody', limit: 'demonstration', does: signIn },
  },
  { path: '/v1/demonstration/sign-out', where: 'demonstration', post: { who: 'everybody', does: signOut } },
];

/** Endpoints that go through a great part of the record, as every table does. They are answered aside: see web/aside. */
export const DEAR_ENDPOINTS: ReadonlySet<EndpointName> = new Set([
  'party',
  'meetings',
  'documents',
  'decisions',
  'questions',
  'matters',
  'measures',
  'findings',
  'due',
  'disagreements',
  'sources',
  'acts',
  'search',
  'timeline',
]);
