const BROWSERS: readonly (readonly [RegExp, string])[] = [
  // Those that also call themselves by the name of another come first.
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:HeadlessChrome|Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
  [/^curl\//, 'curl'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** “Firefox on Linux”: enough to know one’s own browser again; what it says of itself beyond that is not kept. */
export function nameBrowser(userAgent: string | null): string {
  const browser = wordFor(userAgent, BROWSERS) ?? 'Unknown browser';
  const system = wordFor(userAgent, SYSTEMS);
  return system === undefined ? browser : `${browser} on ${system}`;
}

function wordFor(text: string | null, words: typeof BROWSERS): string | undefined {
  return text === null ? undefined : words.find(([pattern]) => pattern.test(text))?.[1];
}
