/** What is tried first, everywhere and in Viet Nam; shorter ones are refused for their length. */
export const COMMON_PASSWORDS = new Set(
  `00000000 11111111 11112222 11223344 12121212 12341234 12344321 123123123 12345678 123456789
   1234567890 12345678910 123456789a 123456a@ 123456aa 123456abc 1234abcd 1234qwer 123abc456 147258369
   147852369 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 22222222 55555555 66666666 66668888 77777777 87654321 88888888
   987654321 99999999 a1234567 a12345678 aa123456 aa123456@ aa@123456 abc12345 abc123456 abcd1234 abcd@1234
   abcdefgh abcdefgh1 administrator admin123 admin1234 admin12345 admin@123 anhnhoem anhyeuem anhyeuem1
   asdf1234 asdfasdf asdfghjk asdfghjkl baseball changeme chuyendoiso computer conchocon congchuc
   daidoanket danang123 dienthoai football giadinh1 hanoi123 hochiminh iloveyou iloveyou1
   internet khongbiet khongco1 letmein1 mattranviet mattrantoquoc mattran123 mattran1 matkhau1 matkhau12
   matkhau123 matkhau1234 matkhau@123 matkhaumoi maiyeuem michelle minhanh1 mttq1234 mttq12345 mttq@123
   mttqvietnam ngaymoi1 nguyenvana p@ssw0rd p@ssword passw0rd password password1 password12 password123
   password@123 princess q1w2e3r4 qazwsxedc qwer1234 qwerty12 qwerty123 qwertyui qwertyuiop sunshine
   superman toiyeuem toiyeuvietnam trustno1 truongsa vietnam1 vietnam12 vietnam123 vietnam@123
   vietnam2024 vietnam2025 vietnam2026 vietnamvodich welcome1 whatever xinchao1 xinchao123 yeuanhnhieu
   yeuemnhieu zaq12wsx zxcvbnm1 zxcvbnm123`.split(/\s+/),
)
