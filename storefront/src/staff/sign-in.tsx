import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { isAway } from '../api/refusals.ts'
import { signIn } from '../api/staff.ts'
import { Icon } from '../ui/icon.tsx'
import { deadLettersQuery } from './use-dead-letters.ts'

export function SignIn() {
  const client = useQueryClient()
  const [token, setToken] = useState('')
  const { mutate, error, isPending } = useMutation({
    mutationFn: signIn,
    onSuccess: () => client.resetQueries({ queryKey: deadLettersQuery.queryKey }),
  })

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (token.trim() !== '') mutate(token.trim())
  }

  return (
    <form className="page sign-in" onSubmit={submit}>
      <span className="message-icon">
        <Icon name="key" />
      </span>
      <h1>Staff only</h1>
      <p>
        Whoever keeps the shop signs in with its token: <code>npm run staff-token</code> prints it.
      </p>
      <div className="field">
        <label htmlFor="staff-token">Staff token</label>
        <input
          id="staff-token"
          type="password"
          autoComplete="current-password"
          value={token}
          aria-invalid={error !== null}
          aria-describedby={error ? 'staff-token-error' : undefined}
          onChange={(event) => setToken(event.target.value)}
        />
        {error ? (
          <p className="field-error" id="staff-token-error" role="alert">
            {isAway(error) ? 'The store is not answering. Try again in a moment.' : error.message}
          </p>
        ) : null}
      </div>
      <button type="submit" className="button button-wide" aria-disabled={isPending}>
        Sign in
      </button>
    </form>
  )
}
