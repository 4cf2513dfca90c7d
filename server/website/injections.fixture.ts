/** What breaks out of a text, in the ways of each database. */
const OPENINGS = [`'`, `"`, `')`, `'))`, `1`, `1)`, `\\'`, `%'`, `';`, `\``]

/** What is tried then, as the common tools do: to be always true, to add rows, to wait, to write, to read the names. */
const ATTACKS = [
  ' OR 1=1',
  ` OR 'a'='a`,
  ' AND 1=2',
  ' UNION SELECT NULL',
  ' UNION ALL SELECT NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL',
  ' UNION SELECT name FROM sqlite_master',
  ' UNION SELECT usename FROM pg_shadow',
  ' ORDER BY 1',
  ' ORDER BY 99',
  ' AND (SELECT COUNT(*) FROM accounts)>0',
  ' AND 1=CAST((SELECT version()) AS int)',
  ' AND RANDOMBLOB(100000000) IS NOT NULL',
  ' AND (SELECT pg_sleep(5)) IS NULL',
  '; DROP TABLE accounts',
  '; DELETE FROM sessions',
  `; UPDATE accounts SET role='administrator'`,
  `; INSERT INTO places VALUES ('x')`,
  `; ATTACH DATABASE '/tmp/x.db' AS x`,
  `; COPY accounts TO '/tmp/x'`,
  `||(SELECT passwordHash FROM accounts LIMIT 1)||`,
]

/** Each way out with each attempt: two hundred strings. */
export const INJECTIONS = OPENINGS.flatMap((opening) =>
  ATTACKS.map((attack) => `${opening}${attack}-- `),
)
