export { callDocker, type DockerCall, type DockerSaid, docker } from './call.ts'
export { DockerRefused } from './refused.ts'
