// What a page gains when scripts run. Everything here has a way that works without it:
// forms post, links lead, details open. No inline code, no eval, no styles from here.
"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // Theme: shown at once, then remembered by the same form that works without a script.
  document.addEventListener("submit", (event) => {
    const form = event.target.closest("[data-theme-form]");
    if (!form || !event.submitter) return;
    event.preventDefault();
    const theme = event.submitter.value;
    if (theme === "auto") root.removeAttribute("data-theme");
    else root.dataset.theme = theme;
    for (const button of all("button[name=theme]", form)) {
      button.setAttribute("aria-pressed", String(button === event.submitter));
    }
    const body = new URLSearchParams(new FormData(form, event.submitter));
    fetch(form.action, { method: "POST", body, redirect: "manual" }).catch(() => form.submit());
  });

  // Filters apply themselves; their button is only for visitors without scripts (.only-without-script).
  // A form with hx-get is sent by htmx, which hears the same submit.
  const enhance = (within) => {
    for (const table of all("[data-matrix]", within)) roveFrom(table);
  };
  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (form?.matches("[data-auto]") && event.target.type !== "search") form.requestSubmit();
  });

  // Menus close when the attention goes elsewhere.
  document.addEventListener("click", (event) => {
    for (const menu of all("details.menu[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = document.querySelector("details.menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // The matrix: one stop for the tab key, arrows from cell to cell. Cells with nothing are skipped.
  const cellLink = (cell) => cell?.querySelector("a");
  const cellsOf = (row) => all(".cell", row);
  const roveFrom = (table) => {
    all(".cell a", table).forEach((link, index) => { link.tabIndex = index === 0 ? 0 : -1; });
  };
  const seek = (rows, row, column, down, right) => {
    for (let r = row + down, c = column + right; rows[r] && c >= 0 && c < cellsOf(rows[r]).length; r += down, c += right) {
      const link = cellLink(cellsOf(rows[r])[c]);
      if (link) return link;
    }
    return null;
  };
  const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  document.addEventListener("keydown", (event) => {
    const cell = event.target.closest?.("[data-matrix] .cell");
    if (!cell || event.ctrlKey || event.altKey || event.metaKey) return;
    const table = cell.closest("[data-matrix]");
    const rows = all("tr", table).filter((row) => row.querySelector(".cell"));
    const row = rows.indexOf(cell.parentElement);
    const column = cellsOf(cell.parentElement).indexOf(cell);
    let next = null;
    if (steps[event.key]) next = seek(rows, row, column, ...steps[event.key]);
    else if (event.key === "Home") next = cellLink(cellsOf(rows[row]).find(cellLink));
    else if (event.key === "End") next = cellLink(cellsOf(rows[row]).findLast(cellLink));
    else return;
    event.preventDefault();
    if (next) next.focus();
  });
  const mark = (cell, on) => {
    const table = cell.closest("[data-matrix]");
    const heads = all("thead .matrix-column", table);
    heads[cellsOf(cell.parentElement).indexOf(cell)]?.classList.toggle("cross", on);
    cell.parentElement.querySelector("th")?.classList.toggle("cross", on);
  };
  const overCell = (on) => (event) => {
    const cell = event.target.closest?.("[data-matrix] .cell");
    if (cell) mark(cell, on);
  };
  document.addEventListener("focusin", (event) => {
    const cell = event.target.closest?.("[data-matrix] .cell");
    if (!cell) return;
    all(".cell a[tabindex='0']", cell.closest("[data-matrix]")).forEach((link) => { link.tabIndex = -1; });
    event.target.tabIndex = 0;
    mark(cell, true);
  });
  document.addEventListener("focusout", overCell(false));
  document.addEventListener("mouseover", overCell(true));
  document.addEventListener("mouseout", overCell(false));

  // Ask again before something that is hard to take back. The words come from the page.
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-confirm]");
    if (!button || button.dataset.confirmed) return;
    event.preventDefault();
    const dialog = document.createElement("dialog");
    const question = document.createElement("p");
    question.textContent = button.dataset.confirm;
    const yes = document.createElement("button");
    yes.className = "button button-wrong";
    yes.textContent = button.textContent.trim();
    const no = document.createElement("button");
    no.className = "button";
    no.textContent = button.dataset.confirmNo || "×";
    const row = document.createElement("p");
    row.className = "buttons";
    row.append(yes, no);
    dialog.append(question, row);
    dialog.setAttribute("aria-label", question.textContent);
    document.body.append(dialog);
    dialog.addEventListener("close", () => { dialog.remove(); button.focus(); });
    no.addEventListener("click", () => dialog.close());
    yes.addEventListener("click", () => {
      dialog.close();
      button.dataset.confirmed = "yes";
      button.click();
      delete button.dataset.confirmed;
    });
    dialog.showModal();
    no.focus();
  });

  // Choose all, and how many are chosen.
  const count = (name) => {
    const boxes = all(`input[type=checkbox][name="${CSS.escape(name)}"]`);
    const chosen = boxes.filter((box) => box.checked).length;
    for (const place of all(`[data-check-count="${CSS.escape(name)}"]`)) place.textContent = String(chosen);
    for (const master of all(`[data-check-all="${CSS.escape(name)}"]`)) {
      master.checked = boxes.length > 0 && chosen === boxes.length;
      master.indeterminate = chosen > 0 && chosen < boxes.length;
    }
    for (const box of boxes) box.closest("tr, li")?.classList.toggle("row-chosen", box.checked);
  };
  document.addEventListener("change", (event) => {
    const box = event.target;
    const name = box.dataset?.checkAll;
    if (name) {
      for (const one of all(`input[type=checkbox][name="${CSS.escape(name)}"]`)) one.checked = box.checked;
      count(name);
    } else if (box.type === "checkbox" && box.name && box.closest("[data-bulk]")) count(box.name);
  });

  // Copy an address; the button says so.
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button || !navigator.clipboard) return;
    navigator.clipboard.writeText(button.dataset.copy).then(() => {
      const said = document.createElement("span");
      said.setAttribute("role", "status");
      said.className = "small soft";
      said.textContent = button.dataset.copied || "✓";
      button.after(said);
      setTimeout(() => said.remove(), 2500);
    });
  });

  // A file may be dropped anywhere on its field.
  for (const kind of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(kind, (event) => {
      const field = event.target.closest?.("[data-drop]");
      if (!field) return;
      event.preventDefault();
      field.classList.toggle("drop-over", kind === "dragover");
      const input = field.querySelector("input[type=file]");
      if (kind === "drop" && input && event.dataTransfer.files.length) input.files = event.dataTransfer.files;
    });
  }

  // Print: opens the dialog of the browser; without scripts the button is hidden.
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) window.print();
  });

  // After a failed form: the summary of mistakes gets the focus.
  const arrive = (within) => {
    enhance(within);
    within.querySelector?.(".error-summary")?.focus();
  };
  root.classList.add("scripted");
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => arrive(document));
  else arrive(document);
  document.addEventListener("htmx:after:swap", (event) => arrive(event.target instanceof Element ? event.target : document));
})();
