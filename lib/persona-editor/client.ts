import { queryOptions } from '@tanstack/react-query';
import type { PersonaSet } from '@/lib/domain/personas/persona-set';
import { getJson, send } from '@/lib/http/client';
import type {
  AssignmentView,
  EditorState,
  OfferedFields,
  Saved,
  SetPreview,
  SetPreviewQuery,
  VersionDetail,
  VersionView,
} from './schema';

const EDITOR = '/api/v1/admin/personas';
const LIVELY_MILLISECONDS = 1000;
/** What shows the set; figures are read anew by themselves. */
export const EDITOR_KEY = ['persona-editor'] as const;

export const editorOptions = () =>
  queryOptions({
    queryKey: [...EDITOR_KEY, 'set'],
    queryFn: ({ signal }) => getJson<EditorState>(EDITOR, signal),
  });

export const fieldsOptions = () =>
  queryOptions({
    queryKey: ['persona-fields'],
    queryFn: ({ signal }) => getJson<OfferedFields>(`${EDITOR}/fields`, signal),
  });

export const versionsOptions = () =>
  queryOptions({
    queryKey: [...EDITOR_KEY, 'versions'],
    queryFn: ({ signal }) => getJson<VersionView[]>(`${EDITOR}/versions`, signal),
  });

export const versionOptions = (id: number) =>
  queryOptions({
    queryKey: [...EDITOR_KEY, 'versions', id],
    queryFn: ({ signal }) => getJson<VersionDetail>(`${EDITOR}/versions/${id}`, signal),
  });

/** Asked for every second while customers are being assigned. */
export const assignmentOptions = () =>
  queryOptions({
    queryKey: [...EDITOR_KEY, 'assignment'],
    queryFn: ({ signal }) => getJson<AssignmentView>(`${EDITOR}/assignment`, signal),
    refetchInterval: ({ state }) =>
      state.data?.job !== null && state.data?.job.endedAt === null ? LIVELY_MILLISECONDS : false,
  });

export async function previewSet(query: SetPreviewQuery, signal?: AbortSignal): Promise<SetPreview> {
  return (await send('POST', `${EDITOR}/preview`, query, signal)).json();
}

export async function savePersonas(revision: string, { personas }: PersonaSet): Promise<Saved> {
  return (await send('POST', EDITOR, { revision, personas })).json();
}

export async function restoreVersion(id: number, revision: string): Promise<Saved> {
  return (await send('POST', `${EDITOR}/versions/${id}/restoration`, { revision })).json();
}
