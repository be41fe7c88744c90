import { useId } from 'preact/hooks';

interface SelectFieldProps<T extends string> {
  label: string;
  value: T;
  options: readonly { readonly value: T; readonly text: string }[];
  onChange: (value: T) => void;
}

/** A labelled list box. */
export function SelectField<T extends string>({ label, value, options, onChange }: SelectFieldProps<T>) {
  const id = useId();
  const change = (chosen: string) => {
    const option = options.find((known) => known.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} class="control" value={value} onChange={(event) => change(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>{option.text}</option>
        ))}
      </select>
    </div>
  );
}
