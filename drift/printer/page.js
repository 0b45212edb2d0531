
(() => {
  const form = document.querySelector("form");
  const $ = (id) => document.getElementById(id);
  const notes = [...document.querySelectorAll(".notes li")];
  const parts = [...document.querySelectorAll(".part")];
  const pairs = [...document.querySelectorAll(".part > .pair")];
  const folds = [...document.querySelectorAll("details.same")];
  document.querySelector(".scripted").hidden = false;

  // A note is shown if its severity, its state and its class are asked for.
  const on = (note, prefix) => {
    const name = [...note.classList].find((c) => c.startsWith(prefix + "-"));
    const box = $(name);
    return !box || box.checked;
  };
  const filter = () => {
    let shown = 0;
    for (const note of notes) {
      const show = on(note, "s") && on(note, "t") &&
        (!$("class").value || note.dataset.class === $("class").value);
      note.hidden = !show;
    }
    for (const list of document.querySelectorAll(".notes")) list.hidden = !list.querySelector("li:not([hidden])");
    const everything = $("all").checked;
    // A pair is shown with its notes; one that has none differs in nothing
    // that counts.
    for (const pair of pairs) {
      const ids = pair.dataset.items.split(" ").filter(Boolean);
      pair.hidden = !everything && !ids.some((id) => !$(id).hidden) && !(ids.length === 0 && $("s-cosmetic")?.checked);
    }
    for (const part of parts) {
      const seen = part.querySelectorAll(".notes li:not([hidden])").length;
      part.hidden = !!$("section").value && part.id !== $("section").value ||
        !everything && seen === 0;
      if (!part.hidden) shown += seen;
      for (const h of part.querySelectorAll("h3")) {
        let next = h.nextElementSibling, any = everything;
        while (next && next.tagName !== "H3") {
          any ||= !next.hidden && next.matches(".notes, .pair, .stub");
          next = next.nextElementSibling;
        }
        h.hidden = !any;
      }
    }
    for (const fold of folds) fold.open = everything;
    $("shown").textContent = `${shown} of ${notes.length} changes shown`;
  };
  form.addEventListener("change", filter);
  form.addEventListener("submit", (event) => event.preventDefault());

  // A link to what is hidden shows it.
  const reveal = () => {
    const target = location.hash.length > 1 && $(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.closest("[hidden]")) return;
    for (const box of form.querySelectorAll("[data-filter]")) box.checked = true;
    $("class").value = $("section").value = "";
    $("all").checked = true;
    filter();
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  filter();
  reveal();
})();
