/**
 * Whether the page has chosen a font for this place. Where it has not, the browser's default is a serif of the
 * nineties, and the kit's own list of fonts serves readers better.
 */
export function hasOwnFont(element: Element): boolean {
  const probe = document.createElement('span');
  // By the style object, which a policy without 'unsafe-inline' allows; the attribute it would refuse.
  probe.style.setProperty('font-family', 'initial', 'important');
  document.documentElement.append(probe);
  const unset = getComputedStyle(probe).fontFamily;
  probe.remove();
  return getComputedStyle(element).fontFamily !== unset;
}
