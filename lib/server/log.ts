import pino from 'pino';
import { env } from './env';
import { readableError } from './readable-error';
import { remember } from './remember';

/** The process's log: JSON lines on stdout, what looks like a secret left out. */
export function log() {
  return remember('log', () =>
    pino({
      level: env().LOG_LEVEL,
      base: undefined,
      serializers: { err: readableError },
      redact: {
        paths: [
          'token',
          'accessToken',
          'refreshToken',
          'authorization',
          'cookie',
          'secret',
          '*.token',
          '*.accessToken',
          '*.refreshToken',
          '*.authorization',
          '*.cookie',
          '*.secret',
        ],
        censor: '[redacted]',
      },
    }),
  );
}
