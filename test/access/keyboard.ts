import type { Page } from 'playwright-core';

/** A place where Tab stops. */
export interface Stop {
  /** Role and name, as a screen reader says them: `button "筛选"`. */
  readonly said: string;
  /** Whether a sighted reader sees that the focus is there (WCAG 2.4.7). */
  readonly isShown: boolean;
  /** Whether it is in the window, not behind or outside of it (WCAG 2.4.11). */
  readonly isInView: boolean;
  /** Shorter side in CSS pixels (WCAG 2.5.8 asks for 24, save for links within a sentence and what a browser draws). */
  readonly size: number;
}

/** More stops than any element has: beyond it the keyboard is caught. */
const MOST_STOPS = 400;

/** Presses Tab from the button before the sheet to the button after it, and tells where it stopped. */
export async function walk(tab: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<Stop[]> {
  const [from, to] = key === 'Tab' ? ['before', 'after'] : ['after', 'before'];
  await tab.evaluate(addEnds);
  await tab.locator(`#${from}`).focus();
  const stops: Stop[] = [];
  for (let presses = 0; presses < MOST_STOPS; presses++) {
    await tab.keyboard.press(key);
    const found = await tab.evaluate(readFocus);
    if (found.id === to) return stops;
    // A container that scrolls and holds nothing to press takes the focus in some browsers only.
    if (found.id === from || found.isPage) throw new Error(`The focus left the sheet after ${said(stops)}.`);
    stops.push({ ...found, said: await nameOf(tab) });
  }
  throw new Error(`The keyboard is caught: ${said(stops.slice(-6))}.`);
}

const said = (stops: readonly Stop[]): string => stops.map((stop) => stop.said).join(' → ') || 'nothing';

/** The focused thing as the accessibility tree has it. */
async function nameOf(tab: Page): Promise<string> {
  const tree = await tab.locator('[data-focused]').first().ariaSnapshot();
  return (tree.split('\n')[0] ?? '').replace(/^- /, '').replace(/:$/, '');
}

function addEnds(): void {
  const sheet = document.querySelector('.sheet');
  for (const [id, place] of [
    ['before', 'beforebegin'],
    ['after', 'afterend'],
  ] as const) {
    if (document.getElementById(id)) continue;
    const end = document.createElement('button');
    end.id = id;
    sheet?.insertAdjacentElement(place, end);
  }
}

function readFocus() {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  for (const root of everyRoot(document)) {
    for (const old of root.querySelectorAll('[data-focused]')) old.removeAttribute('data-focused');
  }
  if (!focused || focused === document.body) {
    return { id: '', isPage: true, isShown: false, isInView: false, size: 0 };
  }
  focused.setAttribute('data-focused', '');
  const box = focused.getBoundingClientRect();
  // A box or a dot is pressed by its label as well.
  const target = (focused.closest('label') ?? focused).getBoundingClientRect();
  const shown = (element: Element): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  };
  // A row may show the focus of the link that it is.
  const around = [focused, focused.parentElement, focused.closest('li, label, summary')].filter((one) => one !== null);
  const inline = getComputedStyle(focused).display === 'inline';
  return {
    id: focused.id,
    isPage: false,
    isShown: around.some(shown),
    isInView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    size: inline ? Number.POSITIVE_INFINITY : Math.round(Math.min(target.width, target.height)),
  };

  function everyRoot(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
    const inside = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? everyRoot(shadowRoot) : [],
    );
    return [root, ...inside];
  }
}
