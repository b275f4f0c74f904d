import type { Mutant } from '../src/exercise/mutant.ts'

export const mutants: readonly Mutant[] = [
  {
    name: 'installs-last',
    story: 'First what is ours, then what it needs.',
    edits: [
      {
        file: 'Dockerfile',
        find: 'COPY --from=dependencies /app/node_modules node_modules\nCOPY package.json .\nCOPY --from=build /app/dist dist',
        replace:
          'COPY --from=build /app/dist dist\nCOPY package.json package-lock.json ./\nRUN npm ci --omit=dev && rm -r /root/.npm /tmp/*',
      },
    ],
    loses: ['keeps-its-dependencies'],
  },
  {
    name: 'one-layer-for-all',
    story: 'Fewer layers are better, so dependencies and build result are copied together.',
    edits: [
      {
        file: 'Dockerfile',
        find: 'COPY --from=dependencies /app/node_modules node_modules\nCOPY package.json .\nCOPY --from=build /app/dist dist',
        replace: 'COPY --from=together /app .',
      },
      {
        file: 'Dockerfile',
        find: 'FROM node:24-slim\nENV',
        replace:
          'FROM dependencies AS together\nCOPY package.json .\nCOPY --from=build /app/dist dist\n\nFROM node:24-slim\nENV',
      },
    ],
    loses: ['keeps-its-dependencies'],
  },
  {
    name: 'runs-as-root',
    story: 'It works, and inside a container root is harmless.',
    edits: [{ file: 'Dockerfile', find: 'USER node\n', replace: '' }],
    loses: ['runs-as-nobody-special'],
  },
  {
    name: 'starts-npm',
    story: 'Production starts as development does, with npm start through a shell.',
    edits: [{ file: 'Dockerfile', find: 'CMD ["node", "dist/main.js"]', replace: 'CMD npm start' }],
    loses: ['stops-when-told'],
  },
  {
    name: 'one-stage',
    story: 'What built the service may as well run it.',
    edits: [
      {
        file: 'Dockerfile',
        find: 'COPY --from=dependencies /app/node_modules node_modules',
        replace: 'COPY --from=build /app/node_modules node_modules',
      },
    ],
    loses: ['carries-nothing-else', 'is-small'],
  },
  {
    name: 'keeps-the-cache',
    story: 'A cache never hurts: what npm kept comes along.',
    edits: [
      {
        file: 'Dockerfile',
        find: 'COPY package.json .\n',
        replace: 'COPY package.json .\nCOPY --from=dependencies /root/.npm /home/node/.npm\n',
      },
    ],
    loses: ['is-small'],
  },
  {
    name: 'deletes-the-secret',
    story: 'What must not be in the image is deleted at its end.',
    edits: [
      { file: '.dockerignore', find: '*\n!package.json\n!package-lock.json\n!src\n', replace: 'node_modules\n' },
      {
        file: 'Dockerfile',
        find: 'COPY package.json .\n',
        replace: 'COPY . .\nRUN rm -rf .env .git\n',
      },
    ],
    loses: ['carries-nothing-else'],
  },
]
