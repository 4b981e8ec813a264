import { z } from 'zod';
import { naming } from './common.ts';

/** The exact text of what was adopted here, with the address of each file. */
export const textAnswered = naming(
  'AdoptedText',
  'The exact text that was adopted: the digest of its bytes in each language, and where the file is. `type` and `size` (bytes) are null where the bytes were not handed in.',
  z.strictObject({
    reference: z.string(),
    version: z.string(),
    languages: z.array(
      z.strictObject({
        language: z.string(),
        sha256: z.string(),
        href: z.string(),
        type: z.string().nullable(),
        size: z.int().nullable(),
      }),
    ),
  }),
);
