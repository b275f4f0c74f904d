/** How many messages a consumer holds that it has not answered: the size of its largest batch. */
export const prefetch = 64

/** How long the broker may take to answer. */
export const answerDeadlineMs = 5_000

export const defaultListLimit = 100
