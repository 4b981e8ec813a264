/** This letter brings an invitation. */
import type { Invitation, Newcomer } from '#desk/accounts.ts';
import type { OutgoingLetter } from '#desk/mail/outbox.ts';
import { toHex } from '#record/entry.ts';
import { instantText } from '#reading/telling.ts';
import { forumShort } from '#reading/names.ts';
import { rolesText } from '#reading/who-is.ts';
import { say } from '#reading/say.ts';
import type { Reading } from '#reading/reading.ts';

/** `reading` is in the language of the person who is invited. */
export function invitationLetter(reading: Reading, invitation: Invitation, to: Newcomer, link: string): OutgoingLetter {
  const { letter } = say(reading).accounts;
  const forum = forumShort(reading);
  return {
    // Of the token only the digest is kept anywhere but in the letter itself.
    key: `invitation/${toHex(reading.site.hash(new TextEncoder().encode(invitation.token)))}`,
    person: null,
    to: to.address,
    language: to.language,
    subject: letter.subject(forum),
    text: letter.text(to.name, forum, rolesText(reading, to), link, instantText(reading, invitation.expiresAt)),
    attachments: [],
  };
}
