/** The sign above the door: a hull in three compartments, of which one is flooded. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 48 48" aria-hidden="true">
      <path className="mark-hull" d="M4 18H44C43 30 39 38 33 42H13C7 38 4 30 4 18Z" />
      <path className="mark-water" d="M18 27Q21 24 24 27T30 27V42H18Z" />
      <path
        className="mark-lines"
        d="M18 18V42M30 18V42M4 18H44C43 30 39 38 33 42H13C7 38 4 30 4 18ZM24 18V5L35 14H24"
      />
    </svg>
  )
}
