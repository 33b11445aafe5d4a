import { listUsedMappings } from '@/db/queries/import-details';
import type { Viewer } from '@/lib/auth/viewer';
import { USED_MAPPINGS_SHOWN, type UsedMappings } from './details-schema';
import { writeMapping } from './write-mapping';

/** Mappings used before, to start from. */
export async function listMappings(viewer: Viewer): Promise<UsedMappings> {
  const used = await listUsedMappings(viewer.db, USED_MAPPINGS_SHOWN);
  return {
    mappings: used.map(({ importId, shape, source, fileName, usedAt, mapping }) => ({
      importId,
      shape,
      source,
      fileName,
      usedAt: new Date(usedAt).toISOString(),
      mapping: writeMapping(mapping),
    })),
  };
}
