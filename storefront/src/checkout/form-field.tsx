import { useId } from 'react'
import type { Field } from './details.ts'

export interface FormFieldProps extends Pick<Field, 'name' | 'label' | 'autoComplete' | 'type'> {
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}

export function FormField({ name, label, autoComplete, type, value, error, onChange }: FormFieldProps) {
  const id = useId()
  return (
    <div className={`field field-${name}`}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        autoComplete={autoComplete}
        value={value}
        required
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={(event) => onChange(event.target.value)}
      />
      {error === undefined ? null : (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
