type Partner = { placeName?: string; settings?: Record<string, string> }

/** Places whose Front is a working committee, by the first word of their names. */
const WORKING = /^(thôn|ấp|tổ dân phố|khu phố|khóm|bản|buôn|làng)\s/iu

/** Whose cooperation it is: `Ủy ban MTTQ Việt Nam xã Phong Điền`. Pure. */
export function committeeOf(placeName: string): string {
  if (placeName === 'Việt Nam') return 'Ủy ban Trung ương MTTQ Việt Nam'
  const place = placeName.charAt(0).toLowerCase() + placeName.slice(1)
  return `${WORKING.test(placeName) ? 'Ban công tác Mặt trận' : 'Ủy ban MTTQ Việt Nam'} ${place}`
}

/** The sentence that stands at the beginning of whatever a partner publishes, to the letter. Pure. */
export function disclosureOf({ placeName = '', settings = {} }: Partner): string {
  const paid = settings.paid === 'yes' ? ', có hỗ trợ chi phí' : ''
  return `Nội dung phối hợp với ${committeeOf(placeName)}${paid}`
}
