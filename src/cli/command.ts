/** What a command of `concord` gets, and what it gives back. */
import type { Transport } from '#contract/call.ts';
import type { RecordStore } from '#desk/ports.ts';
import type { Act } from '#forum/act.ts';
import type { Entry, Hash } from '#record/entry.ts';
import type { Say } from '#words/say.ts';

/** The record, opened for one command. Nothing of the forum's files is entered into it. */
export type OpenArchive = {
  readonly record: RecordStore;
  /** The forum whose folder this Concord was pointed at. */
  readonly forum: string;
  readonly close: () => Promise<void>;
};

/** What the composition root hands over. Opening happens only if the command asks. */
export type Archive = {
  readonly open: () => Promise<OpenArchive>;
  /** The API: of a server by its address, or of this very process over the record (null). */
  readonly ask: (
    server: string | null,
  ) => Promise<{ readonly transport: Transport; readonly base: string; readonly close: () => Promise<void> }>;
  readonly readAct: (entry: Entry) => Act;
  readonly hash: Hash;
};

export type Asked = {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly archive: Archive;
  readonly language: 'en' | 'ru';
  readonly say: Say['cli'];
  /** A line of the answer. */
  readonly print: (line: string) => void;
  /** A line about how it goes: progress, remarks. */
  readonly remark: (line: string) => void;
};

/** 0 done, 1 refused or not found, 2 a mistake in what was asked, 3 a fault. */
export type ExitCode = 0 | 1 | 2 | 3;

export type Command = (asked: Asked) => Promise<ExitCode>;
