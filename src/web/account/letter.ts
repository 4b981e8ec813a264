/** The letter that brings an invitation. */
import type { Invitation, Newcomer } from '#desk/accounts.ts';
import type { OutgoingLetter } from '#desk/mail/outbox.ts';
import { nameOfText } from '#web/digest.ts';
import { instantText } from '#web/parts/instant.ts';
import { forumShort } from '#web/parts/names.ts';
import { rolesText } from '#web/parts/who-is.ts';
import { say } from '#web/parts/words.ts';
import type { Reading } from '#web/reading.ts';

/** `reading` in the language of whoever is invited. */
export function invitationLetter(reading: Reading, invitation: Invitation, to: Newcomer, link: string): OutgoingLetter {
  const { letter } = say(reading).accounts;
  const forum = forumShort(reading);
  return {
    // Of the token only the digest is kept anywhere but in the letter itself.
    key: `invitation/${nameOfText(invitation.token)}`,
    person: null,
    to: to.address,
    language: to.language,
    subject: letter.subject(forum),
    text: letter.text(to.name, forum, rolesText(reading, to), link, instantText(reading, invitation.expiresAt)),
    attachments: [],
  };
}
