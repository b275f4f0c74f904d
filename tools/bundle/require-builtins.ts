import { isBuiltin } from 'node:module'
import type { Plugin } from 'esbuild'

/**
 * Has the bundle ask for Node's own modules with `require`. An `import` reads everything that a module exports, whatever is
 * asked for: of `node:http` also `WebSocket`, for which Node.js loads all of its built-in undici.
 */
export const requireBuiltins: Plugin = {
  name: 'require builtins',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:/ }, ({ path, kind }) =>
      kind === 'import-statement' && isBuiltin(path) ? { path, namespace: 'builtin' } : undefined,
    )
    onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule('${path}')`,
    }))
  },
}
