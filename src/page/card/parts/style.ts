const styled = new WeakSet<ShadowRoot>();

/**
 * Gives the shadow root its style sheet, once. A constructed sheet is not subject to the page's content security policy; Firefox
 * may refuse to hand one across its content script boundary, and then takes a style element, which it exempts from the policy.
 */
export function adoptStyle(root: ShadowRoot, css: string): void {
  if (styled.has(root)) return;
  styled.add(root);
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const element = root.ownerDocument.createElement('style');
    element.textContent = css;
    root.prepend(element);
  }
}
