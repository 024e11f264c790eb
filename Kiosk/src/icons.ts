/** Line drawings of 24 by 24, by need. */
export const icons: Readonly<Record<string, string>> = {
  food: "M7 3v6a2.5 2.5 0 0 0 5 0V3M9.5 3v18M17.500 3c-2 1.500-2.500 4-2.500 7s1 3.500 2.500 3.500V21",
  hygiene_and_wellness: "M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11zM9 14.500a3 3 0 0 0 3 3",
  accomodation_and_housing: "M3 19V6M3 15h18v4M21 15v-2.500a3.500 3.500 0 0 0-3.500-3.500H11v6M7 12.500a1.500 1.500 0 1 0-.010-.010z",
  welcome: "M4 11l8-7 8 7v9H4zM12 17.500l-2.700-2.600a1.800 1.800 0 0 1 2.700-2.400 1.800 1.800 0 0 1 2.700 2.400z",
  health: "M9 3h6v6h6v6h-6v6H9v-6H3V9h6z",
  counseling: "M4 4h16v11h-9l-5 5v-5H4zM8 8h8M8 11h5",
  clothing: "M8.500 4L3 7l2 4 2-1v10h10V10l2 1 2-4-5.500-3a3.500 3.500 0 0 1-7 0z",
  technology: "M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0zM12 17v4",
};
