import { THEMES, TITLE_LANGUAGES } from '../../domain/settings';
import { RadioGroup } from '../../ui/components/RadioGroup';
import { useWords } from '../../ui/translator';
import type { FormProps } from './form';

/** Language of titles and theme. */
export function LookForm({ settings, onChange }: FormProps) {
  const words = useWords();
  return (
    <section aria-labelledby="look">
      <h2 id="look">{words('sectionLook')}</h2>
      <RadioGroup
        legend={words('titleLanguage')} name="titleLanguage" value={settings.titleLanguage}
        options={TITLE_LANGUAGES.map((value) => ({ value, text: words(`titleLanguage_${value}`) }))}
        onChange={(titleLanguage) => onChange({ titleLanguage })}
      />
      <RadioGroup
        legend={words('theme')} name="theme" value={settings.theme}
        options={THEMES.map((value) => ({ value, text: words(`theme_${value}`) }))}
        onChange={(theme) => onChange({ theme })}
      />
    </section>
  );
}
