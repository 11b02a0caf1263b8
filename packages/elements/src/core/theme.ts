import type { CSSResult } from 'lit';

/** Ready themes besides the light and the dark one; each travels only to pages that use one of them. */
export const themeNames = ['campus', 'park', 'government'] as const;
export type ThemeName = (typeof themeNames)[number];

type Sheet = 'themes' | 'elder';

const sheets: Readonly<Record<Sheet, () => Promise<CSSResult>>> = {
  themes: async () => (await import('../styles/themes.js')).themeStyles,
  elder: async () => (await import('../elder/elder.js')).elderStyles,
};

/** Gives a shadow root styles that most pages do not need; once, however often it is asked. */
export function wear(root: ShadowRoot, name: Sheet): void {
  sheets[name]()
    .then(({ styleSheet }) => {
      if (!styleSheet || root.adoptedStyleSheets.includes(styleSheet)) return;
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
    })
    // Without them the element looks as it does elsewhere.
    .catch(() => {});
}

export const isThemeName = (theme: string | undefined): boolean => (themeNames as readonly unknown[]).includes(theme);
