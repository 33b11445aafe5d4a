'use client';

/** Stands in for the whole document, so without any style sheet of ours. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest: unknown = error instanceof Error ? Reflect.get(error, 'digest') : null;
  return (
    <html lang="en-GB">
      <body
        style={{
          colorScheme: 'light dark',
          fontFamily: 'system-ui, sans-serif',
          maxWidth: '34rem',
          margin: '10vh auto',
          padding: '1rem',
        }}
      >
        <title>Something went wrong · Corridor</title>
        <h1>Something went wrong on our side</h1>
        <p>Corridor could not be shown. Nothing that you did is lost; trying again often helps.</p>
        <p>
          <button type="button" onClick={retry}>
            Try again
          </button>{' '}
          {/* A whole load on purpose: the router may be what failed. */}
          {/* oxlint-disable-next-line nextjs/no-html-link-for-pages */}
          <a href="/">To the overview</a>
        </p>
        {typeof digest === 'string' && (
          <p>
            If you ask for help, quote the request <code>{digest}</code>.
          </p>
        )}
      </body>
    </html>
  );
}
