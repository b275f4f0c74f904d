import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { build } from 'esbuild'
import { jsonAsText } from './json-as-text.ts'
import { requireBuiltins } from './require-builtins.ts'

/**
 * Bundles the service in the working directory (or in the folder given) to `dist/main.js`: one file that needs
 * Node.js and nothing else, beside a `package.json` that says what it is. What must stay a file, such as pages and
 * pictures, is named in the service's package.json under `bundledFiles` (folder in dist → files of packages) and copied
 * beside it. What a package of ours builds is built first.
 */
const service = resolve(process.argv[2] ?? '.')
const dist = join(service, 'dist')
const require = createRequire(join(service, 'package.json'))

rmSync(dist, { recursive: true, force: true })
await build({
  entryPoints: [join(service, 'src/main.ts')],
  outfile: join(dist, 'main.js'),
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  tsconfigRaw: {},
  plugins: [requireBuiltins, jsonAsText],
  // CommonJS packages in the bundle ask for Node's own modules with `require`, which an ES module doesn't have.
  banner: {
    js: "import { createRequire as requireFor } from 'node:module'; const require = requireFor(import.meta.url);",
  },
})
// Without it Node.js takes the file for CommonJS first, and reads all of it twice.
writeFileSync(join(dist, 'package.json'), JSON.stringify({ type: 'module' }))
for (const [folder, files] of Object.entries(bundledFiles())) for (const file of files) copy(file, join(dist, folder))

/** `package/path` names a file of a package, `package/path/` a folder's contents. */
function copy(file: string, into: string): void {
  const [scope, ...rest] = file.split('/')
  const name = scope?.startsWith('@') ? `${scope}/${rest.shift()}` : scope
  const manifest = require.resolve(`${name}/package.json`)
  if (scope === '@bulkhead' && buildsItself(manifest)) {
    execFileSync(process.execPath, ['--run', 'build'], { cwd: dirname(manifest), stdio: 'inherit' })
  }
  const source = join(dirname(manifest), ...rest)
  mkdirSync(into, { recursive: true })
  cpSync(source, file.endsWith('/') ? into : join(into, basename(source)), { recursive: true })
}

function buildsItself(manifest: string): boolean {
  const { scripts }: { scripts?: Record<string, string> } = JSON.parse(readFileSync(manifest, 'utf8'))
  return scripts?.build !== undefined
}

function bundledFiles(): Record<string, string[]> {
  const manifest: { bundledFiles?: Record<string, string[]> } = JSON.parse(
    readFileSync(join(service, 'package.json'), 'utf8'),
  )
  return manifest.bundledFiles ?? {}
}
