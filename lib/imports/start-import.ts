import { ensureSource, insertImport } from '@/db/queries/imports';
import { recordAudit } from '@/lib/audit/record-audit';
import type { Viewer } from '@/lib/auth/viewer';
import { checkMapping } from './check-mapping';
import { displayName } from './display-name';
import { openFile } from './open-file';

interface StartInput {
  path: string;
  /** As the sender calls it: shown, never opened. */
  fileName: string;
  mapping: unknown;
}

/**
 * Takes a file on: checks its mapping and head line, makes its source where that is new and writes the import down as waiting. Returns its id, for
 * `runImport`. Throws `invalid` where the file cannot be read with the mapping.
 */
export async function startImport(
  viewer: Viewer,
  { path, fileName, mapping: input }: StartInput,
): Promise<number> {
  const checked = await checkMapping(viewer, input);
  const { mapping } = checked;
  const { table, columns } = await openFile(path, checked, viewer.now);
  const name = displayName(fileName);
  return viewer.db.transaction(async (tx) => {
    const sourceId = await ensureSource(tx, mapping.source);
    const id = await insertImport(tx, {
      sourceId,
      shape: mapping.shape,
      fileName: name,
      fileBytes: table.bytes,
      mapping,
      columns,
      status: 'queued',
      userId: viewer.userId,
      keyId: viewer.keyId ?? null,
      createdAt: viewer.now,
      beatAt: viewer.now,
    });
    await recordAudit(tx, viewer, {
      action: 'import.start',
      subject: `import:${id}`,
      after: { fileName: name, fileBytes: table.bytes, shape: mapping.shape, source: mapping.source.slug },
    });
    return id;
  });
}
