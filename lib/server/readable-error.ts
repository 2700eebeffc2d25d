import pino from 'pino';

/** An error as a log tells it, without what its query was asked with: hashes and sealed tokens are among it. */
export function readableError(error: Error): object {
  const told = pino.stdSerializers.err(error);
  const { message, stack } = told;
  return {
    ...told,
    params: undefined,
    message: message.replace(/\nparams: [^]*$/, ''),
    stack: stack.replace(/\nparams: [^]*?(?=\n {4}at |\ncaused by|$)/g, ''),
  };
}
