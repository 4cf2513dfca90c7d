import type { GraphError } from './graph-answers.ts'
import { GONE_METRIC } from './insights.ts'

/** One request, as far as a fault cares. `repeats`: the page has just had a post with the same text. */
export type Call = {
  doing: 'posting' | 'uploading' | 'listing' | 'measuring' | 'asking'
  pageId: string
  repeats?: () => boolean
  metrics?: string[]
}

export type Fault = {
  label: string
  /** What it does, in one sentence for the person who switches it on. */
  sentence: string
  strikes: (call: Call) => boolean
  /** The post is kept although the caller does not learn of it. */
  keeps?: true
  answer: GraphError | 'too many' | 'nothing' | 'hang' | 'reset'
}

export type FaultName = keyof typeof FAULTS

const always = () => true
const posting = (call: Call) => call.doing === 'posting'

/** Every way the platform can fail, in the order in which they are looked at. */
export const FAULTS = {
  rate: {
    label: 'Hết lượt gọi',
    sentence: 'Mọi yêu cầu bị từ chối vì gọi quá nhiều (mã 4); bài không lên.',
    strikes: always,
    answer: { status: 400, code: 4, message: '(#4) Application request limit reached' },
  },
  'too-many': {
    label: 'Hết lượt gọi, hẹn giờ',
    sentence: 'Mọi yêu cầu nhận HTTP 429 kèm số giây phải chờ; bài không lên.',
    strikes: always,
    answer: 'too many',
  },
  expired: {
    label: 'Hết hạn kết nối',
    sentence: 'Mã truy cập của trang hết hạn (mã 190); không đăng, không đọc được gì.',
    strikes: always,
    answer: {
      status: 400,
      code: 190,
      subcode: 463,
      message: 'Error validating access token: Session has expired.',
    },
  },
  permission: {
    label: 'Thiếu quyền',
    sentence: 'Trang chưa cho phép ứng dụng này (mã 200); bài không lên.',
    strikes: always,
    answer: {
      status: 403,
      code: 200,
      message:
        '(#200) Requires both pages_read_engagement and pages_manage_posts as an admin with sufficient administrative permission',
    },
  },
  content: {
    label: 'Chặn nội dung',
    sentence: 'Bài bị chặn vì cho là vi phạm (mã 368); bài không lên.',
    strikes: posting,
    answer: {
      status: 403,
      code: 368,
      message: 'The action attempted has been deemed abusive or is otherwise disallowed',
    },
  },
  duplicate: {
    label: 'Chặn bài trùng',
    sentence: 'Bài có nội dung y hệt một bài vừa đăng bị từ chối (mã 506); bài khác vẫn lên.',
    strikes: (call: Call) => posting(call) && call.repeats?.() === true,
    answer: { status: 400, code: 506, message: '(#506) Duplicate status message' },
  },
  error: {
    label: 'Lỗi máy chủ, không lưu',
    sentence: 'Trả lời lỗi 500 và bài không lên.',
    strikes: posting,
    answer: { status: 500, code: 1, message: 'An unknown error has occurred.' },
  },
  'kept-error': {
    label: 'Lỗi máy chủ, vẫn lưu',
    sentence: 'Bài đã lên nhưng lại trả lời lỗi 500.',
    strikes: posting,
    keeps: true,
    answer: { status: 500, code: 1, message: 'An unknown error has occurred.' },
  },
  hang: {
    label: 'Im lặng, không lưu',
    sentence: 'Không bao giờ trả lời và bài không lên.',
    strikes: posting,
    answer: 'hang',
  },
  'kept-hang': {
    label: 'Im lặng, vẫn lưu',
    sentence: 'Bài đã lên nhưng không bao giờ trả lời.',
    strikes: posting,
    keeps: true,
    answer: 'hang',
  },
  'kept-reset': {
    label: 'Đứt kết nối, vẫn lưu',
    sentence: 'Bài đã lên rồi kết nối bị cắt ngang trước khi trả lời.',
    strikes: posting,
    keeps: true,
    answer: 'reset',
  },
  'kept-nothing': {
    label: 'Trả lời trống, vẫn lưu',
    sentence: 'Bài đã lên, trả lời 200 nhưng không có nội dung.',
    strikes: posting,
    keeps: true,
    answer: 'nothing',
  },
  'photo-error': {
    label: 'Không nhận ảnh',
    sentence: 'Ảnh gửi lên trước bài bị trả lời lỗi 500 và không được lưu; bài một ảnh vẫn lên.',
    strikes: (call: Call) => call.doing === 'uploading',
    answer: { status: 500, code: 1, message: 'An unknown error has occurred.' },
  },
  'photo-hang': {
    label: 'Im lặng khi nhận ảnh',
    sentence: 'Ảnh gửi lên trước bài được lưu nhưng không bao giờ có trả lời; bài chưa lên.',
    strikes: (call: Call) => call.doing === 'uploading',
    keeps: true,
    answer: 'hang',
  },
  unreadable: {
    label: 'Không đọc lại được bài',
    sentence: 'Danh sách bài đã đăng trả lời lỗi tạm thời (mã 2); đăng bài vẫn được.',
    strikes: (call: Call) => call.doing === 'listing',
    answer: {
      status: 500,
      code: 2,
      message: 'An unexpected error has occurred. Please retry your request later.',
    },
  },
  'gone-metric': {
    label: 'Bỏ một chỉ số',
    sentence: 'Nền tảng thôi cung cấp số lượt bấm (mã 100); các số khác vẫn đo được.',
    strikes: (call: Call) => call.metrics?.includes(GONE_METRIC) === true,
    answer: { status: 400, code: 100, message: '(#100) The value must be a valid insights metric' },
  },
} satisfies Record<string, Fault>
