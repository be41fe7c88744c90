import { render } from 'preact';
import { LIMITS } from '../domain/limits';
import { acceptAnswers } from '../messaging/accept-answers';
import { acceptEvent } from '../messaging/accept-event';
import { createClient } from '../messaging/client';
import { contract, pageContract } from '../messaging/contract';
import { onEvent } from '../messaging/events';
import * as extension from '../platform/extension';
import { WordsContext } from '../ui/translator';
import type { Words } from '../ui/words';
import { createPagePort } from './page-port';
import { peek } from './peek';
import { Popup } from './Popup';
import './popup.css';
import { createPopupStore } from './store';

const words: Words = (key, ...substitutions) => extension.localText(key, substitutions);
const timing = { timeoutMs: LIMITS.callTimeoutMs };

function open(root: HTMLElement): void {
  const locale = extension.interfaceLanguage();
  document.documentElement.lang = words('languageOfWords');
  document.title = words('extensionName');
  const page = createPagePort({
    tabInFront: extension.tabInFront,
    clientOf: (tabId) => createClient(acceptAnswers(pageContract), (message) => extension.sendToTab(tabId, message), timing),
    hasAccess: extension.hasAccess,
    requestAccess: extension.requestAccess,
    inject: extension.injectInto,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    showTab: extension.showTab,
  });
  const store = createPopupStore({
    background: createClient(acceptAnswers(contract), extension.sendToExtension, timing),
    page,
    peek: () => peek(extension.localStorageArea, extension.readerLanguages()),
    openOptions: () => void extension.openOptions(),
    words,
    locale,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: () => Date.now(),
  });
  const hear = onEvent(store.events, acceptEvent);
  extension.onMessage((message) => {
    hear(message);
    return undefined;
  });
  void store.start();
  render(<WordsContext.Provider value={words}><Popup store={store} /></WordsContext.Provider>, root);
}

const root = document.getElementById('app');
if (root) open(root);
