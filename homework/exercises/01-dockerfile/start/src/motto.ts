export const motto = 'A fault stays in its compartment.'
