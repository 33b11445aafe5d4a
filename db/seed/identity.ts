import type { PersonaSlug } from './personas';
import { AWKWARD_NAMES, FIRST_NAMES, LAST_NAMES, TRADES } from './names';
import type { Random } from './random';

/** One customer in so many has a name that software stumbles over. */
const AWKWARD_EVERY = 97;

/** A name, and an address at a domain that RFC 2606 keeps free; some have none. */
export function inventIdentity(
  random: Random,
  index: number,
  persona: PersonaSlug,
): { name: string; email: string | null } {
  const first = random.pick(FIRST_NAMES);
  const last = random.pick(LAST_NAMES);
  const trade = random.pick(TRADES);
  const awkward = AWKWARD_NAMES[(index / AWKWARD_EVERY) % AWKWARD_NAMES.length];
  const usual = persona === 'small-business' && random.chance(0.6) ? `${trade} ${last}` : `${first} ${last}`;
  return {
    name: awkward ?? usual,
    email: random.chance(0.93) ? `${plain(first)}.${plain(last)}.${index}@customer.example` : null,
  };
}

/** In the 26 letters that every mail server accepts. */
function plain(name: string): string {
  return name
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .normalize('NFD')
    .replaceAll(/[^a-z]/gi, '')
    .toLowerCase();
}
