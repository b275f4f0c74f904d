import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import './styles/index.css'

const place = document.getElementById('store')
if (place) {
  const root = createRoot(place)
  // As a transition React draws it in short turns: on a slow phone a tap is heard in between.
  startTransition(() =>
    root.render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  )
}
