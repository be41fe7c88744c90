interface SwitchProps {
  text: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** An on/off switch with its label: a check box underneath, so that forms of input and speech know it. */
export function Switch({ text, on, onChange }: SwitchProps) {
  return (
    <label class="switch">
      <input type="checkbox" role="switch" aria-checked={on} checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{text}</span>
    </label>
  );
}
