/** What makes a number one that is to be reached. "Mục tiêu quốc gia" is the name of programmes. */
const AIMS =
  /(?<!đạt |vượt |so với |hoàn thành |bằng )(?:mục tiêu(?! quốc gia)|chỉ tiêu(?: giao| đề ra| đặt ra| đến| năm))|phấn đấu|dự kiến|quyết tâm|hướng tới mốc|đặt ra yêu cầu|đăng ký (?:đạt|thực hiện|xây dựng|hoàn thành|về đích)|(?<!so với |vượt |% |theo )kế hoạch (?=đến|năm|giai đoạn|đặt|đề|đưa|là|của năm)|(?<!\p{L})sẽ (?:có|đạt|giảm|tăng|hoàn thành|xây|hỗ trợ)|định hướng đến|\btarget|\bplan(?:s|ned) to\b/giu
/** After these the sentence tells of what is. */
const RESULTS =
  /(?<!\p{L})(?:kết quả(?: là)?|đã (?:đạt|có|giảm|tăng|hoàn thành|vượt|thực hiện)|đến nay|hiện (?:nay|có|đã)|thực tế|trong khi đó)(?!\p{L})/giu

/** Whether a number of a sentence is a result, or a target that the words before it set. @param at its offset in the sentence */
export function kindInText(sentence: string, at: number): 'result' | 'target' {
  const before = sentence.slice(0, at)
  const aim = lastOf(before, AIMS)
  return aim >= 0 && aim > lastOf(before, RESULTS) ? 'target' : 'result'
}

function lastOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1
}
