import { render } from 'preact';
import { LIMITS } from '../domain/limits';
import { acceptAnswers } from '../messaging/accept-answers';
import { acceptEvent } from '../messaging/accept-event';
import { createClient } from '../messaging/client';
import { contract } from '../messaging/contract';
import { onEvent } from '../messaging/events';
import * as extension from '../platform/extension';
import { WordsContext } from '../ui/translator';
import type { Words } from '../ui/words';
import './options.css';
import { OptionsPage } from './OptionsPage';
import { createOptionsStore } from './store';

const words: Words = (key, ...substitutions) => extension.localText(key, substitutions);

function open(root: HTMLElement): void {
  const locale = extension.interfaceLanguage();
  document.documentElement.lang = words('languageOfWords');
  document.title = words('optionsTitle');
  const store = createOptionsStore({
    background: createClient(acceptAnswers(contract), extension.sendToExtension, { timeoutMs: LIMITS.callTimeoutMs }),
    words,
    locale,
    version: extension.ownVersion(),
    builtIn: extension.builtInMatches(),
    granted: extension.grantedMatches,
    requestAccess: extension.requestAccess,
    dropAccess: async (patterns) => void (await extension.dropAccess(patterns)),
  });
  const hear = onEvent(store.events, acceptEvent);
  extension.onMessage((message) => {
    hear(message);
    return undefined;
  });
  extension.onAccessChanged(() => void store.refreshSites());
  void store.start();
  render(<WordsContext.Provider value={words}><OptionsPage store={store} /></WordsContext.Provider>, root);
}

const root = document.getElementById('app');
if (root) open(root);
