import { expect, test } from './house.ts'

const TEXT = `Đến tháng 6/2026, xã còn 86 hộ nghèo trên tổng số 2.150 hộ.
Trong 6 tháng đầu năm 2026, 12 hộ được sửa nhà. Xã phấn đấu đến cuối năm 2026 còn 70 hộ nghèo.`

test('a document becomes figures, the figures a story, and a figure that was wrong holds it back', async ({
  enter,
}) => {
  const officer = await enter('officer')
  let story = ''

  await test.step('what a document says is found, and a person confirms it', async () => {
    await officer.goto('/figures/paste')
    await officer.getByLabel('Nội dung văn bản').fill(TEXT)
    await officer.getByRole('button', { name: 'Tìm số liệu' }).click()
    await expect(officer.getByRole('heading', { level: 1 })).toContainText('Tìm thấy')
    const poor = officer.getByRole('group').filter({ hasText: '86 hộ nghèo' }).first()
    await expect(poor.getByLabel('Giá trị')).toHaveValue(/86/)
    await officer.getByRole('button', { name: 'Ghi vào sổ' }).click()
    await expect(officer.getByText('Xin điền mục này.').first()).toBeVisible()
    await officer.getByLabel('Cơ quan công bố').fill('UBND xã Phong Điền')
    await officer.getByRole('button', { name: 'Ghi vào sổ' }).click()
    await expect(officer).toHaveURL(/\/figures$/)
    await officer.getByRole('searchbox', { name: 'Tìm số liệu' }).fill('phong điền')
    await officer.getByRole('button', { name: 'Tìm', exact: true }).click()
    await expect(officer.getByRole('link', { name: /^86/ }).first()).toBeVisible()
  })

  await test.step('a number without a source keeps a message from being submitted', async () => {
    await officer.goto('/campaigns')
    await officer.getByRole('link', { name: /Chung sức xây dựng/ }).click()
    await officer.getByRole('link', { name: 'Soạn thông điệp' }).click()
    await officer.getByLabel('Loại').selectOption({ label: 'Câu chuyện số liệu' })
    await officer.getByLabel('Tiêu đề').fill('Xã mình còn bao nhiêu hộ nghèo?')
    await officer.getByLabel('Ý chính').fill('Xã còn 86 hộ nghèo, và 5 tổ đang giúp.')
    await officer.getByRole('button', { name: 'Lưu bài' }).click()
    await expect(officer.getByRole('heading', { level: 1 })).toContainText('hộ nghèo')
    story = new URL(officer.url()).pathname
    await officer.getByRole('link', { name: 'Thêm lượt phát' }).click()
    await officer.getByRole('button', { name: 'Thêm lượt phát' }).click()
    await officer.getByRole('button', { name: 'Gửi duyệt' }).click()
    await expect(officer.getByText(/con số chưa có nguồn/).first()).toBeVisible()
  })

  await test.step('each is bound to its figure, or said to be no statistic', async () => {
    await officer.goto(story)
    const option = officer.getByLabel('Con số 86 là').locator('option', { hasText: '86 hộ' })
    const value = (await option.first().getAttribute('value'))!
    await officer.getByLabel('Con số 86 là').selectOption(value)
    await officer.getByLabel('Con số 5 là').selectOption({ label: 'Không phải số liệu' })
    await officer.getByRole('button', { name: 'Lưu lựa chọn' }).click()
    await expect(officer.getByText('1 con số trong bài đều có nguồn')).toBeVisible()
    await expect(officer.getByLabel('Ý chính')).toHaveValue(/\{86\|\w{6}\} hộ nghèo/)
    await officer.getByRole('button', { name: 'Gửi duyệt' }).click()
    await expect(officer.getByRole('heading', { name: 'Bài đang chờ duyệt' })).toBeVisible()
  })

  await test.step('what the model proposes is taken sentence by sentence, and the leader sees which', async () => {
    await officer.goto(`${story}/assist`)
    await officer.getByLabel('Ba tiêu đề để chọn').check()
    await officer.getByRole('button', { name: 'Xem đề xuất' }).click()
    await expect(officer.getByRole('heading', { name: /Ba tiêu đề để chọn/ })).toBeVisible()
    await officer.getByLabel('Lấy câu này').first().check()
    await officer.getByRole('button', { name: 'Đưa các câu đã chọn' }).click()
    await expect(officer.getByText('1 câu trong bài có máy giúp soạn')).toBeVisible()
  })

  await test.step('a figure that is put right holds the message until it uses the new one', async () => {
    await officer.goto('/figures?q=86')
    await officer.getByRole('link', { name: /^86/ }).first().click()
    await officer.getByRole('link', { name: 'Sửa số liệu' }).click()
    await officer.getByLabel('Giá trị').fill('68')
    await officer.getByLabel('Lý do').fill('gõ ngược hai chữ số')
    await officer.getByRole('button', { name: 'Sửa số liệu' }).click()
    await expect(officer.getByRole('heading', { level: 1 })).toContainText('68')
    await officer.goto(story)
    await expect(officer.getByText('1 số liệu trong bài đã được thay hoặc rút')).toBeVisible()
    await officer.getByRole('button', { name: /Dùng 68/ }).click()
    await expect(officer.getByLabel('Ý chính')).toHaveValue(/\{68\|\w{6}\} hộ nghèo/)
    await expect(officer.getByText('đã được thay hoặc rút')).toBeHidden()
  })
})

test('the two public figures of June 2025 stand side by side, and a chart is a picture to save', async ({
  enter,
}) => {
  const officer = await enter('officer')
  await officer.goto('/figures?show=findings')
  const conflict = officer.getByRole('region', { name: /cần xem lại/ })
  await expect(conflict).toContainText('6.058/7.696')
  await expect(conflict).toContainText('6.084/7.669')
  await officer.goto('/campaigns')
  await officer.getByRole('link', { name: /Chung sức xây dựng/ }).click()
  await officer.getByRole('link', { name: /Bao nhiêu xã/ }).click()
  await expect(officer.getByRole('img', { name: /Tỷ lệ xã đạt chuẩn/ }).first()).toBeVisible()
  await officer.getByRole('link', { name: 'Đổi biểu đồ' }).click()
  const picture = officer.waitForEvent('download')
  await officer.getByRole('link', { name: 'Ảnh ngang 1200×630' }).click()
  expect((await picture).suggestedFilename()).toMatch(/1200×630\.png$/)
  const poster = officer.waitForEvent('download')
  await officer.getByRole('link', { name: 'Áp phích A3' }).click()
  expect((await poster).suggestedFilename()).toMatch(/A3\.pdf$/)
})
