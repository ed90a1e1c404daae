// A mail begun for the person: everything but the attachment, which only the person can add.

/** A `mailto:` address; line breaks as RFC 6068 wants them, since some mail programs run the lines together otherwise. */
export const mailTo = (subject: string, body: string): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
