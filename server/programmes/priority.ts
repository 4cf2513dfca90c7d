/** How urgent what is heard is: `urgent` goes ahead of everything, by a leader's approval. */
export type Priority = 'normal' | 'priority' | 'urgent'
