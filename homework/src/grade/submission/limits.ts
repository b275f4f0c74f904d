/** What a submission may be: sources alone are far below. */
export const limits = {
  archiveBytes: 20 * 1_024 ** 2,
  totalBytes: 20 * 1_024 ** 2,
  fileBytes: 2 * 1_024 ** 2,
  files: 2_000,
  pathLength: 240,
} as const

/** Made again from what is handed in, or of no use to a check: not read at all. */
export const neverRead: readonly string[] = ['.git', '.venv', '__pycache__', 'node_modules', 'target']
