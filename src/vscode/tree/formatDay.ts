const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A moment as a day, such as “Nov 21, 2026”, where the person is; what is no moment stays as it is.
 * By hand: `Intl` takes longer to load than thousands of rows take to be made.
 */
export function formatDay(iso: string): string {
  const day = new Date(iso);
  const month = months[day.getMonth()];
  return month === undefined ? iso : `${month} ${day.getDate()}, ${day.getFullYear()}`;
}
