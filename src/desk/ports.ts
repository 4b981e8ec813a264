/** The ports say what the desk needs from outside, as types with their promises. `store/` keeps them on PostgreSQL. */
import type { Instant } from '#forum/words.ts';
import type { Entry } from '#record/entry.ts';
import type { Opening } from './given.ts';
import type { Credential, Who } from './who.ts';

/** `Head` says how far the record has come. */
export type Head = {
  /** Number of acts; the next one gets this number. */
  readonly size: number;
  /** Root of the Merkle tree over all leaves, 64 hexadecimal digits. */
  readonly root: string;
  /** Roots of the full subtrees, largest first (`Edge` in #record/tree.ts). */
  readonly peaks: readonly Uint8Array[];
  /** Instant of the last act; null while there is none. */
  readonly recordedAt: Instant | null;
};

/** `NewEntry` is an act before it has a number and an instant. */
export type NewEntry = Pick<Entry, 'content' | 'salt'> & {
  /** What opens the act's commitment to the person who gave it. It is kept beside the record, in the same transaction. */
  readonly opening?: Opening;
};

/** `Ground` is what a decision rests on. No other writer can add acts while the decision is taken. */
export type Ground = {
  /** The number of durable acts. A caller that has folded fewer answers `{ missing }`. */
  readonly durable: number;
  /**
   * The root of the tree over the durable acts, 64 hexadecimal digits. A caller whose acts give another root is wrong
   * about the record.
   */
  readonly root: string;
  /** The durable acts that the answer `{ missing }` asked for; empty on the first call. */
  readonly missed: readonly Entry[];
  /**
   * Acts decided earlier in the same transaction, numbered on from `durable`. They become durable together with the new
   * ones, or not at all. They are one array for the whole transaction, which grows: a caller may go on where it left
   * off.
   */
  readonly pending: readonly Entry[];
  /** The instant that the new acts will bear: the database's clock, never before the last act. */
  readonly at: Instant;
};

/**
 * A verdict is the acts to write, or null for none. It is `{ missing: n }` where the caller does not know the durable
 * acts from number n on; the store then asks again, with those acts in `missed`.
 */
type Verdict = readonly NewEntry[] | null | { readonly missing: number };

/**
 * `Once` marks a request that is to be answered once. It has the person, the key that they chose, and a digest of the
 * request (64 hexadecimal digits).
 */
export type Once = { readonly person: string; readonly key: string; readonly request: string };

/**
 * `OnceAnswered` says how a request was answered. `again` means that the answer is that of an earlier request under the
 * same key.
 */
export type OnceAnswered =
  | { readonly is: 'written'; readonly again: boolean; readonly appended: Appended }
  /** The key was used for another request. */
  | { readonly is: 'another-request' };

/**
 * The store calls it at most three times for one append, synchronously. What it throws reaches its own caller and no other.
 */
export type Decider = (ground: Ground) => Verdict;

export type Appended = {
  /** The acts written for this caller, numbered. */
  readonly entries: readonly Entry[];
  /** The head after the commit. Other callers' acts in the same commit may have moved it further. */
  readonly head: Head;
};

/** A kept entry comes from an export and keeps its instant; without one it gets the database's. */
export type KeptEntry = NewEntry & { readonly recordedAt?: Instant };

/**
 * The record store holds acts numbered from 0 without a gap, never changed. Every method may reject with a
 * `RecordFault`.
 */
export interface RecordStore {
  /** Reads acts from number `from` on, in order, at most `limit`, and only durable ones. Safe to call at any time. */
  read(from: number, limit: number): Promise<readonly Entry[]>;

  /**
   * Reads the same as a stream of batches, in order and without a gap. It ends at the head at the time of the last
   * batch.
   */
  entries(from: number): AsyncIterable<readonly Entry[]>;

  /** The durable head. */
  head(): Promise<Head>;

  /**
   * `append` decides and writes in one transaction: lock the head, take the clock, decide, insert, move the head,
   * notify, commit.
   *
   * Durable: resolves only after the commit is on disk. Ordered: appends of one process are decided in the order of the
   * calls. All or nothing: the acts of one call have neighbouring numbers, and either all are there or none. Calls that
   * come together share a commit, and each gets its own answer; null where the verdict was null.
   *
   * Not safe to call twice with the same acts: it would write them twice. If it rejects, nothing was written, with one
   * exception. The reason `unsettled` means that the connection broke in the commit and the outcome could not be
   * learned; read the record first.
   */
  append(decide: Decider): Promise<Appended | null>;

  /**
   * `appendOnce` serves a request that may come twice. It writes the key in the same transaction as the acts, so that
   * the request is answered once whatever breaks, in however many processes it arrives at once. Safe to call twice.
   * Answers are kept for at least a day. Null where the verdict was null: nothing was written, so nothing is kept, and
   * the key is free for the next attempt.
   */
  appendOnce(once: Once, decide: Decider): Promise<OnceAnswered | null>;

  /**
   * `appendAll` writes a whole record into an empty one, in one transaction: all or nothing. It answers `not-empty` if
   * there is an act already. Instants that are given must be RFC 3339, UTC, three decimals, and must not go back.
   */
  appendAll(
    entries: Iterable<KeptEntry> | AsyncIterable<KeptEntry>,
    onProgress?: (written: number) => void,
  ): Promise<Head | 'not-empty'>;

