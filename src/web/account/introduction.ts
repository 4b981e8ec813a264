/** Name, address and language as somebody types them. */

/** Letters that nobody sees can make one name look like another. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;

const LONGEST_NAME = 200;
const LONGEST_ADDRESS = 320;

/** Null where it is none. */
export function nameIn(text: string): string | null {
  const name = text.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  return name === '' || name.length > LONGEST_NAME || UNSEEN.test(name) ? null : name;
}

/** Null where it can be none: whether letters arrive, only a letter shows. */
export function addressIn(text: string): string | null {
  const address = text.trim();
  return address.length <= LONGEST_ADDRESS && /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(address)
    ? address
    : null;
}
