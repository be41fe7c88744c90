/**
 * The element of the shadow root into which the card is drawn, with the style sheet beside it; made on the first call. A constructed
 * sheet is not subject to the page's content security policy. Where the browser does not let a content script hand one over to the
 * page's root, a style element does, which browsers exempt from the policy when it comes from an extension.
 */
export function containerIn(root: ShadowRoot, css: string): Element {
  if (root.lastElementChild) return root.lastElementChild;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.append(style);
  }
  const container = root.ownerDocument.createElement('div');
  root.append(container);
  return container;
}
