/** An act of the forum out of Swift, in few words. */
import type { Audience, Draft, Kind } from '#forum/act.ts';
import type { Words } from '#forum/words.ts';

export const w = (en: string, ru: string): Words => ({ en, ru });

export type More = {
  readonly ref?: string;
  readonly corrects?: string;
  readonly audience?: Audience;
  readonly at?: string;
  readonly source?: string;
};

export function act<K extends Kind>(kind: K, effective: string, body: Draft<K>['body'], more: More = {}): Draft {
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
