import { EditorPanel } from '@/components/persona-editor/editor-panel';
import { Prefetched } from '@/components/shell/prefetched';
import { requireViewer } from '@/lib/auth/require-viewer';
import {
  assignmentOptions,
  editorOptions,
  fieldsOptions,
  versionsOptions,
} from '@/lib/persona-editor/client';
import { getPersonaEditor } from '@/lib/persona-editor/get-editor';
import { listVersions } from '@/lib/persona-editor/list-versions';
import { offerFields } from '@/lib/persona-editor/offer-fields';
import { readAssignment } from '@/lib/persona-editor/read-assignment';

export const metadata = { title: 'Manage personas' };

/** Stories, rules and order of the personas, with their history. */
export default async function ManagePersonasPage() {
  const viewer = await requireViewer('personas.manage');
  return (
    <Prefetched
      queries={[
        { queryKey: editorOptions().queryKey, queryFn: () => getPersonaEditor(viewer) },
        { queryKey: fieldsOptions().queryKey, queryFn: () => offerFields(viewer) },
        { queryKey: versionsOptions().queryKey, queryFn: () => listVersions(viewer) },
        { queryKey: assignmentOptions().queryKey, queryFn: () => readAssignment(viewer) },
      ]}
    >
      <EditorPanel />
    </Prefetched>
  );
}
