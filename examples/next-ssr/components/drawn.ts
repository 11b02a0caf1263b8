import type { Drawing } from '@qxwq/pages';
import { useEffect, useState, useSyncExternalStore } from 'react';

/** What a server component hands to the component that writes the tag. */
export type Drawn = Pick<Drawing, 'attributes' | 'template' | 'data'>;

/**
 * The attributes of a drawn element and what stands inside. React leaves the inside alone: the browser has made a shadow
 * root of it while it read the page, which React must not take for a difference. Where the reader comes from another page
 * of the application no browser reads it, and the element draws itself from the data.
 */
export function useDrawn({ attributes, template, data }: Drawn) {
  const inThePage = useSyncExternalStore(never, no, yes);
  const [inside] = useState(inThePage ? template + data : data);
  return { ...attributes, suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: inside } };
}

/** The first render of a page that came from the server is told `yes`, every other one `no`. */
const never = () => () => {};
const yes = () => true;
const no = () => false;

/**
 * Fetches the kit once React has taken over the page.
 *
 * React 19 listens to an element's own events from the first render that changes a listener, and taking over what a
 * server has drawn changes none. So the page renders once more, and the elements wake after that.
 */
export function useKit(): void {
  const [listening, setListening] = useState(false);
  useEffect(() => {
    if (listening) void import('./kit');
    else setListening(true);
  }, [listening]);
}
