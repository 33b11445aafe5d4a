import { rename, rm } from 'node:fs/promises';
import type { Viewer } from '@/lib/auth/viewer';
import { env } from '@/lib/env';
import { getImport } from './get-import';
import { previewImport } from './preview-import';
import { readMapping } from './read-mapping';
import { receiveUpload } from './receive-upload';
import type { ImportPreview, ImportView } from './schema';
import { startImport } from './start-import';
import { uploadFolder, uploadPath } from './upload-place';

/** A dry run answers within this time, with as much as it has seen. */
const LONGEST_PREVIEW = 30_000;

/** Takes an upload on: a dry run reads it and forgets it; otherwise the import is launched, and goes on after the answer. */
export async function uploadImport(
  viewer: Viewer,
  { dryRun }: { dryRun: boolean },
  request: Request,
  launch: (viewer: Viewer, importId: number, path: string) => Promise<void>,
): Promise<ImportPreview | ImportView> {
  const upload = await receiveUpload(request, {
    folder: await uploadFolder(),
    maxBytes: env.CORRIDOR_UPLOAD_MIB * 1_048_576,
  });
  try {
    const mapping = readMapping(upload.mapping);
    const { path, fileName } = upload;
    if (dryRun) return await previewImport(viewer, { path, mapping, maxMilliseconds: LONGEST_PREVIEW });
    const id = await startImport(viewer, { path, fileName, mapping });
    await rename(path, uploadPath(id));
    void launch(viewer, id, uploadPath(id));
    return await getImport(viewer, { id });
  } finally {
    await rm(upload.path, { force: true });
  }
}
