/** Sentences that enter the record: in the languages of the forum, for those of them that the service speaks. */
import { COMMON_LANGUAGE, type Words } from '#forum/words.ts';
import { isLanguage } from './languages.ts';
import { sayIn, type Say } from './say.ts';

/** `inEachOf` says a sentence in each language that the service speaks; in the common one always. */
function inEachOf(languages: readonly string[], tell: (words: Say['recorded']) => string): Words {
  const others = languages.flatMap((language) =>
    isLanguage(language) && language !== COMMON_LANGUAGE ? [[language, tell(sayIn(language).recorded)] as const] : [],
  );
  return { [COMMON_LANGUAGE]: tell(sayIn(COMMON_LANGUAGE).recorded), ...Object.fromEntries(others) };
}

export const recordedSentences = {
  reachedLate: (languages: readonly string[]): Words => inEachOf(languages, ({ reachedLate }) => reachedLate),
  gone: (languages: readonly string[]): Words => inEachOf(languages, ({ gone }) => gone),
  unreachable: (languages: readonly string[], { from, to }: { readonly from: string; readonly to: string }): Words =>
    inEachOf(languages, ({ unreachable }) => unreachable(from, to)),
};
