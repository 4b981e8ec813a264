import type { PutText } from '#forum/question/acts.ts';
import { z } from 'zod';
import { documentId } from '#contract/ids.ts';
import { list } from '#contract/lists.ts';
import { exactly } from '#contract/same.ts';
import { line, textKept } from '#contract/text.ts';

/** A text that is put and, where it passes, the text of the decision. */
export const putText = exactly<PutText>()(
  z.strictObject({
    reference: line,
    version: line,
    languages: list(textKept).min(1, 'list-empty'),
    document: documentId.exactOptional(),
  }),
);
