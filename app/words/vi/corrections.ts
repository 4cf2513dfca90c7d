export const corrections = {
  due_other: '{{count}} tin đã phát có số liệu không còn đúng, cần đính chính',
  what: 'Tin “{{headline}}” đã đến bà con với con số này:',
  begin: 'Soạn tin đính chính',
  waive: 'Không cần đính chính',
  waiveHeading: 'Không đính chính tin này?',
  waiveWhat: 'Lý do được ghi vào nhật ký. Con số sai vẫn nằm ở nơi đã phát.',
  why: 'Lý do',
  corrects: 'Tin này đính chính: {{headline}}',
} as const
