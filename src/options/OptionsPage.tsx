import { Trouble } from '../ui/components/Trouble';
import { useTheme } from '../ui/use-theme';
import { useWords } from '../ui/translator';
import type { OptionsStore } from './store';
import { About } from './views/About';
import { LookForm } from './views/LookForm';
import { MarksForm } from './views/MarksForm';
import { SitesForm } from './views/SitesForm';
import { WatchingForm } from './views/WatchingForm';

/** The options page over a started store: every change is saved at once. */
export function OptionsPage({ store }: { store: OptionsStore }) {
  const words = useWords();
  const { value } = store.settings;
  useTheme(value?.theme ?? 'auto');
  return (
    <div class="options">
      <header>
        <h1>{words('optionsTitle')}</h1>
        <p class="quiet">{words('optionsSaved')}</p>
      </header>
      {store.problem.value && <Trouble name={store.problem.value} />}
      {store.failure.value && <p class="trouble" role="alert">{words('optionsNotSaved')}</p>}
      {value ? (
        <>
          <WatchingForm settings={value} locale={store.locale} onChange={store.save} onSwitch={store.switchMember} />
          <LookForm settings={value} onChange={store.save} />
          <MarksForm settings={value} onChange={store.save} />
          <SitesForm sites={store.sites.value} onSwitch={store.switchMember} onAdd={store.addSite} onRemove={store.removeSite} />
        </>
      ) : (
        <p role="status">{words('loading')}</p>
      )}
      <About version={store.version} />
    </div>
  );
}
