"use strict";
const root = document.documentElement;
for (const box of document.querySelectorAll("input[data-hide]")) {
  const apply = () => root.classList.toggle("hide-" + box.dataset.hide, !box.checked);
  box.addEventListener("change", apply);
  apply();
}

let lit = "";
function light(entry) {
  if (entry === lit) return;
  for (const old of document.querySelectorAll(".lit")) old.classList.remove("lit");
  lit = entry;
  if (!entry) return;
  for (const part of document.querySelectorAll('[data-e="' + entry + '"]')) part.classList.add("lit");
}
const entryOf = target => target instanceof Element ? target.closest("[data-e]") : null;

document.addEventListener("mouseover", event => light(entryOf(event.target)?.dataset.e ?? ""));
document.addEventListener("focusin", event => light(entryOf(event.target)?.dataset.e ?? ""));

// A click leads from the page to the text and back.
document.addEventListener("click", event => {
  const from = entryOf(event.target);
  if (!from) return;
  const page = from.closest(".page");
  const other = from.matches("li") ? "svg [data-e]" : "li[data-e]";
  const to = [...page.querySelectorAll(other)].find(part => part.dataset.e === from.dataset.e);
  if (!to) return;
  to.scrollIntoView({ block: "nearest", behavior: "smooth" });
  if (to.matches("li")) to.focus({ preventScroll: true });
});

const numberOf = page => Number(page?.id.slice(1) ?? 0);
const pages = [...document.querySelectorAll("section.page")];
function step(selector, forward) {
  const all = [...document.querySelectorAll(selector)].filter(part => part.checkVisibility?.() ?? true);
  const here = document.activeElement?.closest(selector);
  let next = all.indexOf(here) + (forward ? 1 : -1);
  if (!here) {
    const page = document.activeElement?.closest("section.page")
      ?? pages.find(section => section.getBoundingClientRect().bottom > 0);
    const first = all.findIndex(part => numberOf(part.closest("section.page")) >= numberOf(page));
    next = first === -1 ? all.length - 1 : forward ? first : first - 1;
  }
  const to = all[Math.max(0, Math.min(all.length - 1, next))];
  if (!to) return;
  if (to.matches("section")) to.tabIndex = -1;
  to.focus({ preventScroll: true });
  to.scrollIntoView({ block: to.matches("section") ? "start" : "nearest" });
}
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "j" || event.key === "k") step("li[data-e]", event.key === "j");
  if (event.key === "n" || event.key === "p") step("section.page", event.key === "n");
});
