import { createTheme, type MantineColorsTuple } from '@mantine/core';

const ink: MantineColorsTuple = [
  '#f0f3fb',
  '#dde4f4',
  '#b9c6e8',
  '#92a6dc',
  '#7b93d6',
  '#5c79cb',
  '#4a69bd',
  '#3f5cae',
  '#334c95',
  '#273b76',
];

const dark: MantineColorsTuple = [
  '#d8dce3',
  '#b7bdc9',
  '#99a1b0',
  '#7a8292',
  '#434a57',
  '#343a45',
  '#262b34',
  '#1b1f26',
  '#14171d',
  '#0d0f13',
];

/** One colour of our own; the others speak of scores, and are the tokens in app/globals.css. */
export const theme = createTheme({
  respectReducedMotion: true,
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  colors: { ink, dark },
  black: '#1c2129',
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  headings: { fontWeight: '650' },
});

/** Mantine's own quiet text stays below the contrast of 4.5 that WCAG 2.2 AA asks for. */
export const READABLE = {
  variables: {},
  light: {
    '--mantine-color-dimmed': '#59616d',
    '--mantine-color-placeholder': '#68707c',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': '#868e9c',
  },
  dark: {
    '--mantine-color-dimmed': '#a3abb9',
    '--mantine-color-placeholder': '#99a1b0',
    '--mantine-color-error': '#f6867f',
    '--mantine-color-default-border': '#6b7382',
  },
} as const;
