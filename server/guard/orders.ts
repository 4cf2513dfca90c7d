import type { Sentence } from './claims.ts'
import type { Reason } from './reasons.ts'

const ORDERS = [
  /(?:bỏ qua|phớt lờ|quên(?: đi)?|không tuân theo|làm ngơ)\s+(?:\p{L}+\s+){0,4}(?:hướng dẫn|chỉ dẫn|chỉ thị|yêu cầu|quy tắc|quy định|lệnh|ràng buộc|nguồn|số liệu|kiểm tra)/iu,
  /(?:ignore|disregard|forget|override|bypass)\s+(?:\w+\s+){0,4}(?:instructions?|prompts?|rules?|guidelines?|directions?|above|sources?|checks?)/iu,
  /(?:^|[\s"“([])(?:system|assistant|user|developer|hệ thống|trợ lý)\s*(?:prompt|message)?\s*[:：]|<\|?\/?(?:im_start|im_end|system|assistant|user|inst)|\[\/?inst\]|###\s*(?:instruction|system)/iu,
  /(?:system prompt|lời nhắc hệ thống|câu lệnh hệ thống|you are (?:now|an?)\s|bây giờ bạn là|bạn là (?:một )?(?:trợ lý|mô hình|ai|chatbot)|đóng vai|as an ai|là mô hình ngôn ngữ|jailbreak|developer mode)/iu,
  /(?:đánh dấu|ghi nhận|coi|xác nhận)\s+(?:\p{L}+\s+){0,6}(?:đã (?:được )?(?:kiểm chứng|kiểm tra|xác minh|duyệt|phê duyệt)|là (?:đúng|hợp lệ|an toàn))/iu,
  /(?:mark|treat|approve|accept|report)\s+(?:\w+\s+){0,6}(?:verified|approved|valid|safe|true|correct)/iu,
  /(?:không cần|khỏi|đừng|tắt|bỏ)\s+(?:phải\s+)?(?:kiểm tra|kiểm chứng|đối chiếu|duyệt|phê duyệt|xác minh)(?!\p{L})/iu,
  /(?:hãy|please)?\s*(?:trả lời|in ra|xuất ra|viết lại|lặp lại|thay (?:tất cả|mọi|các) (?:số|con số)|chèn|output|print|reply with|respond with)\s+(?:\p{L}+\s+){0,4}(?:rằng|câu|số|json|true|bằng|con số|nội dung|sau)(?!\p{L})/iu,
  /<\s*(?:script|iframe|img|a)\b|javascript:|\{\{.*\}\}|<!--/iu,
  /(?:nhấp|bấm|ấn|click|truy cập)\s+(?:ngay\s+)?(?:vào\s+)?(?:đường )?(?:link|liên kết|đường dẫn|here)/iu,
]
/** Small letters that are no Latin ones among Latin ones. */
const FOREIGN =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]|(?![a-z])[\uff21-\uff5a]|[\u{1d400}-\u{1d7cb}]/iu

/** A source's sentence that gives orders tells nothing that one may rely on. */
export function isOrder(text: string): boolean {
  return ORDERS.some((order) => order.test(text))
}

export function orderIn({ text, written }: Sentence): Reason | undefined {
  for (const order of ORDERS) {
    const found = order.exec(text) ?? order.exec(written)
    if (found) return { code: 'instruction', written: found[0].trim() }
  }
  const word = text.split(/\s+/).find((one) => FOREIGN.test(one))
  return word ? { code: 'letters', written: word } : undefined
}
