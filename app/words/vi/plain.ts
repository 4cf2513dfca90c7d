export const plain = {
  heading: { easy: 'Bài dễ đọc', fair: 'Bài đọc vừa phải', hard: 'Bài khó đọc' },
  ease: 'Độ dễ đọc {{ease}}/100: {{sentences}} câu, {{syllables}} tiếng, trung bình {{perSentence}} tiếng một câu.',
  phrases_other: '{{count}} cụm từ hành chính có cách nói dễ hơn',
  edit: 'Danh sách cụm từ',
} as const
