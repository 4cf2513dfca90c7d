import { z } from 'zod'
import type { Channel, Setting as ChannelSetting } from '#server/channels/channel.ts'
import type { Setting } from './components/setting-fields.tsx'
import { onePlace } from './read-places.ts'
import { fault } from './words/fault.ts'
import type { Language } from './words/i18n.ts'

const line = () =>
  z
    .string({ error: fault('destinations.missing') })
    .trim()
    .max(2000)

/** A destination as its form sends it, with the settings its channel asks for. */
export function newDestination(channel: Channel) {
  const settings = channel.settings.map((one) => [one.name, answerTo(one)] as const)
  return z.object({
    name: line().max(200),
    places: onePlace(),
    isRehearsal: z.boolean().default(false),
    settings: z.object(Object.fromEntries(settings)).default({}),
  })
}

function answerTo({ optional, choices }: ChannelSetting) {
  const values = choices?.map(({ value }) => value)
  if (values?.[0] !== undefined) return z.enum(values).default(values[0])
  return optional ? line().default('') : line()
}

/** A destination as the form that changes it sends it; what says which account it is may be left out, and stays. */
export function editedDestination(channel: Channel) {
  const open = channel.settings.filter(({ secret }) => !secret)
  const settings = open.map((one) => {
    // With a default it would be emptied where the form does not offer it.
    return [one.name, one.identity ? line().optional() : answerTo(one)] as const
  })
  return z.object({
    name: line().max(200),
    agreed: z.boolean().default(false),
    settings: z.object(Object.fromEntries(settings)).default({}),
  })
}

/** New settings of a destination; one that is left empty stays as it was. */
export const Reconnection = z.object({
  settings: z.record(z.string(), z.string().trim().max(2000).default('')).default({}),
})

/** The settings a channel asks for, as a page shows them. */
export function shownSettings(
  { settings }: Pick<Channel, 'settings'>,
  language: Language,
): Setting[] {
  return settings.map(({ name, label, choices, ...marks }) => ({
    ...{ name, label: label[language] },
    ...{ secret: marks.secret === true, optional: marks.optional === true },
    identity: marks.identity === true,
    choices: choices?.map((choice) => ({ value: choice.value, label: choice.label[language] })),
  }))
}