  /**
   * `follow` tells the size of the record now and after every commit of any process, at least once. The order is not
   * promised, and sizes in between may be left out. After a broken connection it connects again by itself and tells the
   * size then. It resolves, once it listens, to a function that ends it.
   */
  follow(onHead: (size: number) => void): Promise<() => Promise<void>>;
}

/** A fault says why the record could not be read or written. It is nobody's mistake, so it is an exception. */
export type RecordFaultReason =
  /** There is no database, or it is starting, stopping, or held by somebody else: try again. */
  | 'unreachable'
  /** The database takes no writes (a standby, or set read-only). */
  | 'read-only'
  /** The database's disk is full. */
  | 'full'
  /** The connection broke in the commit: the acts may be there or not. */
  | 'unsettled'
  /** This server is being stopped and takes no orders any more. */
  | 'stopping'
  /** Anything else: what the database holds or allows is not what Concord needs. */
  | 'broken';

export type RecordFault = Error & { readonly name: 'RecordFault'; readonly reason: RecordFaultReason };

export const isRecordFault = (error: unknown): error is RecordFault =>
  error instanceof Error && error.name === 'RecordFault';

/**
 * A `session` belongs to a browser; `read` and `write` are personal tokens of programs. These three belong to an
 * account.
 */
type Scope = 'demonstration' | 'session' | 'read' | 'write';

/** The holder is the person whose token it is, as their account stands now. */
export type Holder = Who & {
  readonly scope: Scope;
  /** The person's name; null in the demonstration. */
  readonly name: string | null;
};

/** `HeldToken` is a session, or a personal token, as its holder sees it listed. */
export type HeldToken = {
  readonly id: string;
  readonly scope: Scope;
  /** The holder's own name for a personal token. */
  readonly name: string | null;
  /** `origin` and `browser` tell where a session began: roughly the address, and the browser as it calls itself. */
  readonly origin: string | null;
  readonly browser: string | null;
  readonly issuedAt: Instant;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
};

type TokenAbout = Partial<Pick<HeldToken, 'name' | 'origin' | 'browser'>> & {
  /** How the person signed in to a session. */
  readonly credential?: Credential;
};

export type Issued = { readonly token: string; readonly expiresAt: Instant };

/**
 * A token is 32 random bytes that only its holder knows; only the digest is kept. Every method may reject with a
 * `RecordFault`.
 */
export interface Tokens {
  /** Makes a new token of the demonstration, good for so many seconds by the database's clock. */
  issue(who: Who, seconds: number): Promise<Issued>;
  /** Makes a new token of an account; null where the account is not open. */
  issueTo(person: string, scope: Scope, seconds: number, about: TokenAbout): Promise<Issued | null>;
  /**
   * The holder of a token. Null for one that was never issued, was revoked or has expired, and for a session unused for
   * twelve hours. No token of a closed account is good any more, from the moment of its closing.
   */
  holder(token: string): Promise<Holder | null>;
  /** Revokes a token; false where there was none. */
  revoke(token: string): Promise<boolean>;
  /** The sessions and personal tokens of an account that are still good, the newest first. */
  list(person: string): Promise<readonly HeldToken[]>;
  /** The id under which a token is listed; null for one that was never issued. */
  idOf(token: string): Promise<string | null>;
  revokeOne(person: string, id: string): Promise<boolean>;
  /** Revokes all sessions of an account; its personal tokens stay. */
  revokeSessions(person: string): Promise<void>;
  /** Revokes all sessions and all personal tokens of an account. */
  revokeAll(person: string): Promise<void>;
  /** Deletes expired tokens, and answers older than two days. Safe to call at any time. */
  sweep(): Promise<void>;
}

/**
 * An order waits so long for a database that does not answer, before it is refused. A server that said nothing for less
 * turned nobody away.
 */
export const PATIENCE_MS = 5_000;

/**
 * `ReachableSpan` is a time in which a server could take orders. It is this server's own, another's that still speaks,
 * one that ended in good order, or one that fell silent: `lost`.
 */
export type ReachableSpan = {
  readonly since: Instant;
  readonly until: Instant;
  /** All that arrived at the server before this instant is decided; null for a server that does not say. */
  readonly settled: Instant | null;
  readonly is: 'own' | 'there' | 'ended' | 'lost';
};

/** `Sign` is what a server says of itself each second. */
export type Sign = {
  readonly settled: Instant;
  /** Milliseconds since the last sign in which the server computed, and could not say anything. */
  readonly busy: number;
  /** An order that arrived at this instant failed for a fault of ours; null where none did. */
  readonly brokenFrom: Instant | null;
};

/** `Reachable` keeps when orders could be taken, by the database's clock. */
export interface Reachable {
  /**
   * Says that this server can take orders now, and tells the instant. It goes the writer's own way, under the lock of the
   * head. After a failure, or a silence for longer than an order waits, it first writes as much as an act, and begins a
   * new span.
   */
  beat(sign: Sign): Promise<Instant>;
  /** Says that this server took orders until then and decided them all. */
  leave(until: Instant): Promise<void>;
  /** The database's clock. */
  now(): Promise<Instant>;
  /** The spans of all servers that reach to `from` or later, or still go on, by their beginning. */
  spans(from: Instant): Promise<readonly ReachableSpan[]>;
  sweep(): Promise<void>;
}
