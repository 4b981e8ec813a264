/** The letter that brings an invitation. */
import type { Invitation, Newcomer } from '#desk/accounts.ts';
import type { Letter } from '#desk/mail/outbox.ts';
import { nameOfText } from '#web/digest.ts';
import { instantText } from '#pages/parts/instant.ts';
import { forumShort } from '#pages/parts/names.ts';
import { rolesText } from '#pages/parts/who-is.ts';
import { say } from '#pages/parts/words.ts';
import type { Reading } from '#reading/reading.ts';

/** `reading` in the language of whoever is invited. */
export function invitationLetter(reading: Reading, invitation: Invitation, to: Newcomer, link: string): Letter {
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
