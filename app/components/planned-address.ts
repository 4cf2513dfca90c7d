/** By what the calendar is narrowed. */
export type Filter = { channel?: string; place: string; state?: string }

/** The address of a view of the calendar on a day, narrowed as it was. */
export function plannedAddress(view: 'month' | 'day' | 'list', date: string, filter: Filter) {
  const { channel, place, state } = filter
  const search = new URLSearchParams({ view, date })
  if (channel) search.set('channel', channel)
  if (place) search.set('place', place)
  if (state) search.set('state', state)
  return `/planned?${search}`
}
