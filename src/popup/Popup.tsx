import { Tabs } from '../ui/components/Tabs';
import { Trouble } from '../ui/components/Trouble';
import { useTheme } from '../ui/use-theme';
import { useWords } from '../ui/translator';
import { PagePanel } from './PagePanel';
import type { PopupStore } from './store';
import { MessageBar } from './views/MessageBar';
import { SitePanel } from './views/SitePanel';
import { WatchlistPanel } from './WatchlistPanel';

/** The popup over a started store: the current site on top, then the two tabs. */
export function Popup({ store }: { store: PopupStore }) {
  const words = useWords();
  const { tab, settings, site, problem, message } = store.state;
  useTheme(settings.value?.theme ?? 'auto');
  return (
    <div class="popup">
      <header class="popup-head">
        <h1>{words('extensionName')}</h1>
        <button type="button" class="button" onClick={store.openOptions}>{words('openOptions')}</button>
      </header>
      {problem.value && <Trouble name={problem.value} />}
      {site.value && <SitePanel site={site.value} onSwitch={store.switchSite} onLetIn={store.letIn} />}
      <Tabs
        label={words('extensionName')} shown={tab.value} onShow={store.show}
        tabs={[{ name: 'list', text: words('tabWatchlist') }, { name: 'page', text: words('tabPage') }]}
      >
        {tab.value === 'list' ? <WatchlistPanel store={store} /> : <PagePanel store={store} />}
      </Tabs>
      {message.value && <MessageBar message={message.value} onUndo={store.undo} onDismiss={store.dismiss} />}
    </div>
  );
}
