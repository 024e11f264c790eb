import { dateOf, dayOf, type Day } from "./zone";

// The rules, their sources and their limits are told in Domain/Places/Hours/PublicHolidays.cs; a test compares the two.

/** Whether a day is a public holiday of a territory such as fr-75. */
export const isHoliday = (territory: string, day: Day): boolean => {
  const [country, department] = split(territory);
  if (country !== "fr") {
    return false;
  }
  const [year, month, date] = dateOf(day);
  const movable = month >= 3 && month <= 6 ? day - easter(year) : 0;
  const abolition = abolitionDay(department, year);
  const east = ["57", "67", "68"].includes(department);
  return fixed.has(month * 100 + date) || (east && (month * 100 + date === 1226 || movable === -2))
    || movable === 1 || movable === 39 || movable === 50 || abolition === month * 100 + date;
};

/** The first one after a day; null where there are none. */
export const nextHoliday = (territory: string, day: Day): Day | null => nearest(territory, day, 1);

/** The last one up to a day; null where there are none. */
export const lastHoliday = (territory: string, day: Day): Day | null => nearest(territory, day + 1, -1);

const fixed = new Set([101, 501, 508, 714, 815, 1101, 1111, 1225]);

const split = (territory: string): [string, string] => {
  const at = territory.indexOf("-");
  return [territory.slice(0, at), territory.slice(at + 1)];
};

const nearest = (territory: string, from: Day, step: 1 | -1): Day | null => {
  if (!territory.startsWith("fr-")) {
    return null;
  }
  let day = from + step;
  while (!isHoliday(territory, day)) {
    day += step;
  }
  return day;
};

const abolitionDay = (department: string, year: number): number | null => {
  switch (department) {
    case "971": return 527;
    case "972": return 522;
    case "973": return 610;
    case "974": return 1220;
    case "976": return 427;
    case "977": return year >= 2012 ? 1009 : 527;
    case "978": return year >= 2019 ? 528 : 527;
    default: return null;
  }
};

/** By the rule of Meeus, Jones and Butcher. */
const easter = (year: number): Day => {
  const whole = Math.floor;
  const golden = year % 19;
  const century = whole(year / 100);
  const rest = year % 100;
  const moon = (19 * golden + century - whole(century / 4) - whole((century - whole((century + 8) / 25) + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * whole(rest / 4) - moon - (rest % 4)) % 7;
  const late = whole((golden + 11 * moon + 22 * weekday) / 451);
  const days = moon + weekday - 7 * late + 114;
  return dayOf(year, whole(days / 31), (days % 31) + 1);
};
