/** A value as a download, laid out to be read. The name is ours: letters, digits, hyphens. */
export function jsonDownload({ value, name }: { value: unknown; name: string }): Response {
  return new Response(`${JSON.stringify(value, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="${name}.json"`,
    },
  });
}
