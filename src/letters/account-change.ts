/** This letter tells of what was done to an account. */
import type { AccountChanged } from '#desk/account-log.ts';
import type { Account } from '#desk/accounts.ts';
import type { ComposeChange } from '#desk/mail/changes.ts';
import type { OutgoingLetter } from '#desk/mail/outbox.ts';
import { changeText, personText } from '#reading/account-change.ts';
import { forumShort } from '#reading/names.ts';
import { readingOf, type Reading } from '#reading/reading.ts';
import { say } from '#reading/say.ts';
import { instantText } from '#reading/telling.ts';
import { languageFrom } from '#words/languages.ts';
import type { Writer } from './compose.ts';
import { addressOf, folded } from './paper.ts';

/** The reading of a letter about accounts is everybody's: it names parties and no act. */
export const changeComposer =
  ({ site, address }: Pick<Writer, 'site' | 'address'>): ComposeChange =>
  (change, to) => {
    const reading = readingOf(site, new URL(address), languageFrom(to.language));
    if (!reading.ok) throw new Error(`No reading for letters: ${JSON.stringify(reading.problem)}`);
    return letterOf(reading.value, change, to);
  };

function letterOf(
  reading: Reading,
  change: AccountChanged,
  to: Account & { readonly address: string },
): OutgoingLetter {
  const { letter: words } = say(reading).accounts.log;
  const what = changeText(reading, change);
  const [by, at] = [personText(reading, change.by), instantText(reading, change.at)];
  const told =
    change.of.person === to.person
      ? words.own(what, by, at)
      : words.about(what, personText(reading, change.of), by, at);
  return {
    key: `account-change ${change.n} ${to.person}`,
    person: to.person,
    to: to.address,
    language: to.language,
    subject: words.subject(forumShort(reading), what),
    text: paragraphs([
      words.hello(to.name ?? ''),
      folded(told),
      ...(change.deed === 'asked' ? [folded(words.refusing), addressOf(reading, '/delegation')] : []),
      folded(words.unexpected),
      addressOf(reading, '/delegation/changes'),
    ]),
    attachments: [],
  };
}

const paragraphs = (parts: readonly string[]): string => `${parts.join('\n\n')}\n`;

/** The last letter goes to the address that is no longer kept, without the name and without the person's id. */
export function erasedLetter(
  reading: Reading,
  { person, address, language }: Account & { readonly address: string },
): OutgoingLetter {
  const { log } = say(reading).accounts;
  return {
    key: `account-erased ${person}`,
    person: null,
    to: address,
    language,
    subject: log.letter.subject(forumShort(reading), log.deed.erased),
    text: paragraphs([folded(log.letter.erased)]),
    attachments: [],
  };
}
