/** The language of the product: British English. Names of months and short forms are our own (`month.ts`,
 * `number.ts`), because those of `Intl` change with the ICU version and so differ between server and browser. */
export const LOCALE = 'en-GB';

/** What stands where a figure is unknown. */
export const UNKNOWN = '–';
