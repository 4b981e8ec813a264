/** The exact text of a question. */
import { languageName } from './languages.ts';

const type = {
  'text/plain': 'plain text',
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.oasis.opendocument.text': 'OpenDocument',
};

export const texts = {
  type,
  language: languageName,
  reference: 'Reference',
  version: 'Version',
  inLanguage: (name: string) => `Text in ${name}`,
  notKept: 'The text itself was not handed in here. Whoever holds it can check by its digest that it is this one.',
  digest: 'SHA-256',
  digests: 'Whoever holds a copy can check that it is this very text: the digest of its bytes must be the same.',
  file: (of: string, kilobytes: number) => `The text as a file (${of}, ${kilobytes} KB)`,
};
