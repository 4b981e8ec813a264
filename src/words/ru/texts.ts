/** Точный текст вопроса. */
import { prepositional } from './languages.ts';

const type = {
  'text/plain': 'простой текст',
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'application/vnd.oasis.opendocument.text': 'OpenDocument',
};

export const texts = {
  type,
  language: prepositional,
  reference: 'Обозначение',
  version: 'Версия',
  inLanguage: (name: string) => `Текст на ${name} языке`,
  notKept: 'Сам текст сюда не передан. У кого он есть, тот может проверить по хешу, что это именно он.',
  digest: 'SHA-256',
  digests: 'Имея копию, можно проверить, что это тот самый текст: хеш её байтов должен совпасть.',
  file: (of: string, kilobytes: number) => `Текст файлом (${of}, ${kilobytes} КБ)`,
};
