export type ZaloFault = keyof typeof ZALO_FAULTS

/** How often it still strikes, without it until switched off; and how many times it lets pass before. */
export type ZaloSwitch = { times?: number; after?: number }

/** Every way Zalo fails that the platform for Pages does not know. */
export const ZALO_FAULTS = {
  processing: {
    label: 'Bài đang được xử lý',
    sentence: 'Hỏi bài đã xong chưa thì trả lời “đang xử lý” (mã -214), HTTP 200.',
  },
  media: {
    label: 'Không tải được ảnh',
    sentence: 'Hỏi bài đã xong chưa thì trả lời không tải được ảnh (mã -200), HTTP 200.',
  },
  'token-ends': {
    label: 'Mã truy cập hết hạn giữa chừng',
    sentence: 'Mã truy cập đang dùng chết khi đăng bài kế tiếp (mã -216), HTTP 200.',
  },
  'refresh-revoked': {
    label: 'Mã gia hạn bị thu hồi',
    sentence: 'Xin gia hạn thì bị từ chối (mã -14020), HTTP 200.',
  },
  'refresh-reset': {
    label: 'Đứt kết nối khi gia hạn',
    sentence: 'Mã gia hạn đã dùng mất, kết nối bị cắt trước khi trả lời.',
  },
  'refresh-empty': {
    label: 'Gia hạn thiếu mã',
    sentence: 'Xin gia hạn thì chỉ nhận được mã truy cập, mã gia hạn để trống.',
  },
  quota: {
    label: 'Hết lượt gửi tin',
    sentence: 'Gửi bài tới người quan tâm thì hết lượt của gói (mã -223).',
  },
  package: {
    label: 'Gói không có tính năng',
    sentence: 'Gửi bài tới người quan tâm thì gói của OA không cho (mã -224).',
  },
  'broadcast-reset': {
    label: 'Đứt kết nối, tin vẫn gửi',
    sentence: 'Bài đã gửi tới người quan tâm rồi kết nối bị cắt trước khi trả lời.',
  },
} satisfies Record<string, { label: string; sentence: string }>

export const ZALO_FAULT_NAMES = Object.keys(ZALO_FAULTS) as ZaloFault[]

export type ZaloFaults = ReturnType<typeof createZaloFaults>

/** The switchboard of what only Zalo does. */
export function createZaloFaults() {
  const switches = new Map<ZaloFault, ZaloSwitch>()
  return {
    on: (name: ZaloFault, given: ZaloSwitch = {}) => void switches.set(name, { ...given }),
    off(name?: ZaloFault) {
      if (name) switches.delete(name)
      else switches.clear()
    },
    active: () => [...switches].map(([name, given]) => ({ name, ...given })),
    /** Whether it strikes now; each call counts. */
    strikes(name: ZaloFault): boolean {
      const found = switches.get(name)
      if (!found) return false
      if (found.after) {
        found.after--
        return false
      }
      if (found.times !== undefined && --found.times === 0) switches.delete(name)
      return true
    },
  }
}
