import { listStoredKeys, type StoredKey } from '@/db/queries/api-keys';
import { listStoredSources } from '@/db/queries/sources';
import type { Viewer } from '@/lib/auth/viewer';
import { isPermission, KEY_SCOPES, PERMISSIONS } from '@/lib/domain/permissions';
import type { KeyState, KeyView, SourcesView } from './schema';

/** Where data comes from, and the keys that programs bring or fetch it with. */
export async function listSources({ db, now }: Viewer): Promise<SourcesView> {
  const [sources, keys] = await Promise.all([listStoredSources(db), listStoredKeys(db)]);
  return {
    sources,
    keys: keys.map((key) => presentKey(key, now)),
    scopes: KEY_SCOPES.map((name) => ({ name, allows: PERMISSIONS[name].allows })),
  };
}

function presentKey(key: StoredKey & { maker: string | null }, now: Date): KeyView {
  return {
    id: key.id,
    name: key.name,
    prefix: key.prefix,
    scopes: key.scopes.filter(isPermission),
    state: stateOf(key, now),
    by: key.maker,
    createdAt: key.createdAt.toISOString(),
    expiresAt: key.expiresAt?.toISOString() ?? null,
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
    revokedAt: key.revokedAt?.toISOString() ?? null,
  };
}

function stateOf({ revokedAt, expiresAt }: StoredKey, now: Date): KeyState {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'active';
}
