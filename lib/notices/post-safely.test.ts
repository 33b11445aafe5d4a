import { createServer } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { postSafely, RefusedAddress } from './post-safely';

let reached = 0;
const inside = createServer((socket) => {
  reached += 1;
  socket.destroy();
});
/** Outside, but nobody has been given it yet. */
const PUBLIC = { address: '4000::1', family: 6 };
const LOOPBACK = { address: '127.0.0.1', family: 4 };

beforeAll(() => new Promise<void>((listening) => void inside.listen(0, '127.0.0.1', listening)));
afterAll(() => new Promise<void>((closed) => void inside.close(() => closed())));
beforeEach(() => {
  reached = 0;
});

/** Posts to a name that leads where the answers say, one after another. */
async function postTo(answers: readonly (readonly (typeof PUBLIC)[])[]) {
  const address = inside.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  let asked = 0;
  const failure = await postSafely(`https://hooks.example:${port}/`, {
    headers: {},
    body: '{}',
    allowPrivate: false,
    patience: 400,
    resolve: (_name, _options, tell) => tell(null, [...(answers[asked++] ?? [LOOPBACK])]),
  }).catch((error: unknown) => error);
  return { failure, asked };
}

test('a name that leads into the own network is refused, and nothing is connected to', async () => {
  const { failure } = await postTo([[LOOPBACK]]);
  expect(failure).toBeInstanceOf(RefusedAddress);
  expect(reached).toBe(0);
});

test('a name that changes its mind after it was checked leads nowhere: it is asked once', async () => {
  const { failure, asked } = await postTo([[PUBLIC], [LOOPBACK], [LOOPBACK]]);
  expect(failure).toBeInstanceOf(Error);
  expect(failure).not.toBeInstanceOf(RefusedAddress);
  expect(asked).toBe(1);
  expect(reached).toBe(0);
});

test('a name with an address here and one outside is tried outside alone', async () => {
  const { failure } = await postTo([[LOOPBACK, PUBLIC]]);
  expect(failure).not.toBeInstanceOf(RefusedAddress);
  expect(reached).toBe(0);
});
