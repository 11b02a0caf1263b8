import type { CSSResult } from 'lit';

/** Ready themes besides the light and the dark one; each travels only to pages that use one of them. */
export const themeNames = ['campus', 'park', 'government'] as const;
export type ThemeName = (typeof themeNames)[number];

/** Fetches a style sheet. */
type Sheet = () => Promise<CSSResult>;

export const themeSheet: Sheet = async () => (await import('../styles/themes.js')).themeStyles;
export const elderSheet: Sheet = async () => (await import('../elder/elder.js')).elderStyles;

/**
 * Gives a shadow root styles that most pages do not need; once, however often it is asked. Resolves to false where they
 * could not be fetched: the element then looks as it does elsewhere.
 */
export async function wear(root: ShadowRoot, sheet: Sheet): Promise<boolean> {
  try {
    const { styleSheet } = await sheet();
    if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
    }
    return true;
  } catch {
    return false;
  }
}

export const isThemeName = (theme: string | undefined): boolean => (themeNames as readonly unknown[]).includes(theme);
