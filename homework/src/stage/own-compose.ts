/** What whoever runs the checks has set for a Compose of their own means nothing to a stage. */
export const ownCompose = {
  COMPOSE_FILE: undefined,
  COMPOSE_PROJECT_NAME: undefined,
  COMPOSE_PROFILES: undefined,
  COMPOSE_ENV_FILES: undefined,
  COMPOSE_ANSI: 'never',
  DOCKER_CLI_HINTS: 'false',
}
