import { useState } from 'preact/hooks';
import type { ListSwitch } from '../../domain/settings';
import { Switch } from '../../ui/components/Switch';
import { useWords } from '../../ui/translator';
import { hostFromInput, type SiteRow } from '../model';

interface SitesFormProps {
  sites: readonly SiteRow[];
  onSwitch: (change: ListSwitch) => void;
  onAdd: (host: string) => Promise<boolean>;
  onRemove: (site: SiteRow) => void;
}

/** Where the extension runs. */
export function SitesForm({ sites, onSwitch, onAdd, onRemove }: SitesFormProps) {
  const words = useWords();
  const switchSite = ({ host }: SiteRow, on: boolean) => onSwitch({ list: 'sitesOff', member: host, listed: !on });
  return (
    <section aria-labelledby="sites">
      <h2 id="sites">{words('sectionSites')}</h2>
      <p class="quiet">{words('sitesAdvice')}</p>
      <AddSite onAdd={onAdd} />
      <ul class="sites">
        {sites.map((site) => (
          <li key={site.host} class="site-row">
            <Switch text={site.host} on={site.on} onChange={(on) => switchSite(site, on)} />
            {site.granted.length > 0 && (
              <button type="button" class="button small" aria-label={words('removeTitle', site.host)} onClick={() => onRemove(site)}>{words('remove')}</button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function AddSite({ onAdd }: Pick<SitesFormProps, 'onAdd'>) {
  const words = useWords();
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    const host = hostFromInput(text);
    if (host === null) {
      setTrouble(words('siteNotUnderstood'));
      return;
    }
    const isIn = await onAdd(host);
    setTrouble(isIn ? null : words('siteRefused', host));
    if (isIn) setText('');
  };
  return (
    <form class="field" onSubmit={(event) => void submit(event)} noValidate>
      <label for="new-site">{words('siteAdd')}</label>
      <span class="field-row">
        <input
          id="new-site" class="control" type="text" inputMode="url" autoComplete="off" spellcheck={false} placeholder={words('siteExample')} value={text}
          aria-invalid={trouble !== null} aria-describedby={trouble === null ? undefined : 'site-trouble'} onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button">{words('add')}</button>
      </span>
      {trouble !== null && <p id="site-trouble" class="field-trouble" role="alert">{trouble}</p>}
    </form>
  );
}
