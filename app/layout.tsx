import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core';
import type { ReactNode } from 'react';
import '@/components/theme/mantine.css';
import { NONCE_HEADER } from '@/lib/http/page-headers';
import { REQUEST_ID_HEADER } from '@/lib/http/request-id';
import '@/components/shell/notice.css';
import './globals.css';
import { Providers } from './providers';

export const metadata: Metadata = {
  title: { default: 'Corridor', template: '%s · Corridor' },
  description: 'Customer experience, measured with honest uncertainty.',
  robots: { index: false },
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#1b1f26' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const head = await headers();
  const nonce = head.get(NONCE_HEADER) ?? '';
  return (
    <html lang="en-GB" {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript nonce={nonce} defaultColorScheme="auto" />
      </head>
      <body data-request-id={head.get(REQUEST_ID_HEADER)}>
        <Providers nonce={nonce}>{children}</Providers>
      </body>
    </html>
  );
}
