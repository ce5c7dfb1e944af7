/** Where the site begins, as its pages tell: `/` or `/repository/`. */
export const base = document.documentElement.dataset.base ?? '/';
