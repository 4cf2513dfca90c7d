/** Every way the mail server can fail, in the order of its page. */
export const MAIL_FAULTS = {
  greylist: {
    label: 'Hẹn gửi lại',
    sentence: 'Trả lời 451 cho người nhận: thư chưa được nhận, lát nữa gửi lại thì nhận.',
  },
  refuse: {
    label: 'Không có người nhận',
    sentence: 'Trả lời 550 cho người nhận: thư không bao giờ được nhận.',
  },
  'drop-before': {
    label: 'Đứt trước khi nhận thư',
    sentence: 'Đường truyền bị cắt trước khi thư được gửi: chắc chắn chưa nhận.',
  },
  'drop-after': {
    label: 'Đứt sau khi nhận thư',
    sentence: 'Thư đã nhận trọn rồi đường truyền bị cắt, không ai trả lời.',
  },
  'kept-hang': {
    label: 'Im lặng sau khi nhận thư',
    sentence: 'Thư đã nhận trọn nhưng máy chủ không bao giờ trả lời.',
  },
  slow: { label: 'Trả lời chậm', sentence: 'Nhận thư rồi ba giây sau mới trả lời.' },
} as const

export type MailFault = keyof typeof MAIL_FAULTS
export const MAIL_FAULT_NAMES = Object.keys(MAIL_FAULTS) as MailFault[]

/** `times`: how many letters it still strikes, without it until switched off. `to`: letters to that address alone. */
export type MailSwitch = { times?: number; to?: string }
export type MailFaults = ReturnType<typeof createMailFaults>

/** The switchboard of the mail server. A fault counts down only when it strikes. */
export function createMailFaults() {
  const switches = new Map<MailFault, MailSwitch>()
  return {
    on: (name: MailFault, { times, to }: MailSwitch = {}) => void switches.set(name, { times, to }),
    off: (name?: MailFault) => void (name ? switches.delete(name) : switches.clear()),
    active: () => [...switches].map(([name, found]) => ({ name, ...found })),
    /** Whether it strikes a letter to that address, counted down. */
    strike(name: MailFault, to: string): boolean {
      const found = switches.get(name)
      if (!found || (found.to && found.to !== to)) return false
      if (found.times !== undefined && --found.times === 0) switches.delete(name)
      return true
    },
  }
}
