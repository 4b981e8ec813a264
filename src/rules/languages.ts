/**
 * `hasLanguages` says in which languages a text must lie before the organ. Charter: `languages.documents`; the
 * authentic ones are among them.
 */
import { listOf, type Edition } from '#forum/organ/charter.ts';
import type { Rules } from '#forum/rules.ts';
import { holds, refused } from './ruling.ts';

/** A charter that names no language asks for none. */
export const hasLanguages =
  (edition: Edition): Rules['hasLanguages'] =>
  (languages) => {
    const missing = listOf(edition, 'languages.documents').filter((language) => !languages.includes(language));
    return missing.length === 0 ? holds : refused(edition, 'languages.documents', 'language-missing', { missing });
  };
