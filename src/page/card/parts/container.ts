/**
 * The element of the shadow root into which the card is drawn; made, with the style sheet beside it, on the first call. The sheet is a
 * constructed one, because the page's content security policy has no say in those (tried in Chromium 156 and Firefox 153 on a page
 * that forbids all styles).
 */
export function containerIn(root: ShadowRoot, css: string): Element {
  if (root.lastElementChild) return root.lastElementChild;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return root.appendChild(root.ownerDocument.createElement('div'));
}
