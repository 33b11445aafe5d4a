interface Circumstances {
  nonce: string;
  /** React evaluates code to show the stack of a server error; it never does so in production. */
  development: boolean;
  https: boolean;
}

/** Only our own scripts and styles run, each page's marked with its nonce. Mantine and the charts set style attributes, never scripts. */
export function contentSecurityPolicy({ nonce, development, https }: Circumstances): string {
  const mark = `'nonce-${nonce}'`;
  const directives = [
    `default-src 'self'`,
    `script-src 'self' ${mark} 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    // The development server adds styles without a mark.
    development ? `style-src 'self' 'unsafe-inline'` : `style-src 'self' ${mark}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `worker-src 'self' blob:`,
    `manifest-src 'self'`,
    `object-src 'none'`,
    `frame-src 'none'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    ...(https ? ['upgrade-insecure-requests'] : []),
  ];
  return directives.join('; ');
}
