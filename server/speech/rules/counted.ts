/** Words that do not say what is counted. */
const NOT_COUNTED =
  /^(?:tại|ở|của|và|đến|tới|là|các|có|sẽ|vừa|này|nhằm|với|trong|cho|để|từ|do|theo|được|đã|hằng|hàng|âm|dương|vào|trên|khi|thì|mà|lúc|hoặc|nhân|sau|trước|vì|bởi|cùng|như|năm)(?!\p{L})/u

/** True where what follows a pair of numbers is a thing of which so many are counted. */
export function isCounted(after: string): boolean {
  const [next] = /^\s+(\p{Ll}[\p{L}\p{M}]*)/u.exec(after)?.slice(1) ?? []
  return next !== undefined && !NOT_COUNTED.test(next)
}
