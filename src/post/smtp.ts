/**
 * `smtpCarrier` carries letters by SMTP (nodemailer). The server's answer decides: yes, not this address, or not now.
 */
import { createTransport } from 'nodemailer';
import type { Carried, Carrier, Parcel } from '#desk/mail/carrier.ts';

export type SmtpOptions = {
  /** The url is `smtp://user:password@host:587`, or `smtps://…` for TLS from the first byte. */
  readonly url: string;
  /** The sender is `Secretariat <secretariat@example.org>` or the bare address. */
  readonly from: string;
};

/** A server that says nothing for so long is tried again later. */
const CONNECT_MS = 15_000;
const SILENT_MS = 60_000;

export function smtpCarrier({ url, from }: SmtpOptions): Carrier {
  const domain = domainOf(from);
  const transport = createTransport({
    url,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENT_MS,
    // A letter is made only of the text handed in, and of no file or address that a title may name.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    carry: async (parcel) => {
      try {
        const { response } = await transport.sendMail(messageOf(parcel, from, domain));
        return { is: 'accepted', answer: oneLine(response) };
      } catch (error) {
        return failed(error);
      }
    },
    close: () => transport.close(),
  };
}

const messageOf = ({ id, to, language, subject, text, attachments }: Parcel, from: string, domain: string) => ({
  from,
  to: { name: '', address: to },
  subject: oneLine(subject),
  text,
  messageId: `<${id}@${domain}>`,
  headers: {
    // RFC 3834: nobody's holiday notice answers it.
    'Auto-Submitted': 'auto-generated',
    'Content-Language': language,
  },
  attachments: attachments.map(({ name, type, bytes }) => ({
    filename: oneLine(name),
    content: Buffer.from(bytes),
    contentType: type,
  })),
});

/** `domainOf` returns the part of an address behind the @: of `Name <box@domain>` or of the bare address. */
const domainOf = (from: string): string => /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';

const LONGEST_ANSWER = 500;

/** `oneLine` keeps a title with a line feed in it from beginning a header of its own. */
const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

/**
 * `failed` says `refused` only where the server will refuse again: this address, this letter. Any other failure may be
 * our own trouble or the server's.
 */
function failed(error: unknown): Carried {
  const { responseCode, command, response } = error as { responseCode?: number; command?: string; response?: string };
  const says = response ?? (error instanceof Error ? error.message : String(error));
  const final = responseCode !== undefined && responseCode >= 500;
  const ofTheLetter = command === 'RCPT TO' || command === 'DATA';
  return { is: final && ofTheLetter ? 'refused' : 'later', answer: oneLine(says).slice(0, LONGEST_ANSWER) };
}
