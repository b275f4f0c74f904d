// A statement with a name is parsed and planned once a connection, and then only given its values: for the statements of a
// checkout that is half of what Postgres does. A name must always mean the same text, on every connection.

/** The name that a statement is prepared under; none for one that is better sent as it is. */
export type NameStatement = (sql: string, parameters: readonly unknown[]) => string | undefined

/** Each connection keeps each plan for as long as it lives: texts that never come again must not fill the server's memory. */
const mostNames = 200

export function createStatementNames(): NameStatement {
  const names = new Map<string, string>()

  return (sql, parameters) => {
    // `begin` and `commit` need no plan, and what has no values is mostly a migration's, which comes once.
    if (parameters.length === 0) return undefined
    const known = names.get(sql)
    if (known !== undefined || names.size >= mostNames) return known
    const name = `s${names.size + 1}`
    names.set(sql, name)
    return name
  }
}
