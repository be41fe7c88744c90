/**
 * The browser as background, popup and options page see it, over webextension-polyfill. Only their main files import it and hand
 * parts of it to the rest as arguments. The content script has its own, smaller adapter (platform/page.ts).
 */
export * from './access';
export * from './life';
export * from './messages';
export * from './scripts';
export * from './storage';
export * from './tabs';
export * from './toolbar';
