import { useMemo } from 'preact/hooks';
import type { ListSwitch } from '../../domain/settings';
import { SelectField } from '../../ui/components/Field';
import { ServiceMark } from '../../ui/components/ServiceMark';
import { regionName } from '../../ui/format';
import { regionOptions } from '../../ui/regions';
import { serviceName } from '../../ui/service-name';
import type { ServiceInfo } from '../../ui/services';
import { useWords } from '../../ui/translator';
import { serviceGroups } from '../model';
import type { FormProps } from './form';

/** Where the reader watches: region and services. */
export function WatchingForm({ settings, locale, onChange, onSwitch }: FormProps & { locale: string; onSwitch: (change: ListSwitch) => void }) {
  const words = useWords();
  const regions = useMemo(() => regionOptions(locale), [locale]);
  const groups = serviceGroups(settings.region);
  const change = (id: string, has: boolean) => onSwitch({ list: 'services', member: id, listed: has });
  return (
    <section aria-labelledby="watching">
      <h2 id="watching">{words('sectionWatching')}</h2>
      <SelectField label={words('region')} value={settings.region} options={regions} onChange={(region) => onChange({ region })} />
      <ServiceChecks
        legend={words('servicesHere', regionName(settings.region, locale))} services={groups.here} owned={settings.services} onChange={change}
      />
      <details open={groups.elsewhere.some(({ id }) => settings.services.includes(id))}>
        <summary>{words('servicesMore')}</summary>
        <ServiceChecks legend={words('servicesElsewhere')} services={groups.elsewhere} owned={settings.services} onChange={change} />
      </details>
    </section>
  );
}

interface ServiceChecksProps {
  legend: string;
  services: readonly ServiceInfo[];
  owned: readonly string[];
  onChange: (id: string, has: boolean) => void;
}

function ServiceChecks({ legend, services, owned, onChange }: ServiceChecksProps) {
  const words = useWords();
  return (
    <fieldset class="services">
      <legend>{legend}</legend>
      {services.map(({ id }) => (
        <label key={id} class="check">
          <input type="checkbox" name="service" value={id} checked={owned.includes(id)} onChange={(event) => onChange(id, event.currentTarget.checked)} />
          <ServiceMark service={id} />
          <span>{serviceName(id, words)}</span>
        </label>
      ))}
    </fieldset>
  );
}
