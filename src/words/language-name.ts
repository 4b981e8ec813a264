/**
 * `languageNames` names languages by the tables of Unicode. The record takes tags that those tables call malformed, as `qa-x10`: such a
 * language is called by its tag, so that no page fails for what somebody spoke.
 */
export function languageNames(inLanguage: string): (code: string) => string {
  const names = new Intl.DisplayNames(inLanguage, { type: 'language' });
  return (code) => {
    try {
      return names.of(code) ?? code;
    } catch {
      return code;
    }
  };
}
