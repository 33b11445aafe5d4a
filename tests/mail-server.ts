import { once } from 'node:events';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** A real mail server, and the messages that it took; it confirms each after a while. */
export async function openMailServer(options: SMTPServerOptions = {}, confirmAfterMs = 0) {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        taken.push(Buffer.concat(parts).toString('utf8'));
        if (confirmAfterMs === 0) done();
        else setTimeout(done, confirmAfterMs);
      });
    },
    ...options,
  });
  server.on('error', () => {});
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = listening.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return { taken, url: `smtp://127.0.0.1:${port}` };
}

/** By which a receiver tells a message from its repeat. */
export const messageIds = (messages: readonly string[]) =>
  messages.map((message) => /^message-id: (.*)$/im.exec(message)?.[1]);
