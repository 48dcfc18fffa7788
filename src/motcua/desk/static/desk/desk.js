// Comfort on top of pages that work without it.

// A scanner types the card's payload and presses Enter: that fills in the person, and never sends the dossier.
document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (event.key !== "Enter" || !field.dataset.fills) return;
  event.preventDefault();
  document.getElementById(field.dataset.fills).click();
});

// A question that the other answers make idle is put aside: data-when="inputs.deceased_status=insured|reserved".
function putAside() {
  for (const field of document.querySelectorAll("[data-when]")) {
    field.hidden = !field.dataset.when.split(" ").every((condition) => {
      const [name, values] = condition.split("=");
      const other = document.getElementsByName(name)[0];
      return !other || !other.value || values.split("|").includes(other.value);
    });
  }
}
document.addEventListener("change", putAside);
document.addEventListener("htmx:afterSettle", putAside);
putAside();

// After a refused form the summary is read first; it links to each field.
document.querySelector("[data-summary]")?.focus();
