import { expect, PEOPLE, test } from './house.ts'

test('a wrong password says so, keeps the address, and signing in leads where one wanted to go', async ({
  page,
  house,
}) => {
  await page.goto(`${house.url}/figures`)
  await page.getByLabel('Địa chỉ thư').fill(PEOPLE.officer)
  await page.getByLabel('Mật khẩu').fill('sai')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByRole('alert')).toContainText('chưa đúng')
  await expect(page.getByLabel('Địa chỉ thư')).toHaveValue(PEOPLE.officer)
  await page.getByLabel('Mật khẩu').fill('lan-toa-demo')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page).toHaveURL(`${house.url}/figures`)
})

test('a session ends with signing out', async ({ enter }) => {
  const page = await enter('officer')
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await expect(page).toHaveURL(/sign-in/)
  await page.goto('/campaigns')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fcampaigns$/)
})

test('another province finds nothing of the commune: its pages do not exist', async ({ enter }) => {
  const officer = await enter('officer')
  await officer.getByRole('link', { name: 'Chiến dịch', exact: true }).click()
  await officer.getByRole('link', { name: /Chung sức xây dựng/ }).click()
  await expect(officer).toHaveURL(/campaigns\/./)
  const campaign = new URL(officer.url()).pathname
  const stranger = await enter('stranger')
  for (const path of [
    campaign,
    `${campaign}/messages/new`,
    `${campaign}/reach`,
    '/messages/none',
    '/people',
    '/audit',
  ]) {
    const answer = await stranger.goto(path)
    expect(answer?.status(), path).toBe(404)
    await expect(stranger.getByRole('heading', { name: 'Không có trang này' })).toBeVisible()
  }
})
