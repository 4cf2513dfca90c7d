/** Every way the rehearsal's model can fail, in one sentence for whoever switches it on. */
export const MODEL_FAULTS = {
  'too-many': 'Trả lời HTTP 429 kèm số giây phải chờ.',
  'no-quota': 'Trả lời HTTP 429: tài khoản hết hạn mức trả tiền.',
  error: 'Trả lời lỗi 500.',
  key: 'Trả lời HTTP 401: khóa không đúng.',
  'no-model': 'Trả lời HTTP 404: không có mô hình này.',
  'no-form':
    'Trả lời HTTP 400 khi được yêu cầu trả lời theo mẫu; hỏi cách thường thì trả lời được.',
  'not-taken': 'Trả lời HTTP 400 cho mọi câu hỏi.',
  reset: 'Cắt kết nối trước khi trả lời.',
  page: 'Trả lời 200 bằng một trang web.',
  malformed: 'Trả lời một câu thay vì JSON.',
  'malformed-event': 'Một sự kiện trong luồng không phải JSON.',
  'wrong-form': 'Trả lời JSON nhưng sai mẫu.',
  fenced: 'Trả lời JSON trong khung ```, sau khi nghĩ thành tiếng.',
  refusal: 'Từ chối trả lời.',
  filtered: 'Bộ lọc của máy chủ chặn câu trả lời.',
  cut: 'Cắt kết nối giữa chừng.',
  'ends-early': 'Luồng kết thúc giữa chừng, không nói vì sao.',
  length: 'Dừng giữa chừng vì hết số từ cho phép.',
  silence: 'Không bao giờ trả lời.',
  'falls-silent': 'Nói được nửa câu rồi im.',
  endless: 'Nói mãi không dừng.',
  'error-midway': 'Báo lỗi giữa luồng.',
  'no-usage': 'Không báo đã dùng bao nhiêu từ.',
  leaks: 'Chép lại toàn bộ chỉ dẫn được giao.',
  'leaks-spaced': 'Chép mã trong chỉ dẫn, cách từng chữ.',
  obeys: 'Làm theo mệnh lệnh nằm trong dữ liệu.',
  lies: 'Nói dối mọi kiểu dưới đây cùng lúc.',
  'lies-digit': 'Đổi một chữ số.',
  'lies-unit': 'Đổi đơn vị.',
  'lies-percentage': 'Tính sai tỷ lệ.',
  'lies-place': 'Lấy số của nơi khác.',
  'lies-year': 'Lấy số của năm khác.',
  'lies-direction': 'Nói giảm thành tăng.',
  'lies-decree': 'Bịa một văn bản.',
} as const

export type ModelFault = keyof typeof MODEL_FAULTS
export const MODEL_FAULT_NAMES = Object.keys(MODEL_FAULTS) as ModelFault[]

export type ModelSwitch = { times?: number; afterSeconds?: number }

/** The switchboard. One fault at a time; it strikes as often as asked, or until it is switched off. */
export function createModelFaults() {
  let active: ({ name: ModelFault } & ModelSwitch) | undefined
  return {
    on(name: ModelFault, options: ModelSwitch = {}) {
      active = { name, ...options }
    },
    off() {
      active = undefined
    },
    /** The fault that strikes a question: switched on, or named after the model, `tập dượt:refusal`. */
    strike(model: string): ({ name: ModelFault } & ModelSwitch) | undefined {
      const named = MODEL_FAULT_NAMES.find((name) => model.endsWith(`:${name}`))
      const struck = active ?? (named && { name: named })
      if (active?.times !== undefined && --active.times <= 0) active = undefined
      return struck
    },
  }
}

export type ModelFaults = ReturnType<typeof createModelFaults>
