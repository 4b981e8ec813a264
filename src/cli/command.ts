/** A `CliCommand` of `concord` gets its options and an archive, and returns an exit code. */
import type { Transport } from '#contract/call.ts';
import type { Openings } from '#desk/given.ts';
import type { RecordStore } from '#desk/ports.ts';
import type { Act, Draft } from '#forum/act.ts';
import type { Forum } from '#forum/forum.ts';
import type { Entry, Hash } from '#record/entry.ts';
import type { Say } from '#words/say.ts';
import type { Language } from '#words/languages.ts';

/** `OpenArchive` is the record, opened for one command. Nothing of the forum's files is entered into it. */
type OpenArchive = {
  readonly record: RecordStore;
  readonly openings: Openings;
  /** The forum of the folder that this Concord was pointed at. */
  readonly forum: string;
  readonly close: () => Promise<void>;
};

/** The composition root hands an `Archive` over. The record is opened only if the command asks. */
export type Archive = {
  readonly open: () => Promise<OpenArchive>;
  /** The API of a server by its address, or (null) of this very process over the record. */
  readonly ask: (
    server: string | null,
  ) => Promise<{ readonly transport: Transport; readonly base: string; readonly close: () => Promise<void> }>;
  /** What the forum's folder says, once it could be read whole. */
  readonly draftsOf: () => Promise<readonly Draft[]>;
  /** Writes the forum's folder from its record; null where nothing opened it. `mistakes` are what a start would find wrong. */
  readonly folderOf: (forum: Forum) => Promise<{
    readonly files: readonly { readonly path: string; readonly text: string }[];
    readonly left: readonly Act[];
    readonly mistakes: readonly string[];
  } | null>;
  readonly readAct: (entry: Entry) => Act;
  readonly hash: Hash;
};

export type CliRequest = {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly archive: Archive;
  readonly language: Language;
  readonly say: Say['cli'];
  /** Prints a line of the answer. */
  readonly print: (line: string) => void;
  /** Prints a line about the work: progress, remarks. */
  readonly remark: (line: string) => void;
};

/** An exit code is 0 for done, 1 for refused or not found. A mistake of the caller is 2, a fault 3. */
export type ExitCode = 0 | 1 | 2 | 3;

export type CliCommand = (asked: CliRequest) => Promise<ExitCode>;
