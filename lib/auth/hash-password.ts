import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for Argon2id: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password that nobody knows, made with the same parameters. */
const DUMMY_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$UEiTp7aspg2kvehRgqp6iA$O4R6ekSQLxbUor/9k7PZNjXC8b9HkFH3UskCYyfzqGI';

/** Argon2id, in PHC form. */
export function hashPassword(password: string): Promise<string> {
  return hash(typed(password), PARAMETERS);
}

/** Without a hash it works as long, and says no: an unknown address must not be told apart by the clock. */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? DUMMY_HASH, typed(password));
  return passwordHash !== undefined && matches;
}

/** The same characters, however the keyboard composed them. */
function typed(password: string): string {
  return password.normalize('NFKC');
}
