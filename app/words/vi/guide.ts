export const guide = {
  title: 'Hướng dẫn',
  parts: 'Hướng dẫn cho từng vai trò',
} as const
