import pino from 'pino';

/** One line of JSON an event, on standard error. Never a person's data, never a secret. */
export const log = pino(
  {
    level: 'info',
    base: null,
    redact: ['password', 'token', '*.password', '*.token'],
    serializers: { error: pino.stdSerializers.err },
  },
  pino.destination(2),
);
