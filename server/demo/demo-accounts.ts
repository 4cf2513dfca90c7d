import type { Role } from '#server/people/permissions.ts'

export type DemoAccount = { email: string; name: string; role: Role; placeCode: string }

/** One password for all of them: they exist in a demo only, which listens on this machine only. */
export const DEMO_PASSWORD = 'lan-toa-demo'

/** The people of the demo: a commune of Cần Thơ, its city, and a province that must see nothing of it. */
export const DEMO_ACCOUNTS: DemoAccount[] = [
  { email: 'canbo@demo.lantoa', name: 'Trần Minh Châu', role: 'officer', placeCode: '31299' },
  { email: 'lanhdao@demo.lantoa', name: 'Lê Hoàng An', role: 'leader', placeCode: '31299' },
  { email: 'loa@demo.lantoa', name: 'Nguyễn Thanh Bình', role: 'operator', placeCode: '31299' },
  { email: 'quantri@demo.lantoa', name: 'Phạm Ngọc Hà', role: 'administrator', placeCode: '92' },
  { email: 'thanhpho@demo.lantoa', name: 'Võ Kim Khánh', role: 'officer', placeCode: '92' },
  { email: 'lanhdaotp@demo.lantoa', name: 'Đặng Quốc Huy', role: 'leader', placeCode: '92' },
  { email: 'tinhkhac@demo.lantoa', name: 'Hoàng Xuân Giang', role: 'officer', placeCode: '19' },
]

/** What it prints for whoever starts the demo. */
export function accountLines(): string {
  const lines = DEMO_ACCOUNTS.map(
    ({ email, role, name }) => `  ${email.padEnd(24)}${role.padEnd(16)}${name}`,
  )
  return [`Tài khoản thử (chỉ có ở bản demo), mật khẩu ${DEMO_PASSWORD}:`, ...lines].join('\n')
}
