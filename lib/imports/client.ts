import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { asApiProblem, ApiProblem, getJson } from '@/lib/http/client';
import type { ImportPage, ImportPreview, ImportView } from './schema';

const IMPORTS = '/api/v1/imports';
const POLL_MILLISECONDS = 1000;

export const importsOptions = (page = 1) =>
  queryOptions({
    queryKey: ['imports', 'list', page],
    queryFn: ({ signal }) => getJson<ImportPage>(page === 1 ? IMPORTS : `${IMPORTS}?page=${page}`, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.imports.some(isUnderWay) === true ? POLL_MILLISECONDS : false,
  });

/** One import, asked for every second while it runs. */
export const importOptions = (id: number) =>
  queryOptions({
    queryKey: ['imports', 'one', id],
    queryFn: ({ signal }) => getJson<ImportView>(`${IMPORTS}/${id}`, signal),
    refetchInterval: ({ state }) =>
      state.data === undefined || isUnderWay(state.data) ? POLL_MILLISECONDS : false,
  });

export function isUnderWay({ status }: Pick<ImportView, 'status'>): boolean {
  return status === 'queued' || status === 'running' || status === 'undoing';
}

/** Where the rejected rows can be downloaded as CSV, to be mended and sent again with the same mapping. */
export function rejectsHref(id: number): string {
  return `${IMPORTS}/${id}/rejects`;
}

export interface Sending {
  file: File;
  /** The mapping as JSON text. */
  mapping: string;
  /** Share of the file that has gone out, 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Reads and checks the file on the server without writing. */
export function previewImport(sending: Sending): Promise<ImportPreview> {
  return send<ImportPreview>(`${IMPORTS}?dryRun=1`, sending);
}

/** Sends the file; resolves as soon as the import has begun. */
export function startImport(sending: Sending): Promise<ImportView> {
  return send<ImportView>(IMPORTS, sending);
}

export function undoImport(id: number): Promise<ImportView> {
  return act(`${IMPORTS}/${id}/undo`);
}

export function retryImport(id: number): Promise<ImportView> {
  return act(`${IMPORTS}/${id}/retry`);
}

async function act(url: string): Promise<ImportView> {
  const response = await fetch(url, { method: 'POST', headers: { accept: 'application/json' } });
  if (response.ok) return response.json();
  const problem: unknown = await response.json().catch(() => null);
  throw asApiProblem(response.status, problem, response.headers.get('x-request-id'));
}

/** fetch cannot tell how much of a body has gone out. */
function send<Shape>(url: string, { file, mapping, onProgress, signal }: Sending): Promise<Shape> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.responseType = 'json';
    request.setRequestHeader('accept', 'application/json');
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress?.(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response);
      else reject(asApiProblem(request.status, request.response, request.getResponseHeader('x-request-id')));
    });
    request.addEventListener('error', () => reject(new ApiProblem(0, 'The server cannot be reached.', null)));
    request.addEventListener('abort', () =>
      reject(new DOMException('The upload was stopped.', 'AbortError')),
    );
    signal?.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('mapping', mapping);
    form.append('file', file);
    request.send(form);
  });
}
