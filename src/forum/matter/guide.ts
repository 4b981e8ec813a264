/**
 * A guide names a kind of matter that goes a way of its own. It says which articles speak of it, and what it is about.
 */
import type { Effect } from '#forum/question/acts.ts';
import { wayTo } from '#forum/party/read.ts';

export const GUIDES = [
  'admission',
  'observer-status',
  'partnership',
  'chairmanship',
  'charter',
  'appointment',
] as const;

export type Guide = (typeof GUIDES)[number];

/**
 * A matter is named by its kind and its subject. The subject is a party, an edition of the charter, or the officer to
 * be.
 */
export type MatterId = { readonly guide: Guide; readonly subject: string };

/** These paths are the charter's values that speak of a kind of matter. */
export type Paths = {
  /** The path that says how a party asks; null where nobody asks. */
  readonly asked: string | null;
  /** The documents to be signed first; null where none are. */
  readonly signed: string | null;
  readonly recommended: string;
  readonly decided: string;
};

export const PATHS: { readonly [G in Guide]: Paths } = {
  admission: {
    asked: 'admission.application',
    signed: 'admission.signs',
    recommended: 'admission.recommended.by',
    decided: 'admission.decided.by',
  },
  'observer-status': {
    asked: 'observers.application',
    signed: null,
    recommended: 'observers.recommended.by',
    decided: 'observers.decided.by',
  },
  partnership: {
    asked: 'partners.application',
    signed: null,
    recommended: 'partners.recommended.by',
    decided: 'partners.decided.by',
  },
  chairmanship: {
    asked: 'chairmanship.candidature.form',
    signed: null,
    recommended: 'chairmanship.recommended.by',
    decided: 'chairmanship.decided.by',
  },
  charter: { asked: null, signed: null, recommended: 'amendment.recommended.by', decided: 'amendment.decided.by' },
  appointment: {
    asked: null,
    signed: null,
    recommended: 'appointments.recommended.by',
    decided: 'appointments.decided.by',
  },
};

const GUIDE_OF = { admission: 'admission', observers: 'observer-status', partners: 'partnership' } as const;

/** `matterIdOf` returns the matter that an effect would end; null for effects that go no way of their own. */
export function matterIdOf({ kind, body }: Effect): MatterId | null {
  switch (kind) {
    case 'status.granted':
      return { guide: GUIDE_OF[wayTo(body.status)], subject: body.party };
    case 'partnership.approved':
      return { guide: 'partnership', subject: body.party };
    case 'chair.assumed':
    case 'chair.prolonged':
      return { guide: 'chairmanship', subject: body.party };
    case 'charter.adopted':
    case 'charter.amended':
      return { guide: 'charter', subject: body.edition };
    case 'officer.appointed':
      return { guide: 'appointment', subject: body.officer };
    default:
      return null;
  }
}

export const sameMatter = (one: MatterId, other: MatterId): boolean =>
  one.guide === other.guide && one.subject === other.subject;
