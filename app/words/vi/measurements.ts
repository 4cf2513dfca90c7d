export const measurements = {} as const
