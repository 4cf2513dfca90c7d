import { expect, test } from 'vitest'
import { editable, wording } from '#server/messages/wording.ts'
import { USUAL_TONGUE } from '#server/stations/tongues.ts'
import { loudspeaker } from './loudspeaker.ts'

const destination = { name: 'Đài truyền thanh xã', placeName: 'Xã Phong Điền' }
const content = {
  headline: 'Xã đạt 17/19 tiêu chí NTM',
  keyMessage: 'Hộ nghèo còn 4,7%',
  body: 'Họp lúc 19h30 ngày 5/12/2026, mang theo thẻ BHYT và mã QR.',
  callToAction: 'Gọi 1022 khi cần',
  figures: [
    {
      indicator: 'Hộ nghèo',
      value: '4,7',
      unit: '%',
      publisher: 'UBND xã',
      document: '',
      asOf: '2026-06',
      link: '',
    },
  ],
}
const wanted = {
  content,
  texts: {},
  channelName: 'loudspeaker',
  channel: loudspeaker,
  destination,
  tongue: USUAL_TONGUE,
}

test('what goes out over a loudspeaker is spelled as it is spoken', () => {
  const spoken = wording({ ...wanted, code: 'LT-ABCDEF' })
  expect(spoken).toContain('mười bảy trên mười chín tiêu chí nông thôn mới')
  expect(spoken).toContain('bốn phẩy bảy phần trăm')
  expect(spoken).toContain('mười chín giờ ba mươi phút ngày mùng năm tháng mười hai')
  expect(spoken).toContain('số liệu đến tháng sáu năm hai nghìn không trăm hai mươi sáu')
  expect(spoken).toContain('một không hai hai')
  expect(spoken).not.toMatch(/\d/)
  expect(spoken).not.toContain('LT-')
})

test('what people edit stays as it is written', () => {
  expect(editable(wanted)).toContain('17/19 tiêu chí NTM')
})

test('a text edited by hand is read aloud as well', () => {
  const texts = { loudspeaker: { text: 'Mời 25 hộ đến họp.', basedOn: 1 } }
  expect(wording({ ...wanted, texts, code: 'LT-ABCDEF' })).toBe('Mời hai mươi lăm hộ đến họp.')
})
