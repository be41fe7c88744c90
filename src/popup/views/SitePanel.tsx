import { Switch } from '../../ui/components/Switch';
import { useWords } from '../../ui/translator';
import type { SiteState } from '../site';

interface SitePanelProps {
  site: SiteState;
  onSwitch: (host: string, on: boolean) => void;
  onLetIn: (reach: 'once' | 'always') => void;
}

/** The switch of the current site; where the extension has no access, the way to let it in. */
export function SitePanel({ site, onSwitch, onLetIn }: SitePanelProps) {
  const words = useWords();
  if (site.is === 'none') return <p class="site quiet">{words('siteNone')}</p>;
  if (site.is === 'noAccess') {
    return (
      <div class="site" role="group" aria-label={words('siteAccess', site.host)}>
        <p>{words('siteAccess', site.host)}</p>
        <div class="buttons">
          <button type="button" class="button primary" onClick={() => onLetIn('always')}>{words('siteAlways')}</button>
          <button type="button" class="button" onClick={() => onLetIn('once')}>{words('siteOnce')}</button>
        </div>
      </div>
    );
  }
  return (
    <div class="site">
      <Switch text={words('siteOn', site.host)} on={site.is !== 'off'} onChange={(on) => onSwitch(site.host, on)} />
      {site.is === 'asleep' && (
        <div class="buttons">
          <p class="quiet">{words('siteAsleep')}</p>
          <button type="button" class="button" onClick={() => onLetIn('once')}>{words('siteWake')}</button>
        </div>
      )}
    </div>
  );
}
