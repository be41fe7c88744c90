import { MARK_CHOICES } from '../../domain/settings';
import { RadioGroup } from '../../ui/components/RadioGroup';
import { Switch } from '../../ui/components/Switch';
import { useWords } from '../../ui/translator';
import type { FormProps } from './form';

/** Which mentions carry a mark. */
export function MarksForm({ settings, onChange }: FormProps) {
  const words = useWords();
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">{words('sectionMarks')}</h2>
      <RadioGroup
        legend={words('marks')} name="marks" value={settings.marks}
        options={MARK_CHOICES.map((value) => ({ value, text: words(`marks_${value}`) }))}
        onChange={(marks) => onChange({ marks })}
      />
      <Switch text={words('markIndexPages')} on={settings.markIndexPages} onChange={(markIndexPages) => onChange({ markIndexPages })} />
      <p class="quiet">{words('marksAdvice')}</p>
    </section>
  );
}
