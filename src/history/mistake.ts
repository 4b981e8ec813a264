/**
 * A folder mistake says what is wrong in a forum's folder: file, line, a code and facts. The sentences are in
 * words/folder-mistakes.ts.
 */
import type { Facts, MistakeCode } from '#contract/mistake.ts';

export type FolderMistakeCode =
  | MistakeCode
  // Files
  | 'file-missing'
  | 'file-unknown'
  | 'file-empty'
  | 'file-too-large'
  | 'file-not-utf-8'
  | 'file-unreadable'
  | 'file-ends-in-the-middle'
  | 'file-is-a-link'
  | 'too-many-files'
  | 'byte-order-mark'
  | 'control-character'
  // YAML
  | 'yaml-malformed'
  | 'yaml-tab'
  | 'yaml-alias'
  | 'yaml-tag'
  | 'yaml-too-deep'
  | 'yaml-key'
  | 'duplicate-key'
  | 'not-a-list'
  | 'not-keys'
  // Entries
  | 'kind-elsewhere'
  | 'charter-kind-missing'
  | 'charter-path-unknown'
  | 'charter-value-not-foreseen'
  | 'after-known-until'
  | 'duplicate-ref'
  | 'duplicate-source'
  | 'duplicate-question'
  | 'duplicate-edition'
  | 'duplicate-path'
  | 'duplicate-tile'
  | 'duplicate-capital'
  | 'not-introduced'
  | 'correction-of-a-later-act'
  | 'english-missing'
  | 'coverage-line-blank'
  | 'coverage-line-out-of-range';

export type FolderMistake = {
  /** The path within the folder. */
  readonly file: string;
  /** The line, counted from 1. */
  readonly line: number;
  readonly column?: number;
  readonly code: FolderMistakeCode;
  readonly facts: Facts;
};

export const MOST_MISTAKES = 100;
