/** A text that was adopted, as an answer names it. */
import type { PutText } from '#forum/question/acts.ts';
import type { Reading } from '#reading/reading.ts';

export const adoptedText = ({ texts }: Reading, text: PutText | null) =>
  text && {
    reference: text.reference,
    version: text.version,
    languages: text.languages.map(({ language, sha256 }) => ({
      language,
      sha256,
      href: `/api/v1/texts/${sha256}`,
      type: texts?.get(sha256)?.type ?? null,
      size: texts?.get(sha256)?.size ?? null,
    })),
  };
