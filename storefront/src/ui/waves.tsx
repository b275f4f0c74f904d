const crests =
  'M0 14C50 4 100 4 150 14S250 24 300 14 400 4 450 14 550 24 600 14 700 4 750 14 850 24 900 14 1000 4 1050 14 1150 24 1200 14'

/** A sea that ends one part of the page and begins the next. */
export function Waves({ className }: { readonly className: string }) {
  return (
    <svg className={className} viewBox="0 0 1200 48" preserveAspectRatio="none" aria-hidden="true">
      <path d={`${crests}V48H0Z`} />
    </svg>
  )
}
