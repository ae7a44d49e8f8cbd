/** A row of the table; `more` is the qualifier and what comes behind it. */
export const line = (
  body: string,
  year: number,
  metric: string,
  value: number,
  form = '2021',
  more = 'exact',
) => `${body},四川,county,${year},${form},${metric},total,${value},${more}`;
/** A share: refused of concluded. */
const both = (body: string, year: number, refused: number, concluded: number, form = '2021') => [
  line(body, year, 'refused', refused, form),
  line(body, year, 'concluded', concluded, form),
];

/** What rankings must tell apart: ties, zeros, absences, areas, few cases, and forms that cannot be compared. */
export const RANKING_CASES: readonly string[] = [
  line('甲县人民政府', 2022, 'received', 50),
  line('乙县人民政府', 2022, 'received', 70, '2021', 'at_least'),
  line('丙县人民政府', 2022, 'received', 50),
  line('丁县人民政府', 2022, 'received', 0),
  line('戊县人民政府', 2022, 'received', 9),
  // A report without the number, and an area report.
  line('己县人民政府', 2022, 'concluded', 4),
  line('甲县人民政府(汇总)', 2022, 'received', 900),
  // The year before: some of the same bodies, one alone.
  line('甲县人民政府', 2021, 'received', 20),
  line('乙县人民政府', 2021, 'received', 100),
  line('丙县人民政府', 2021, 'received', 49),
  line('庚县人民政府', 2021, 'received', 3),
  line('己县人民政府', 2021, 'received', 3),
  // Shares: refused of concluded.
  ...both('甲县人民政府', 2023, 10, 40),
  ...both('乙县人民政府', 2023, 25, 100),
  ...both('丙县人民政府', 2023, 5, 5),
  ...both('丁县人民政府', 2023, 0, 0),
  ...both('戊县人民政府', 2023, 40, 80),
  ...both('己县人民政府', 2023, 2, 20),
  line('庚县人民政府', 2023, 'refused', 7),
  // Forms of 2014 and 2021 count refusals otherwise; requests received they count alike.
  ...both('甲县人民政府', 2017, 9, 90, '2014'),
  line('甲县人民政府', 2017, 'received', 90, '2014'),
  ...both('乙县人民政府', 2017, 9, 90),
];
