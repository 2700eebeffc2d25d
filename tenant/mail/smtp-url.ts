export const UNREADABLE =
  'cannot be read: write smtp://user:password@host:port, with signs such as / # % in the password as %2F %23 %25';

/** Whether a mail server's address can be read as it is meant; nodemailer would print a broken one with its password. */
export function isReadableSmtpUrl(smtpUrl: string): boolean {
  try {
    const { hostname, username, password } = new URL(smtpUrl);
    decodeURIComponent(username + password);
    return hostname !== '';
  } catch {
    return false;
  }
}
