import { unsafeCSS } from 'lit';
import type { ThemeName } from '../core/theme.js';

type Tokens = Readonly<Record<string, string>>;

/**
 * The ready themes, as values for the tokens; what is not named stays as it is. Contrast of each colour against white
 * is at least 4.5:1 for text and 3:1 for edges; a test computes it.
 */
export const themes: Readonly<Record<ThemeName, Tokens>> = {
  /** 校园: brick red and a Song face for titles, as on the gate of an old university. */
  campus: {
    accent: '#8c1d2f',
    ink: '#211a17',
    'ink-2': '#574d46',
    'ink-3': '#6f645c',
    line: '#e7dfd7',
    edge: '#8b7f75',
    hot: '#a8430b',
    ok: '#2c6446',
    warn: '#7d5700',
    rule: '#8c1d2f',
    'rule-size': '2px',
    radius: '2px',
    'title-font': '"Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", STSong, SimSun, serif',
  },
  /** 园区: clear teal and round corners, as in the portal of a science park. */
  park: {
    accent: '#00696b',
    ink: '#12262b',
    'ink-2': '#43585d',
    'ink-3': '#5d7176',
    line: '#d9e5e6',
    edge: '#748a8e',
    hot: '#b03a1e',
    ok: '#256b2c',
    warn: '#7f5a00',
    rule: '#00696b',
    'rule-size': '2px',
    radius: '10px',
  },
  /** 政务: deep blue under a red rule, square, in larger type, as on sites of the government. */
  government: {
    accent: '#0a4d9c',
    ink: '#1b1f24',
    'ink-2': '#454c54',
    'ink-3': '#5f6770',
    line: '#d8dde3',
    edge: '#767e87',
    hot: '#b3001b',
    ok: '#1c6441',
    warn: '#7d5500',
    rule: '#c8102e',
    'rule-size': '3px',
    radius: '0px',
    'font-size': '16px',
  },
};

/** `--qxwq-…` set by the host comes before the theme. */
const rules = Object.entries(themes).map(([name, tokens]) => {
  const declarations = Object.entries(tokens).map(([token, value]) => `--_${token}:var(--qxwq-${token},${value})`);
  return `.root[data-theme='${name}']{${declarations.join(';')}}`;
});

export const themeStyles = unsafeCSS(rules.join(''));
