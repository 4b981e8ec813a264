/** What the thread that reads is asked and what it answers, as both sides write it. */
import type { Holder } from '#desk/ports.ts';
import type { KeptText, TextAbout } from '#desk/texts.ts';
import type { Site } from '#reading/reading.ts';
import type { Made } from '#web/cache.ts';

/** A request as plain data. The thread looks nobody up: the holders of the tokens that it bears come along. */
export type Asked = {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly holders: ReadonlyMap<string, Holder>;
  readonly now: string;
  /** True where the address alone decides, so that the page may be kept for everybody. */
  readonly isForEverybody: boolean;
};

/** An `Answer` is a page for everybody as it is kept, under its key, or the bytes that go out. */
export type Answer = Bytes | { readonly key: string; readonly made: Made };

export type Bytes = {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array | null;
};

/** Acts of the record, many at once. The salts stand in one array, since each array costs a copy of its own. */
export type Entries = {
  readonly from: number;
  readonly recordedAt: readonly string[];
  readonly contents: readonly string[];
  readonly salts: Uint8Array;
};

/** What the thread is started with; `services` is null where nobody signs in. */
export type GivenToThread = Pick<Site, 'forumId' | 'knownUntil' | 'tiles' | 'capitals' | 'proxies'> & {
  readonly services: { readonly demonstration: boolean } | null;
};

type TextsFound = readonly TextAbout[] | KeptText | null;

export type ToThread =
  | { readonly is: 'entries'; readonly entries: Entries }
  /** The thread has been told the whole record. */
  | { readonly is: 'whole' }
  | { readonly is: 'asked'; readonly id: number; readonly asked: Asked }
  | { readonly is: 'texts'; readonly id: number; readonly found: TextsFound };

export type FromThread =
  | { readonly is: 'taken'; readonly size: number }
  | { readonly is: 'ready' }
  | { readonly is: 'answer'; readonly id: number; readonly answer: Answer }
  | { readonly is: 'fault'; readonly fault: unknown; readonly requestId: string; readonly address: string }
  /** Texts lie in the database, which the thread does not reach. */
  | { readonly is: 'texts'; readonly id: number; readonly about: readonly string[] }
  | { readonly is: 'texts'; readonly id: number; readonly of: string };
